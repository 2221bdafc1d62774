import type { PageLayout } from "../../model/index.js";
import type { Member } from "./assemble.js";

/** The articles as the input states them: the blocks of each in the stated order. Blocks it puts in none are left over. */
export function statedArticles(layouts: readonly PageLayout[]): Member[][] {
  const articles = new Map<string, { order: number; member: Member }[]>();
  for (const { blocks, em } of layouts) {
    for (const block of blocks) {
      const { place } = block.input;
      if (place === null) continue;
      const members = articles.get(place.article) ?? [];
      const stated = { ...block, role: block.input.role ?? block.role };
      members.push({ order: place.order, member: { block: stated, em, confidence: 1, why: () => [] } });
      articles.set(place.article, members);
    }
  }
  return [...articles.values()].map((members) =>
    members.sort((a, b) => a.order - b.order).map(({ member }) => member),
  );
}
