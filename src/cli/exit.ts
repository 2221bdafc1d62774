import { BroadsheetError, type ErrorCode } from "../model/index.js";

/** Exit statuses; `docs/errors.md` says the same. */
export const EXIT = {
  done: 0,
  /** A fault of ours: please report it. */
  internal: 1,
  usage: 2,
  /** Some inputs could not be read; the others were. */
  someFailed: 3,
  allFailed: 4,
  unwritable: 5,
  /** The archive is not as it was written. */
  damaged: 6,
} as const;

const USAGE: ReadonlySet<ErrorCode> = new Set([
  "unknown-format",
  "bad-date",
  "unknown-encoding",
  "duplicate-output",
  "no-page",
  "needs-folder",
  "bad-query",
  "bad-cursor",
  "bad-pattern",
  "bad-correction",
]);

const UNWRITABLE: ReadonlySet<ErrorCode> = new Set(["unwritable", "archive-full", "archive-busy"]);
const DAMAGED: ReadonlySet<ErrorCode> = new Set(["archive-damaged"]);

/** The exit status for an error that ended the run. */
export function failureStatus(error: unknown): number {
  if (!(error instanceof BroadsheetError)) return EXIT.internal;
  if (UNWRITABLE.has(error.code)) return EXIT.unwritable;
  if (DAMAGED.has(error.code)) return EXIT.damaged;
  return USAGE.has(error.code) ? EXIT.usage : EXIT.allFailed;
}

/** Says on stderr what went wrong: a coded error in one line, a fault of ours with its stack. */
export function tell(error: unknown): void {
  if (error instanceof BroadsheetError) console.error(`broadsheet: ${error.message}`);
  else console.error("broadsheet: internal error, please report it\n", error);
}
