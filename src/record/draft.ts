import { digest, FACT_KINDS, type Fact, type FactKind, type Span } from "../model/index.js";
import type { Stretch } from "./story.js";

type Proof = "id" | "evidence" | "mentions" | "confidence" | "reasons";
/** The fields of a kind of its own, in the schema's order. */
export type Fields<K extends FactKind> = DistributiveOmit<Extract<Fact, { kind: K }>, Proof>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A fact as a recogniser finds it. */
export interface Draft<K extends FactKind = FactKind> {
  readonly fields: Fields<K>;
  readonly evidence: readonly Span[];
  readonly mentions?: readonly (readonly Span[])[];
  /** 0..1 */
  readonly confidence: number;
  /** Codes, strongest first. */
  readonly reasons: readonly string[];
}

/** Where on the page a stretch of a passage stands. */
export function cite({ passage, start, end }: Stretch): Span[] {
  return passage.locate(start, end);
}

/** The facts of one article with their ids: by kind, then in order of print. `ordinal` is a line's place in the edition. */
export function seal(article: string, drafts: readonly Draft[], ordinal: (line: string) => number): Fact[] {
  const taken = new Map<string, number>();
  return drafts
    .filter(({ evidence }) => evidence.length > 0)
    .map((draft) => ({ draft, rank: rankOf(draft, ordinal) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ draft: { fields, evidence, mentions = [], confidence, reasons } }): Fact => {
      const key = `${article}-${fields.kind}-${digest(JSON.stringify(fields), 6)}`;
      const again = taken.get(key) ?? 0;
      taken.set(key, again + 1);
      const id = again === 0 ? key : `${key}-${again + 1}`;
      const said = mentions.filter((spans) => spans.length > 0);
      return { id, ...fields, evidence, mentions: said, confidence, reasons } as Fact;
    });
}

type Rank = readonly [kind: number, line: number, start: number];

function rankOf({ fields, evidence }: Draft, ordinal: (line: string) => number): Rank {
  const first = evidence[0];
  return [FACT_KINDS.indexOf(fields.kind), ordinal(first?.line ?? ""), first?.start ?? 0];
}

function compare(one: Rank, other: Rank): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}
