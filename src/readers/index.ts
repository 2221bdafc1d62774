import { BroadsheetError } from "../model/index.js";
import { altoReader } from "./alto/index.js";
import { hocrReader } from "./hocr/index.js";
import { nativeReader } from "./native.js";
import { pageXmlReader } from "./page-xml/index.js";
import { pdfReader } from "./pdf/index.js";
import type { Reader, Source } from "./reader.js";
import { textReader } from "./text.js";

export type {
  PagedFile,
  PagedReader,
  PageReading,
  Reader,
  Reading,
  ReadSettings,
  Source,
  WholeReader,
} from "./reader.js";

/** Every input format, the most particular first: the first that recognises the bytes reads them. */
export const READERS: readonly Reader[] = [
  nativeReader,
  pdfReader,
  altoReader,
  pageXmlReader,
  hocrReader,
  textReader,
];

/** The reader for a source. Throws `unknown-format` when none recognises it. */
export function readerFor(source: Source): Reader {
  const reader = READERS.find((candidate) => candidate.recognises(source));
  if (!reader) throw new BroadsheetError("unknown-format", source.name, "no reader recognises this file");
  return reader;
}

/** Whether a folder's file of this name may be a page. */
export function isPageFile(name: string): boolean {
  return READERS.some((reader) =>
    reader.extensions.some((extension) => name.toLowerCase().endsWith(extension)),
  );
}

/** Suffixes of names that other things than pages have as often. */
const SHARED_SUFFIX = /\.(?:json|xml|html?)$/iu;

/**
 * Whether a file of a folder, which `isPageFile` by its name, is one by its first bytes too. Where the suffix is that of
 * pages alone it is, and is read; what is damaged in it is told then.
 */
export function isPageByContent({ name, bytes }: Source): boolean {
  // A reader may go by the suffix alone.
  const unnamed = { name: name.replace(SHARED_SUFFIX, ""), bytes };
  return (
    unnamed.name === name || READERS.some((reader) => reader !== textReader && reader.recognises(unnamed))
  );
}
