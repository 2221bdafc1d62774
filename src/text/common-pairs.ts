import table from "./common-pairs.json" with { type: "json" };

/** How common pairs of Han characters are in newspapers. */
export interface Commonness {
  /** Each common pair with n where one article in n or more holds it, n a power of two. */
  readonly pairs: ReadonlyMap<string, number>;
  /** The n of every pair that is not listed. */
  readonly rarest: number;
}

/**
 * The common pairs of Han characters, counted over the articles the scorer is trained on (`npm run train`).
 * `common-pairs.json` lists under each n the pairs that one article in n holds, run together.
 */
export const COMMONNESS: Commonness = { pairs: listedPairs(), rarest: table.rarest };

function listedPairs(): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(table.oneArticleIn).flatMap(([n, run]) =>
      Array.from({ length: run.length / 2 }, (_, k) => [run.slice(2 * k, 2 * k + 2), Number(n)] as const),
    ),
  );
}
