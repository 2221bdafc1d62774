import type { Writer } from "../writer.js";
import { writeHtml } from "./page.js";

/** One self-contained page for a person: every line of the source beside the article it went to. */
export const htmlWriter: Writer = {
  name: "html",
  description: "a self-contained report for a person: the source beside its articles, doubts first",
  extension: ".html",
  concatenates: false,
  write: writeHtml,
};
