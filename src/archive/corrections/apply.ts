import type { Article, BodyPassage, Edition, Line, Passage, Span } from "../../model/index.js";
import { printedSpans } from "../../model/printed.js";
import { pageIdOf } from "../parts.js";
import type { Correction, SourceLine, Stretch } from "./log.js";
import { type Mended, movePrint, setByline, setDeck, setRole } from "./mend.js";

/** An entry that an edition's print does not allow. */
export interface Conflict {
  readonly n: number;
  readonly detail: string;
}

export interface Corrected {
  readonly edition: Edition;
  /** Ids of articles that are withdrawn, with the reason. */
  readonly withdrawn: ReadonlyMap<string, string>;
  readonly conflicts: readonly Conflict[];
}

/** Makes the record of an edition anew. */
export type Recorder = (edition: Edition) => Edition;

/**
 * A reading as people have corrected it, whatever program made it: entries say what they mean by lines of print. `ids` are
 * the edition's, those it once had included. An entry whose lines are not to be found is a conflict, and the others hold.
 * Where the edition has a record, it is made again of what was corrected.
 */
export function applyCorrections(
  edition: Edition,
  entries: readonly Correction[],
  ids: ReadonlySet<string>,
  record: Recorder,
): Corrected {
  const state: State = { edition, withdrawn: new Map(), conflicts: [] };
  for (const entry of entries)
    if (entry.do !== "undo" && ids.has(entry.edition)) {
      const conflict = applyOne(state, entry);
      if (conflict !== null) state.conflicts.push({ n: entry.n, detail: conflict });
    }
  const isRecorded = state.edition !== edition && edition.steps.some(({ name }) => name === "record");
  const corrected = isRecorded ? record(state.edition) : state.edition;
  const now = new Set(corrected.articles.map(({ id }) => id));
  const withdrawn = new Map([...state.withdrawn].filter(([id]) => now.has(id)));
  return { edition: corrected, withdrawn, conflicts: state.conflicts };
}

interface State {
  edition: Edition;
  readonly withdrawn: Map<string, string>;
  readonly conflicts: Conflict[];
}

/** Does what an entry says, or says why it cannot be done. */
function applyOne(state: State, entry: Exclude<Correction, { readonly do: "undo" }>): string | null {
  const { edition } = state;
  const article = articleAt(edition, entry.article);
  if (!article) return missing(entry.article);
  if (entry.do === "withdraw") state.withdrawn.set(article.id, entry.reason);
  else if (entry.do === "restore") state.withdrawn.delete(article.id);
  else {
    const mended = mend(edition, article, entry);
    if (typeof mended === "string") return mended;
    state.edition = mended;
  }
  return null;
}

function missing({ line, text }: SourceLine): string {
  return `no article has the line ${line} (${text})`;
}

type Mending = Exclude<Correction, { readonly do: "undo" | "withdraw" | "restore" }>;

function mend(edition: Edition, article: Article, entry: Mending): Mended {
  switch (entry.do) {
    case "kind":
      return replaced(edition, article, [{ ...article, kind: entry.kind }]);
    case "merge": {
      const other = articleAt(edition, entry.with);
      if (!other || other.id === article.id) return missing(entry.with);
      return replaced(replaced(edition, other, []), article, [merged(article, other)]);
    }
    case "split": {
      const parts = splitAt(article, lineOf(edition, entry.at)?.id);
      return parts === null ? missing(entry.at) : replaced(edition, article, parts);
    }
    case "move":
      return withSpans(edition, entry.print, (spans) => movePrint(edition, article.id, spans));
    case "role":
      return withSpans(edition, [entry.at], ([span]) =>
        setRole(edition, article.id, span?.line ?? "", entry.role),
      );
    case "deck": {
      const print = entry.deck.flatMap((statement) => statement.print);
      return withSpans(edition, print, (spans) => {
        const left = [...spans];
        const deck = entry.deck.map(({ role, print: of }) => ({ role, print: left.splice(0, of.length) }));
        return setDeck(edition, article.id, deck);
      });
    }
    case "byline":
      return withSpans(edition, [entry.at], ([span]) => setByline(edition, article.id, span as Span, entry));
  }
}

