import type { Article, Edition, Span } from "../../src/model/index.js";

/** What a reading says of a character. */
export interface Placed {
  /** The article's id; the leftover's own key where it belongs to none. */
  readonly article: string;
  readonly role: "deck" | "headline" | "byline" | "text" | "caption" | "label" | "leftover";
  /** Its place in the reading, article by article. */
  readonly rank: number;
  /** The caption's ordinal in its article; null where it is in none. */
  readonly caption: number | null;
}

type Role = Placed["role"];

/** Everything a reading says, by line id and offset. */
export function placedIn(edition: Edition): (line: string, offset: number) => Placed | null {
  const byLine = new Map<string, { start: number; end: number; of: Omit<Placed, "rank">; rank: number }[]>();
  let rank = 0;
  const put = (spans: readonly Span[], of: Omit<Placed, "rank">) => {
    for (const { line, start, end } of spans) {
      const known = byLine.get(line) ?? [];
      known.push({ start, end, of, rank });
      byLine.set(line, known);
      rank += end - start;
    }
  };
  for (const article of edition.articles)
    for (const { role, spans, caption } of partsOf(article))
      put(spans, { article: article.id, role, caption });
  for (const [at, { spans }] of edition.leftovers.entries())
    put(spans, { article: `leftover ${at}`, role: "leftover", caption: null });
  return (line, offset) => {
    const part = byLine.get(line)?.find(({ start, end }) => start <= offset && offset < end);
    return part ? { ...part.of, rank: part.rank + offset - part.start } : null;
  };
}

/** An article's passages in the order of reading. Bylines that stand inside a passage are counted with it. */
function partsOf(article: Article): { role: Role; spans: readonly Span[]; caption: number | null }[] {
  const part = (role: Role, spans: readonly Span[], caption: number | null = null) => ({
    role,
    spans,
    caption,
  });
  return [
    ...(article.label ? [part("label", article.label.spans)] : []),
    ...article.deck.map(({ role, spans }) => part(role === "headline" ? "headline" : "deck", spans)),
    ...article.bylines.filter(({ inline }) => !inline).map(({ spans }) => part("byline", spans)),
    ...article.body.map(({ spans }) => part("text", spans)),
    ...article.captions.map(({ spans }, at) => part("caption", spans, at)),
  ];
}
