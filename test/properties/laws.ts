import { Edition, type Page, type Passage, type Span } from "../../src/model/index.js";

/**
 * The laws that every reading keeps (DESIGN, section 3): conservation, evidence, reasons, ids, spans and the schema. Every
 * break is a sentence; none is the empty list. `inputText` is the input's text as decoded; null where there is none to
 * compare with (an edition that was read from its own JSON).
 *
 * Determinism is a law about two readings and is tried where editions are read.
 */
export function lawBreaks(edition: Edition, inputText: string | null): string[] {
  const print = new Print(edition);
  const outOfPlace = [...schemaBreaks(edition), ...idBreaks(edition), ...spanBreaks(edition, print)];
  // Characters can be counted only where spans stand on lines.
  if (outOfPlace.length > 0) return outOfPlace;
  return [
    ...(inputText === null ? [] : inputBreaks(edition, inputText)),
    ...coverBreaks(edition),
    ...edition.articles.flatMap((article) => articleBreaks(article, print)),
    ...edition.articles.flatMap((article) => pictureBreaks(article, edition)),
  ];
}

type Article = Edition["articles"][number];

const INVISIBLE = /[\p{White_Space}\p{Cc}\uFEFF\u200B-\u200D]/gu;

function visible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** The lines by id. */
class Print {
  private readonly texts: ReadonlyMap<string, string>;

  constructor(edition: Edition) {
    this.texts = new Map(linesOf(edition).map((line) => [line.id, line.text]));
  }

  of(span: Span): string {
    return (this.texts.get(span.line) ?? "").slice(span.start, span.end);
  }

  /** What is wrong with the span, or null. */
  fault({ line, start, end }: Span): string | null {
    const text = this.texts.get(line);
    if (text === undefined) return `no line ${line}`;
    return start <= end && end <= text.length ? null : `${line} has no characters ${start}–${end}`;
  }
}

function linesOf(edition: Edition): Page["lines"] {
  return edition.pages.flatMap((page) => page.lines);
}

/** The tree fits its schema, and JSON carries it without loss. */
function schemaBreaks(edition: Edition): string[] {
  const parsed = Edition.safeParse(edition);
  if (!parsed.success)
    return parsed.error.issues.map((issue) => `schema: ${issue.path.join(".")}: ${issue.message}`);
  const carried = JSON.stringify(JSON.parse(JSON.stringify(edition)));
  return carried === JSON.stringify(parsed.data)
    ? []
    : ["schema: JSON holds something that the schema does not"];
}

function idBreaks(edition: Edition): string[] {
  const ids = {
    page: edition.pages.map((page) => page.id),
    line: linesOf(edition).map((line) => line.id),
    picture: edition.pages.flatMap((page) => page.pictures.map((picture) => picture.id)),
    rule: edition.pages.flatMap((page) => page.rules.map((rule) => rule.id)),
    article: edition.articles.map((article) => article.id),
  };
  const twice = Object.entries(ids).flatMap(([kind, all]) =>
    repeated(all).map((id) => `ids: two ${kind}s are called ${id}`),
  );
  const strangers = edition.notices
    .filter((notice) => notice.page !== null && !ids.page.includes(notice.page))
    .map((notice) => `ids: a notice names the page ${notice.page}, which does not exist`);
  return [...twice, ...strangers];
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || !seen.add(id));
}

/** Every span of the tree, wherever it hangs, stands on a line. */
function spanBreaks(edition: Edition, print: Print): string[] {
  return spansUnder(edition).flatMap((span) => {
    const fault = print.fault(span);
    return fault === null ? [] : [`spans: ${fault}`];
  });
}

function spansUnder(value: unknown): Span[] {
  if (value === null || typeof value !== "object") return [];
  if ("line" in value && "start" in value && "end" in value) return [value as Span];
  return Object.values(value).flatMap(spansUnder);
}

/** Every visible character of the input is in a line, in order, and no line holds another. */
function inputBreaks(edition: Edition, inputText: string): string[] {
  const wanted = visible(inputText);
  const found = visible(
    linesOf(edition)
      .map((line) => line.text)
      .join(""),
  );
  if (wanted === found) return [];
  let at = 0;
  while (wanted[at] === found[at]) at++;
  return [
    `conservation: the lines leave the input at visible character ${at}: ${quote(wanted, at)}, found ${quote(found, at)}`,
  ];
}