/** Mends with the spans of print, or says which is not there. */
function withSpans(
  edition: Edition,
  print: readonly Stretch[],
  mending: (spans: readonly Span[]) => Mended,
): Mended {
  const spans: Span[] = [];
  for (const stretch of print) {
    const line = lineOf(edition, stretch);
    if (!line) return `the edition has no line ${stretch.line} (${stretch.text})`;
    spans.push({ line: line.id, start: stretch.start ?? 0, end: stretch.end ?? line.text.length });
  }
  return mending(spans);
}

function replaced(edition: Edition, article: Article, by: readonly Article[]): Edition {
  return { ...edition, articles: edition.articles.flatMap((one) => (one.id === article.id ? by : [one])) };
}

/** How an edition's line is named in the log. */
export function sourceLineOf(edition: Edition, id: string): SourceLine | null {
  const line = edition.pages.flatMap((page) => page.lines).find((one) => one.id === id);
  return line ? { line: `${pageIdOf(line.id)}:${line.source}`, text: line.text } : null;
}

/** The line that is meant: of that place and text; else the only one of that text. */
function lineOf(edition: Edition, { line: place, text }: SourceLine): Line | null {
  const alike = edition.pages.flatMap((page) => page.lines).filter((line) => line.text === text);
  const there = alike.find((line) => `${pageIdOf(line.id)}:${line.source}` === place);
  return there ?? (alike.length === 1 ? (alike[0] ?? null) : null);
}

/** The article that begins at a line, else the one that has it. */
function articleAt(edition: Edition, at: SourceLine): Article | null {
  const id = lineOf(edition, at)?.id;
  if (id === undefined) return null;
  const holding = edition.articles.filter((article) => printedSpans(article).some(({ line }) => line === id));
  return holding.find((article) => printedSpans(article)[0]?.line === id) ?? holding[0] ?? null;
}

/** The second goes on from the first: what stood over it stands in the body as crossheads. */
function merged(first: Article, second: Article): Article {
  const heads = [...(second.label ? [second.label] : []), ...second.deck].map(crosshead);
  return {
    ...first,
    bylines: [...first.bylines, ...second.bylines],
    body: [...first.body, ...heads, ...second.body],
    captions: [...first.captions, ...second.captions],
    pictures: [...first.pictures, ...second.pictures],
    regions: [...first.regions, ...second.regions],
    dates: [...first.dates, ...second.dates],
    facts: [...first.facts, ...second.facts],
    reasons: [...first.reasons, ...second.reasons],
  };
}

function crosshead({ text, spans }: Passage): BodyPassage {
  return { role: "crosshead", text, spans };
}

/** Two articles, the second from the passage of the body that begins at the line; null where none does. */
function splitAt(article: Article, line: string | undefined): readonly [Article, Article] | null {
  const at = article.body.findIndex(({ spans }) => spans[0]?.line === line);
  if (line === undefined || at < 0) return null;
  const [first, rest] = [article.body.slice(0, at), article.body.slice(at)];
  const lines = new Set(rest.flatMap(({ spans }) => spans.map((span) => span.line)));
  const isRest = ({ spans }: { readonly spans: Passage["spans"] }) =>
    spans.every((span) => lines.has(span.line));
  const [opening] = rest;
  const isHead = opening?.role === "crosshead";
  const inline = article.bylines.filter((byline) => byline.inline && isRest(byline));
  const facts = article.facts.filter(({ evidence }) => isRest({ spans: evidence }));
  const second: Article = {
    ...article,
    id: `${article.id}-${line}`,
    label: null,
    deck: isHead && opening ? [{ role: "headline", text: opening.text, spans: opening.spans }] : [],
    bylines: inline,
    dateline: null,
    agency: null,
    body: isHead ? rest.slice(1) : rest,
    captions: [],
    pictures: [],
    regions: [],
    dates: article.dates.filter(isRest),
    facts,
    reasons: article.reasons.slice(0, 1),
  };
  const agencyGoes = article.agency !== null && isRest(article.agency);
  return [
    {
      ...article,
      bylines: article.bylines.filter((byline) => !inline.includes(byline)),
      dateline: first.length === 0 ? null : article.dateline,
      agency: agencyGoes ? null : article.agency,
      body: first,
      dates: article.dates.filter((date) => !isRest(date)),
      facts: article.facts.filter((fact) => !facts.includes(fact)),
    },
    second,
  ];
}
