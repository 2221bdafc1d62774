/** Every error a user can meet, with what it means. `docs/errors.md` is written from this table. */
export const ERRORS = {
  "not-found": "The path does not exist.",
  unreadable: "The file or folder cannot be read.",
  "empty-input": "The input holds no printable character.",
  "empty-folder": "The folder holds no file in a format that can be read.",
  "binary-input": "The file is not text.",
  "bad-encoding": "The bytes are not valid in the encoding; the offset of the first bad byte is named.",
  "unknown-encoding": "The encoding asked for is not one that can be read.",
  "bad-xml": "The file is not well-formed XML; the line and column are named.",
  "unsafe-xml":
    "The XML has a document type or declares entities, which are refused; the line and column are named.",
  "bad-pdf": "The file is not a PDF that can be opened.",
  encrypted: "The PDF asks for a password.",
  "page-failed": "A page of the file could not be read; the page and the reason are named.",
  "unknown-format": "No reader or writer has this name.",
  "bad-edition": "The JSON is not a `broadsheet/1` edition; the first wrong place is named.",
  "limit-exceeded": "The input is larger than a limit allows; the limit and how to raise it are named.",
  "bad-date": "The date is not a day of the calendar written YYYY-MM-DD.",
  "no-geometry": "The pages of the edition do not say where anything stands, so they cannot be drawn.",
  "no-page": "The edition has no page of this number.",
  "needs-folder": "The format is several files: `--out DIR` must say where they go.",
  unwritable: "The output cannot be written.",
  "duplicate-output": "Two inputs would be written to the same file.",
  "no-archive": "The folder holds no archive.",
  "newer-archive": "The archive was written by a later version of the program, which this one cannot read.",
  "archive-busy": "Another process is writing to the archive; it was waited for and did not end.",
  "too-busy": "More is asked for at once than is made at once; it may be asked for again.",
  "archive-damaged":
    "The archive's database or a kept source is not what was written; `broadsheet check` names the places.",
  "archive-full": "The disk, or the space an archive can number, is full; nothing half written is kept.",
  "no-article": "The archive has no article or edition of this id.",
  "bad-query": "The search cannot be read; the place in it is named.",
  "bad-pattern": "The pattern for file names has a part that is not known, or none.",
  "bad-cursor": "The cursor is not one that this search gave.",
  "bad-correction": "A correction cannot be read or written; the line of the log or the argument is named.",
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** Unusable input or output. `place` is the file, and where known the line or byte in it. */
export class BroadsheetError extends Error {
  override readonly name = "BroadsheetError";
  constructor(
    readonly code: ErrorCode,
    readonly place: string,
    /** What is wrong, in words, without the place and the code. */
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${place}: ${detail} [${code}]`, options);
  }
}
