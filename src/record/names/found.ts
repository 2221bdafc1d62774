export type NameKind = "person" | "place" | "organisation";

/** UTF-16 offsets into the text given; `text.slice(start, end)` is the bare name. */
export interface FoundName {
  readonly kind: NameKind;
  readonly start: number;
  readonly end: number;
  /** 0..1. */
  readonly confidence: number;
  /** What spoke for the name most, strongest first: where from and what (`before part office`, `here table province`, `elsewhere certain`). */
  readonly because: readonly string[];
}
