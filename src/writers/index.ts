import { BroadsheetError } from "../model/index.js";

import { htmlWriter } from "./html/index.js";
import { jsonlWriter } from "./jsonl.js";
import { markdownWriter } from "./markdown.js";
import { metsAltoWriter } from "./mets-alto/index.js";
import { nativeWriter } from "./native.js";
import { svgWriter } from "./svg/index.js";
import { textWriter } from "./text.js";
import { viewWriter } from "./view/index.js";
import type { Writer } from "./writer.js";

export type { OutputFile, WriteOptions, Writer } from "./writer.js";

/** Every output format. */
export const WRITERS: readonly Writer[] = [
  nativeWriter,
  textWriter,
  markdownWriter,
  jsonlWriter,
  htmlWriter,
  svgWriter,
  viewWriter,
  metsAltoWriter,
];

/** The writer of that name. Throws `unknown-format`. */
export function writerNamed(name: string): Writer {
  const writer = WRITERS.find((candidate) => candidate.name === name);
  if (writer) return writer;
  throw new BroadsheetError(
    "unknown-format",
    `--to ${name}`,
    `the formats are ${WRITERS.map((known) => known.name).join(", ")}`,
  );
}
