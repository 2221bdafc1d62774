import { BroadsheetError } from "./errors.js";
import type { Limits } from "./limits.js";

/** The coded error for a limit that is reached: where, which, how much was found and how to allow it. */
export function overLimit(
  place: string,
  limit: keyof Limits,
  found: number,
  allowed: number,
): BroadsheetError {
  return new BroadsheetError(
    "limit-exceeded",
    place,
    `${limit}: ${found} found, ${allowed} allowed (--limit ${limit}=N)`,
  );
}
