/** A number with its unit as a text prints it. Offsets are UTF-16 and take in the number and the unit, not what qualifies them. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The end of a range; null for one value. */
  readonly upTo: number | null;
  /** As printed; null where the number stands alone. */
  readonly unit: string | null;
  /** The unit's code; `1` for shares and bare numbers, the printed measure word for counts. */
  readonly code: string;
  readonly measure: "count" | "amount" | "share" | "multiple" | "rank";
  readonly bound: Bound | null;
  readonly approximate: boolean;
  /** Written in figures, which nobody does for an idiom. */
  readonly inFigures: boolean;
}

export type Bound = "at-least" | "at-most" | "more-than" | "less-than";