function quote(text: string, at: number): string {
  return JSON.stringify(text.slice(at, at + 12));
}

/** What counts for conservation: each character of a line stands in exactly one of these. */
function countedSpans(edition: Edition): Span[] {
  const articles = edition.articles.flatMap((article) => [
    ...(article.label?.spans ?? []),
    ...article.deck.flatMap((entry) => entry.spans),
    ...article.body.flatMap((passage) => passage.spans),
    ...article.captions.flatMap((caption) => caption.spans),
    ...article.bylines.filter((byline) => !byline.inline).flatMap((byline) => byline.spans),
  ]);
  return [...articles, ...edition.leftovers.flatMap((leftover) => leftover.spans)];
}

function coverBreaks(edition: Edition): string[] {
  const covers = new Map(linesOf(edition).map((line) => [line.id, new Uint8Array(line.text.length)]));
  for (const { line, start, end } of countedSpans(edition)) {
    const cover = covers.get(line) ?? new Uint8Array();
    for (let at = start; at < end; at++) cover[at] = Math.min(2, (cover[at] ?? 0) + 1);
  }
  return linesOf(edition).flatMap(({ id, text }) => {
    const cover = covers.get(id) ?? new Uint8Array();
    const wrong = [...cover.keys()].find((at) => cover[at] !== 1 && visible(text.charAt(at)) !== "");
    if (wrong === undefined) return [];
    return [
      `conservation: ${id}, character ${wrong} ${quote(text, wrong)} is ${cover[wrong] === 0 ? "nowhere" : "in two places"}`,
    ];
  });
}

function articleBreaks(article: Article, print: Print): string[] {
  const { label, deck, body, captions, dateline, agency, bylines, dates, reasons } = article;
  const passages = [
    label,
    ...deck,
    ...body,
    ...captions,
    dateline,
    agency,
    ...body.flatMap(({ rows }) => (rows ?? []).flat()),
  ];
  const running = [...body, ...captions];
  const home = [...running, ...bylines];
  const breaks = [
    ...passages.flatMap((passage) => (passage ? textBreaks(passage, print) : [])),
    ...bylines.flatMap((byline) => bylineBreaks(byline, print)),
    ...bylines
      .filter((byline) => byline.inline)
      .flatMap((byline) => outsideBreaks("an inline byline", byline.spans, running)),
    ...outsideBreaks("the dateline", dateline?.spans ?? [], body.slice(0, 1)),
    ...outsideBreaks("the agency", agency?.spans ?? [], home),
    ...dates.flatMap((date) => outsideBreaks("a date", date.spans, running)),
    ...reasonBreaks(reasons),
    ...factBreaks(article, print),
  ];
  return breaks.map((sentence) => `${sentence} (${article.id})`);
}

function textBreaks({ text, spans }: Passage, print: Print): string[] {
  if (spans.length === 0) return [`evidence: ${JSON.stringify(text)} has no spans`];
  const pieces = spans.map((span) => print.of(span));
  return isJoined(text, pieces)
    ? []
    : [`evidence: ${JSON.stringify(text)} is not ${JSON.stringify(pieces)} joined`];
}

const CUT_HYPHEN = /[-\u00AD\u2010\u00AC]$/u;

/** Whether the text is the pieces in order, with nothing but white space between, and less the hyphens at their ends. */
function isJoined(text: string, pieces: readonly string[]): boolean {
  const bare = text.replace(/\s/gu, "");
  let reached = new Set([0]);
  pieces.forEach((piece, index) => {
    const whole = piece.replace(/\s/gu, "");
    const forms = index < pieces.length - 1 && CUT_HYPHEN.test(whole) ? [whole, whole.slice(0, -1)] : [whole];
    const next = new Set<number>();
    for (const at of reached)
      for (const form of forms) if (bare.startsWith(form, at)) next.add(at + form.length);
    reached = next;
  });
  return reached.has(bare.length) && spacesAreMeant(text, pieces);
}

/** The text has no more white space than its pieces and their seams. */
function spacesAreMeant(text: string, pieces: readonly string[]): boolean {
  const spaces = (of: string) => of.match(/\s/gu)?.length ?? 0;
  return spaces(text) <= spaces(pieces.join("")) + pieces.length - 1;
}

