import { COMMONNESS } from "./common-pairs.js";

/** Characters taken from each side of a cut. */
const SIDE = 2;

/** The characters around a cut, looked for elsewhere on the page: `…打造红舞` | `邀请赛…` is one phrase if the page prints it whole. */
export class Seams {
  private readonly page: string;

  constructor(texts: readonly string[]) {
    this.page = texts.join("\n");
  }

  /** Whether the end of `left` and the start of `right`, set together, stand somewhere on the page. */
  elsewhere(left: string, right: string): boolean {
    const seam = left.slice(-SIDE) + right.slice(0, SIDE);
    return seam.length === 2 * SIDE && /^[\p{L}\p{N}]+$/u.test(seam) && this.page.includes(seam);
  }
}

/** How often the two characters that meet at a cut stand together in newspapers. */
export type Meeting = "usual" | "common" | "rare";

/** Pairs that one article in so many holds, or more often, are usual; the table lists none but common ones. */
const USUAL = 32;

/** How the end of `left` and the start of `right` meet; rare, too, where either is no Han character. */
export function meetingOf(left: string, right: string): Meeting {
  const articles = COMMONNESS.pairs.get(left.slice(-1) + right.slice(0, 1));
  if (articles === undefined) return "rare";
  return articles <= USUAL ? "usual" : "common";
}
