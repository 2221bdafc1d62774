import type { Edition } from "../model/index.js";

/** An output format. A new one is one file and one line in `writers/index.ts`. Writers never analyse. */
export interface Writer {
  readonly name: string;
  readonly description: string;
  /** With the dot, `.md`. */
  readonly extension: string;
  /** Whether several editions may be written one after another into one stream. */
  readonly concatenates: boolean;
  /** The whole output, ending with a line end. */
  write(edition: Edition): string;
  /** One edition on one line, for streams of several; absent where the format has no such form. */
  writeLine?(edition: Edition): string;
}
