import type { Article, Byline, Edition, Passage, Span } from "../../model/index.js";
import { DECK_ROLES, type DeckStatement, type PassageRole } from "./log.js";
import { inPrintOrder, passageOf, takePrint, textOf } from "./print.js";

/** An edition as mended; a sentence where its print does not allow it. */
export type Mended = Edition | string;

function withArticle(edition: Edition, article: Article): Edition {
  return { ...edition, articles: edition.articles.map((one) => (one.id === article.id ? article : one)) };
}

function articleOf(edition: Edition, id: string): Article {
  return edition.articles.find((article) => article.id === id) as Article;
}

/** Print, wherever it stands, becomes the article's body, where it stands among the lines; a passage for each it was of. */
export function movePrint(edition: Edition, id: string, print: readonly Span[]): Mended {
  const taken = takePrint(edition, print, id);
  if (taken.passages.length === 0) return "nothing is printed there";
  const article = articleOf(taken.edition, id);
  const body = taken.passages.reduce(
    (passages, { role, spans }) => inPrintOrder(edition, passages, { role, ...passageOf(edition, spans) }),
    article.body,
  );
  return withArticle(taken.edition, {
    ...article,
    body,
    bylines: [...article.bylines, ...taken.bylines],
    dates: [...article.dates, ...taken.dates],
    pictures: [...article.pictures, ...taken.pictures],
  });
}

/** The passage at a line is this from now on, and stands where its like stand. */
export function setRole(edition: Edition, id: string, line: string, role: PassageRole): Mended {
  const article = articleOf(edition, id);
  const passage = passageAt(article, line);
  if (!passage) return "no passage of the article is there";
  if (role === "label" && article.label !== null) return "it has a label already";
  const { bylines, dates } = article;
  const without = articleOf(takePrint(edition, passage.spans, id).edition, id);
  const left = { ...without, bylines: bylines.filter((one) => one.inline || !isAt(one, line)), dates };
  const text = passageOf(edition, passage.spans);
  if (role === "label") return withArticle(edition, { ...left, label: text });
  if (role === "caption")
    return withArticle(edition, {
      ...left,
      captions: inPrintOrder(edition, left.captions, { ...text, picture: null }),
    });
  const deckRole = DECK_ROLES.find((one) => one === role);
  if (deckRole)
    return withArticle(edition, {
      ...left,
      deck: inPrintOrder(edition, left.deck, { role: deckRole, ...text }),
    });
  const bodyRole = role as Exclude<PassageRole, "label" | "caption" | (typeof DECK_ROLES)[number]>;
  return withArticle(edition, {
    ...left,
    body: inPrintOrder(edition, left.body, { role: bodyRole, ...text }),
  });
}

function isAt({ spans }: { readonly spans: readonly Span[] }, line: string): boolean {
  return spans.some((span) => span.line === line);
}

/** The passage that begins at a line, else the one that has it. */
function passageAt({ label, deck, bylines, body, captions }: Article, line: string) {
  const standing = bylines.filter(({ inline }) => !inline);
  const parts: readonly { readonly spans: Passage["spans"] }[] = [
    ...(label === null ? [] : [label]),
    ...deck,
    ...standing,
    ...body,
    ...captions,
  ];
  return parts.find(({ spans }) => spans[0]?.line === line) ?? parts.find((part) => isAt(part, line));
}

/** The whole deck, statement by statement; what else stood in it goes into the body. */
export function setDeck(
  edition: Edition,
  id: string,
  statements: readonly { readonly role: DeckStatement["role"]; readonly print: readonly Span[] }[],
): Mended {
  let left = edition;
  const deck: Article["deck"][number][] = [];
  for (const { role, print } of statements) {
    const taken = takePrint(left, print, id);
    const spans = taken.passages.flatMap((passage) => passage.spans);
    if (spans.length === 0) return "nothing is printed there";
    const texts = new Map(print.map(({ line }, index) => [line, index]));
    spans.sort((a, b) => (texts.get(a.line) ?? 0) - (texts.get(b.line) ?? 0) || a.start - b.start);
    deck.push({ role, ...passageOf(edition, spans) });
    left = taken.edition;
  }
  const article = articleOf(left, id);
  const body = article.deck.reduce(
    (passages, { text, spans }) =>
      inPrintOrder(edition, passages, { role: "paragraph" as const, text, spans }),
    article.body,
  );
  return withArticle(left, { ...article, deck, body });
}

export interface BylineSaid {
  readonly names: readonly string[];
  /** Null for none; absent for what it is already. */
  readonly role?: string | null | undefined;
  readonly credit?: string | null | undefined;
}

/** Print that is a byline: the one that stands there is mended; where none does, the print becomes one. All it says is printed there. */
export function setByline(edition: Edition, id: string, print: Span, said: BylineSaid): Mended {
  const article = articleOf(edition, id);
  const known = article.bylines.find(({ spans }) => spans.some((span) => overlaps(span, print)));
  const taken = known ? null : takePrint(edition, [print], id);
  const spans = known ? known.spans : (taken?.passages.flatMap((passage) => passage.spans) ?? []);
  if (spans.length === 0) return "nothing is printed there";
  const { names, role = known?.role ?? null, credit = known?.credit ?? null } = said;
  const printed = compact(textOf(edition, spans));
  const astray = [role, ...names, credit].find((part) => part !== null && !printed.includes(compact(part)));
  if (astray !== undefined) return `${astray} is not printed there`;
  const byline: Byline = { role, names, credit, inline: known?.inline ?? false, spans };
  const left = taken ? articleOf(taken.edition, id) : article;
  const bylines = known
    ? article.bylines.map((one) => (one === known ? byline : one))
    : inPrintOrder(edition, left.bylines, byline);
  return withArticle(taken?.edition ?? edition, { ...left, bylines });
}

function overlaps(a: Span, b: Span): boolean {
  return a.line === b.line && a.start < b.end && b.start < a.end;
}

/** Names are told without the spaces they are set with. */
function compact(text: string): string {
  return text.replace(/\s+/gu, "");
}
