import type { Raster } from "../image/index.js";
import { BroadsheetError, type ErrorCode } from "../model/index.js";
import type { PageReading, ReadSettings, Source } from "../readers/index.js";

/** What a worker is asked for: pages of a file, counted from 0; none, to be told only how many there are. */
export interface Request {
  /** Names the file among all that the worker is given: it keeps the last one open. */
  readonly file: number;
  readonly format: string;
  readonly source: Source;
  readonly settings: ReadSettings;
  readonly wanted: readonly number[];
  /** Pages are drawn at so many dots an inch; null where they are read. */
  readonly dotsPerInch: number | null;
}

/** An error as it can be sent. */
export interface Failure {
  readonly code: ErrorCode;
  readonly place: string;
  readonly detail: string;
}

/** What a worker answers: that the file is open, or cannot be; then each page, read or drawn, or its failure; then that it has done. */
export type Answer =
  | { readonly kind: "opened"; readonly pages: number }
  | { readonly kind: "refused"; readonly failure: Failure }
  | { readonly kind: "page"; readonly index: number; readonly reading: PageReading }
  | { readonly kind: "drawn"; readonly raster: Raster }
  | { readonly kind: "failed"; readonly index: number; readonly failure: Failure }
  | { readonly kind: "done" };

export function failureOf({ code, place, detail }: BroadsheetError): Failure {
  return { code, place, detail };
}

export function errorOf({ code, place, detail }: Failure): BroadsheetError {
  return new BroadsheetError(code, place, detail);
}
