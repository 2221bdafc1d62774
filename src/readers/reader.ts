import type { Edition, InputLayout, Limits, Notice, Page, StatedArticle } from "../model/index.js";

/** One input file: its name as the user gave it (for messages and dates in names) and its bytes. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadSettings {
  /** A label of the WHATWG Encoding Standard, or null to detect it. Ignored by formats that state their own. */
  readonly encoding: string | null;
  readonly limits: Limits;
}

/** What a reader finds: pages as printed, never articles of its own guessing. */
export interface Reading {
  readonly pages: readonly Page[];
  /** One for each page, in their order; absent where the format has no geometry. */
  readonly layouts?: readonly InputLayout[];
  /** One for each page: the sources of the blocks that an id of the file stands for (a composed block's are those in it). */
  readonly groups?: readonly ReadonlyMap<string, readonly string[]>[];
  /** The articles that the layouts' places name, keys unique in the file; absent where the format states none. */
  readonly articles?: readonly StatedArticle[];
  readonly notices: readonly Notice[];
  /** An edition the input states whole (its articles included); null when the articles are still to be found. */
  readonly stated: Edition | null;
  /** What the reader had to decide, for the record: the encoding it found, say. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** An input format. A new one is one file and one line in `readers/index.ts`. */
export interface Format {
  readonly name: string;
  readonly description: string;
  /** File endings, lower case with the dot, that a folder of pages is searched for. */
  readonly extensions: readonly string[];
  /** Whether the bytes are this format, whatever the file is called. */
  recognises(source: Source): boolean;
}

/** A format that is read whole. */
export interface WholeReader extends Format {
  /** Throws a coded BroadsheetError when nothing can be read. */
  read(source: Source, settings: ReadSettings): Reading;
}

/** A format that is read page by page, by foreign code that can hang or fall over: it runs apart (`isolate/`). */
export interface PagedReader extends Format {
  /** Rejects with a coded BroadsheetError when nothing can be read. */
  open(source: Source, settings: ReadSettings): Promise<PagedFile>;
}

export type Reader = WholeReader | PagedReader;

/** A file of pages that has been opened. After a page that failed abnormally it is of no more use. */
export interface PagedFile {
  readonly pages: number;
  /** A page, counted from 0. Throws a coded BroadsheetError when it cannot be read. */
  readPage(index: number): PageReading;
  close(): void;
}

/** A page of a file, with the ids it has alone: `p1`. */
export interface PageReading {
  readonly page: Page;
  readonly layout: InputLayout;
  readonly notices: readonly Notice[];
}
