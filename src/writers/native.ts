import type { Edition } from "../model/index.js";
import type { Writer } from "./writer.js";

/** The tree itself as JSON; nothing is lost. Read back by the native reader. */
export const nativeWriter: Writer = {
  name: "native",
  description: "the whole tree as broadsheet/1 JSON; several editions one a line",
  extension: ".json",
  concatenates: true,
  write: (edition: Edition) => `${JSON.stringify(edition, null, 1)}\n`,
  writeLine: (edition: Edition) => `${JSON.stringify(edition)}\n`,
};
