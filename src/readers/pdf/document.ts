import { BroadsheetError } from "../../model/index.js";
import type { Engine } from "./engine.js";
import { SCRATCH } from "./engine.js";

/** A PDF file that PDFium has opened. Its bytes lie in the engine's memory until it is closed. */
export interface OpenDocument {
  readonly handle: number;
  readonly data: number;
  readonly pages: number;
}

/** What FPDF_GetLastError says: the password is missing or wrong. */
const WRONG_PASSWORD = 4;
/** The encryption is of a kind that PDFium does not know. */
const UNKNOWN_SECURITY = 5;

/**
 * Opens a file. Throws a coded BroadsheetError: `encrypted` where it asks for a password (one that is empty is no
 * password), `bad-pdf` where it cannot be opened or has no page.
 */
export function openDocument(engine: Engine, bytes: Uint8Array, name: string): OpenDocument {
  const { calls } = engine;
  const data = calls.malloc(bytes.length);
  if (data === 0) throw new BroadsheetError("bad-pdf", name, "larger than the memory for reading it");
  engine.bytes().set(bytes, data);
  const handle = calls.FPDF_LoadMemDocument(data, bytes.length, 0);
  if (handle === 0) {
    const why = calls.FPDF_GetLastError();
    calls.free(data);
    throw why === WRONG_PASSWORD || why === UNKNOWN_SECURITY
      ? new BroadsheetError("encrypted", name, "the file asks for a password")
      : new BroadsheetError("bad-pdf", name, "not a PDF file that can be opened");
  }
  const pages = calls.FPDF_GetPageCount(handle);
  const document = { handle, data, pages };
  if (pages > 0) return document;
  closeDocument(engine, document);
  throw new BroadsheetError("bad-pdf", name, "the file has no page");
}

export function closeDocument({ calls }: Engine, { handle, data }: OpenDocument): void {
  calls.FPDF_CloseDocument(handle);
  calls.free(data);
}

/** A page number as papers print it: `3`, `A02`, `B12`. Roman numerals and words are not folios. */
const FOLIO = /^[A-Z]{0,2}\d{1,3}$/;

/** The page's label where it can be a folio; null where the file states none, or another. */
export function pageLabel(engine: Engine, document: OpenDocument, index: number): string | null {
  const { calls, scratch } = engine;
  const length = calls.FPDF_GetPageLabel(document.handle, index, scratch, SCRATCH);
  if (length < 4 || length > SCRATCH) return null;
  const label = new TextDecoder("utf-16le").decode(engine.bytes().slice(scratch, scratch + length - 2));
  return FOLIO.test(label) ? label : null;
}

/** A file's name that ends in a folio of its own: `A02.pdf`, `20201226_04.pdf`, `page-3.pdf`; not the digits of a date. */
const NAMED = /(?:^|[_\- ]|page|版)([A-Z]{0,2}\d{1,2})(?:版)?\.pdf$/iu;
const DATED = /(?:^|\D)\d{4}[-_]\d{1,2}[-_]\d{1,2}\.pdf$/;

/** The page number that a one-page file is named after; null where there is none. */
export function folioOfName(path: string): string | null {
  const name = path.split(/[\\/]/).at(-1) ?? "";
  if (DATED.test(name)) return null;
  const folio = NAMED.exec(name)?.[1]?.toUpperCase();
  return folio === undefined ? null : folio.replace(/(?<!\d)0+(?=\d)/, "");
}
