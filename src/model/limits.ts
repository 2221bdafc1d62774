/** What a reader accepts. Every limit can be set; reaching one is the coded error `limit-exceeded`, never a silent cut. */
export interface Limits {
  /** Bytes of one input file. */
  readonly fileBytes: number;
  /** Lines of one input file, blank ones counted. */
  readonly lines: number;
  /** UTF-16 units of one line. */
  readonly lineCharacters: number;
  /** Pages of one input file, and of one edition with all its files. */
  readonly pages: number;
  /** Elements within elements, of one XML or HTML file. */
  readonly xmlDepth: number;
  /** Elements of one XML or HTML file. */
  readonly xmlElements: number;
  /** UTF-16 units of one attribute's value or one run of text in an XML or HTML file. */
  readonly xmlCharacters: number;
  /** Blocks of one page with geometry. Over it, the page is read as lines in the order of the file, with a notice. */
  readonly pageBlocks: number;
  /** Glyphs of one page of a PDF. */
  readonly pageGlyphs: number;
  /** Objects (texts, paths, pictures, forms) of one page of a PDF. */
  readonly pageObjects: number;
  /** Seconds for reading one page of a PDF, and for opening its file. */
  readonly pageSeconds: number;
  /** MiB of memory for reading one file's pages: of PDFium, and as much again of the thread that runs it. */
  readonly pageMegabytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 64 * 1024 * 1024,
  lines: 2_000_000,
  lineCharacters: 200_000,
  pages: 2_000,
  xmlDepth: 256,
  xmlElements: 2_000_000,
  xmlCharacters: 1_000_000,
  /** Twenty times the blocks of the fullest page met, which took one of small advertisements. */
  pageBlocks: 3_000,
  pageGlyphs: 300_000,
  pageObjects: 1_000_000,
  pageSeconds: 30,
  pageMegabytes: 1024,
};

/** What one search of an archive may ask. Beyond them it is the coded error `bad-query`. */
export interface SearchLimits {
  /** UTF-16 units of the query. */
  readonly characters: number;
  /** Words and phrases of the query. */
  readonly terms: number;
  /** Parentheses within parentheses. */
  readonly depth: number;
  /** Hits of one page of results. */
  readonly hits: number;
  /** Words of the archive that one part of a word may stand for. */
  readonly words: number;
}

export const SEARCH_LIMITS: SearchLimits = {
  characters: 2_000,
  terms: 64,
  depth: 32,
  hits: 1_000,
  words: 20_000,
};
