import type { Fact, FactKind } from "../../src/model/index.js";
import { recordEdition } from "../../src/record/index.js";
import type { CorpusPage } from "../corpora/pfr.js";
import { toldEdition } from "../corpora/told.js";

interface Row {
  count: number;
  /** The sum of what was stated. */
  stated: number;
  right: number;
}

/** Stated confidence beside the share that was right, by kind and by what spoke for the fact. */
export class Reliability {
  readonly #rows = new Map<string, Row>();

  add(group: string, confidence: number, right: boolean): void {
    const row = this.#rows.get(group) ?? { count: 0, stated: 0, right: 0 };
    row.count += 1;
    row.stated += confidence;
    if (right) row.right += 1;
    this.#rows.set(group, row);
  }

  print(title: string): void {
    console.log(`\nrecord, confidence, ${title}`);
    for (const [group, { count, stated, right }] of [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1)))
      console.log(
        `${group.padEnd(30)} stated ${(stated / count).toFixed(2)}  right ${(right / count).toFixed(2)}  of ${count}`,
      );
  }
}

const TAGS: Readonly<Partial<Record<FactKind, string>>> = { person: "nr", place: "ns", organisation: "nt" };
/** Reasons that are a way of finding a name by itself; all other names are the chain's. */
const WAYS: ReadonlySet<string> = new Set(
  "office-before after-office authority firm quoted-body zone place-suffix".split(" "),
);

/** `person after-office`: the kind and the way in which a name was found. */
function wayOf({ kind, reasons }: Fact): string {
  return `${kind} ${reasons.filter((reason) => WAYS.has(reason)).at(-1) ?? "chain"}`;
}

/**
 * Adds the names that the record gives of the corpus's articles. A name is right when the corpus has most of its mentions as
 * that kind, exact spans. The chain's weights were learnt from these pages: its own share is the folds' (`bench names`).
 */
export function addNames(reliability: Reliability, pages: readonly CorpusPage[]): void {
  for (const page of pages) {
    const { articles } = recordEdition(toldEdition(page));
    articles.forEach(({ facts }, at) => {
      const told = new Set(
        (page.articles[at]?.paras ?? []).flatMap(({ ents = [] }, which) =>
          ents.map(([start, end, tag]) => `p1.a${at}.${which} ${start} ${end} ${tag}`),
        ),
      );
      for (const fact of facts) {
        const tag = TAGS[fact.kind];
        if (tag === undefined || fact.mentions.length === 0) continue;
        const right = fact.mentions.filter(([span]) =>
          told.has(`${span?.line} ${span?.start} ${span?.end} ${tag}`),
        );
        reliability.add(wayOf(fact), fact.confidence, right.length * 2 >= fact.mentions.length);
      }
    });
  }
}
