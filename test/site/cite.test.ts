import { beforeAll, describe, expect, it } from "vitest";
import type { Edition } from "../../src/model/index.js";
import { citationsOf } from "../../src/site/cite.js";
import { DAILY, HERALD, readPapers } from "./papers.js";

describe("citations", () => {
  let papers: Edition[];
  beforeAll(async () => {
    papers = await readPapers();
  }, 60_000);

  const cite = (edition: string, article: string, address: string | null = null) => {
    const found = papers.find(({ id }) => id === edition);
    const own = found?.articles.find(({ id }) => id === `${edition}-${article}`);
    if (!found || !own) throw new Error(`no ${article}`);
    return citationsOf(found, own, address);
  };

  it("follow GB/T 7714", () => {
    expect(cite(DAILY, "fef82c0e").gbt).toBe(
      "程思睿, 郑可. “老地方”住出新滋味[N]. 澜川日报, 2021-05-08(A1, A3).",
    );
    expect(cite(DAILY, "fef82c0e", "https://a/b/").gbt).toBe(
      "程思睿, 郑可. “老地方”住出新滋味[N/OL]. 澜川日报, 2021-05-08(A1, A3). https://a/b/.",
    );
  });

  it("follow the Chicago Manual of Style", () => {
    expect(cite(HERALD, "2639e9a6").chicago).toBe(
      "Edith Marlow. “New Bridge Opens to Foot Traffic.” The Lanchuan Herald, April 2, 1931, 1, 2.",
    );
  });

  it("are entries of BibTeX", () => {
    expect(cite(HERALD, "2639e9a6").bibtex).toBe(
      `@article{${HERALD}-2639e9a6,
  author = {{Edith Marlow}},
  title = {{New Bridge Opens to Foot Traffic}},
  journal = {The Lanchuan Herald},
  year = {1931},
  month = {4},
  day = {2},
  pages = {1, 2}
}`,
    );
  });
});
