import type { Leftover } from "../model/index.js";
import type { Draft } from "./build.js";
import type { Sheet } from "./sheet.js";

/** What the stage finds on an edition's pages. */
export interface Found {
  readonly drafts: readonly Draft[];
  readonly leftovers: readonly Leftover[];
  /** What each page's own furniture says of it, in page order. */
  readonly sheets: readonly Sheet[];
}
