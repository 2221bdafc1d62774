import { type BylineParse, type BylineReading, readBylineLine } from "./bylines.js";
import { type DatelineParse, findClosingDateline, findDateline } from "./datelines.js";
import { findInlineBylines } from "./inline-bylines.js";

/**
 * What bylines and datelines a text holds, each found when it is first asked for and kept: who decides about a line, who
 * builds the article and who dates the edition ask the same.
 */
export class Readings {
  private readonly known: {
    byline?: BylineReading | null;
    inline?: readonly BylineParse[];
    dateline?: DatelineParse | null;
    closingDateline?: DatelineParse | null;
  } = {};

  constructor(readonly text: string) {}

  /** The text as a line that is nothing but bylines; null when it is something else. */
  get byline(): BylineReading | null {
    if (this.known.byline === undefined) this.known.byline = readBylineLine(this.text);
    return this.known.byline;
  }

  /** The bylines that stand inside it, in order. */
  get inline(): readonly BylineParse[] {
    this.known.inline ??= findInlineBylines(this.text, this.byline, this.dateline);
    return this.known.inline;
  }

  /** The dateline it opens with; null when there is none. */
  get dateline(): DatelineParse | null {
    if (this.known.dateline === undefined) this.known.dateline = findDateline(this.text);
    return this.known.dateline;
  }

  /** The dateline in brackets that it ends with; null when there is none. */
  get closingDateline(): DatelineParse | null {
    if (this.known.closingDateline === undefined) this.known.closingDateline = findClosingDateline(this.text);
    return this.known.closingDateline;
  }
}
