import type { Writer } from "../writer.js";
import { writeView } from "./page.js";

/** The pages themselves for a person: drawn in layers that can be switched, beside the list of their articles. */
export const viewWriter: Writer = {
  name: "view",
  description:
    "a self-contained page that draws the pages in layers beside the list of articles (needs boxes)",
  extension: ".view.html",
  concatenates: false,
  write: writeView,
};
