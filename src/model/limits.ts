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
}

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 64 * 1024 * 1024,
  lines: 2_000_000,
  lineCharacters: 200_000,
  pages: 2_000,
  xmlDepth: 256,
  xmlElements: 4_000_000,
  xmlCharacters: 1_000_000,
};
