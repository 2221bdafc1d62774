import type { Feed } from "./feeds.js";
import { compare } from "./lists.js";
import { at } from "./paths.js";
import type { ListEntry, SiteSource, TitleEntry } from "./source.js";

/** A feed holds no more articles than this. */
const MOST = 60;

/** The feed of a title: the articles of its newest editions that have a day. */
export async function feedOfTitle(source: SiteSource, title: TitleEntry, self: string): Promise<Feed> {
  const items: Feed["items"][number][] = [];
  const years = [...(await source.years(title.id))].reverse();
  for (const { value } of years) {
    if (items.length >= MOST) break;
    for (const entry of [...(await source.editions(title.id, value))].reverse()) {
      if (items.length >= MOST) break;
      const edition = await source.edition(entry.id);
      if (edition === null) continue;
      for (const article of edition.articles) {
        if (article.deck.length > 0 && article.kind !== "banner" && article.kind !== "furniture")
          items.push({ edition, article });
      }
    }
  }
  return { name: title.name ?? title.id, page: at.title(title.id), self, title, items: items.slice(0, MOST) };
}

/** The feed of a column: its newest articles. */
export async function feedOfColumn(source: SiteSource, title: TitleEntry, column: ListEntry): Promise<Feed> {
  const dated = (await source.articlesIn(title.id, column.id)).filter(({ date }) => date !== null);
  const newest = [...dated].sort((a, b) => compare(b.date ?? "", a.date ?? "")).slice(0, MOST);
  const items: Feed["items"][number][] = [];
  for (const { edition: id, id: own } of newest) {
    const edition = await source.edition(id);
    const article = edition?.articles.find((one) => one.id === own);
    if (edition && article) items.push({ edition, article });
  }
  return {
    name: `${title.name ?? title.id} · ${column.name}`,
    page: at.column(title.id, column.id),
    self: at.columnAtom(title.id, column.id),
    title,
    items,
  };
}
