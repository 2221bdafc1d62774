/** What the scanner will take before it stops. */
export interface XmlLimits {
  /** Elements within elements. */
  readonly depth: number;
  /** Elements of the whole document. */
  readonly elements: number;
  /** UTF-16 units of one attribute's value or one run of text. */
  readonly characters: number;
}

/** `malformed`: not well-formed; `unsafe`: a document type or an entity of its own; else the limit that was reached. */
export type XmlFault = "malformed" | "unsafe" | keyof XmlLimits;

/** Where and why a document cannot be read; line and column count from 1, columns in UTF-16 units. */
export class XmlError extends Error {
  override readonly name = "XmlError";
  constructor(
    readonly fault: XmlFault,
    readonly line: number,
    readonly column: number,
    /** What is wrong, in words. */
    readonly detail: string,
    /** For a limit: how much there was when it was reached. */
    readonly found: number | null,
  ) {
    super(`${line}:${column}: ${detail}`);
  }
}

/** The error at an offset of the source. Lines are counted here, so that scanning need not. */
export function xmlErrorAt(
  source: string,
  offset: number,
  fault: XmlFault,
  detail: string,
  found: number | null = null,
): XmlError {
  let line = 1;
  let start = 0;
  for (let at = source.indexOf("\n"); at >= 0 && at < offset; at = source.indexOf("\n", start)) {
    line++;
    start = at + 1;
  }
  return new XmlError(fault, line, offset - start + 1, detail, found);
}
