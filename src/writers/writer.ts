import type { Edition } from "../model/index.js";

/** What part of an edition a format of one page at a time is to show. */
export interface WriteOptions {
  /** The page, counted from 1; absent for the first. */
  readonly page?: number;
}

/** One of the files that an edition is written as. */
export interface OutputFile {
  /** In the output's folder, with forward slashes; never leads out of it. */
  readonly path: string;
  readonly text: string;
}

/** An output format. A new one is one file and one line in `writers/index.ts`. Writers never analyse. */
export interface Writer {
  readonly name: string;
  readonly description: string;
  /** With the dot, `.md`. */
  readonly extension: string;
  /** Whether several editions may be written one after another into one stream. */
  readonly concatenates: boolean;
  /** The whole output, ending with a line end. Throws a coded error where the format cannot hold the edition so. */
  write(edition: Edition, options?: WriteOptions): string;
  /** One edition on one line, for streams of several; absent where the format has no such form. */
  writeLine?(edition: Edition): string;
  /** The files of an edition in a folder; `name` is its input's, without ending. Absent where it is one file. */
  files?(edition: Edition, name: string): readonly OutputFile[];
}