/** Role, names and credit are printed where the byline points. */
function bylineBreaks({ role, names, credit, spans }: Article["bylines"][number], print: Print): string[] {
  const bare = (text: string) => text.replace(/[\s\u00AD\u2010\u00AC-]/gu, "");
  const printed = bare(spans.map((span) => print.of(span)).join(""));
  const missing = [role, ...names, credit].filter((word) => word !== null && !printed.includes(bare(word)));
  return missing.map((word) => `evidence: the byline at ${spans[0]?.line} prints no ${JSON.stringify(word)}`);
}

interface Spanned {
  readonly spans: readonly Span[];
}

/** Spans that point into what is already counted stand inside one passage of it. */
function outsideBreaks(what: string, spans: readonly Span[], passages: readonly Spanned[]): string[] {
  const within = (span: Span, home: Span) =>
    span.line === home.line && home.start <= span.start && span.end <= home.end;
  const inside = passages.some((passage) =>
    spans.every((span) => passage.spans.some((home) => within(span, home))),
  );
  return inside || spans.length === 0 ? [] : [`evidence: ${what} at ${spans[0]?.line} stands in no passage`];
}

/** Fields of facts that are codes, days or numbers; every other string is printed in the article. */
const WORKED_OUT = new Set([
  "id",
  "kind",
  "level",
  "status",
  "measure",
  "bound",
  "change",
  "date",
  "due",
  "from",
  "to",
]);

/** Facts stand on the article's own characters: their evidence, every mention of a name, every word of a field. */
function factBreaks(article: Article, print: Print): string[] {
  const { label, deck, body, captions, bylines, facts } = article;
  const homes = [...(label === null ? [] : [label]), ...deck, ...body, ...captions, ...bylines];
  const text = bareText(homes.flatMap(({ spans }) => spans.map((span) => print.of(span))).join(""));
  const ids = repeated(facts.map(({ id }) => id)).map((id) => `ids: two facts are called ${id}`);
  const breaks = facts.flatMap((fact) => {
    const spans = [...fact.evidence, ...fact.mentions.flat()];
    const outside = spans.flatMap((span) => outsideBreaks(`a ${fact.kind}`, [span], homes));
    const unprinted = printedWords(fact)
      .filter((word) => !text.includes(bareText(word)))
      .map((word) => `evidence: a ${fact.kind} says ${JSON.stringify(word)}, which is not printed`);
    return [...outside, ...unprinted, ...mentionBreaks(fact, print)];
  });
  return [...ids, ...breaks];
}

function mentionBreaks(fact: Article["facts"][number], print: Print): string[] {
  if (fact.mentions.length === 0) return [];
  const name = "name" in fact ? bareText(fact.name) : "";
  return fact.mentions
    .map((spans) => bareText(spans.map((span) => print.of(span)).join("")))
    .filter((mention) => mention !== name)
    .map((mention) => `evidence: a mention of ${name} reads ${mention}`);
}

/** The strings of a fact that claim to be print, those of its lists and periods included. */
function printedWords(fact: Article["facts"][number]): string[] {
  return Object.entries(fact).flatMap(([field, value]) => {
    if (WORKED_OUT.has(field) || field === "reasons" || field === "normal") return [];
    if (typeof value === "string") return [value];
    if (Array.isArray(value)) return value.filter((one): one is string => typeof one === "string");
    return value !== null && typeof value === "object" && "printed" in value ? [String(value.printed)] : [];
  });
}

/** Without white space and the hyphens that joining may take away. */
function bareText(text: string): string {
  return text.replace(/[\s\u00AD\u2010\u00AC-]/gu, "");
}

/** The schema holds every confidence to 0..1; an article says first why it begins. */
function reasonBreaks(reasons: Article["reasons"]): string[] {
  if (reasons[0]?.decision !== "start") return ["reasons: the first is no start"];
  return reasons
    .filter(({ spans }) => spans.length === 0)
    .map(({ decision }) => `reasons: a ${decision} is about nothing`);
}

function pictureBreaks(article: Article, edition: Edition): string[] {
  const known = new Set(edition.pages.flatMap((page) => page.pictures.map((picture) => picture.id)));
  const strange = article.pictures.filter((id) => !known.has(id));
  const named = article.captions.filter(
    ({ picture }) => picture !== null && !article.pictures.includes(picture),
  );
  return [
    ...strange.map((id) => `pictures: ${id} is on no page (${article.id})`),
    ...named.map(
      ({ picture }) =>
        `pictures: a caption names ${picture}, which the article does not have (${article.id})`,
    ),
  ];
}
