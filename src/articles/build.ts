import type {
  Article,
  ArticleKind,
  BodyPassage,
  Byline,
  Caption,
  DeckEntry,
  Line,
  Passage,
  Rows,
} from "../model/index.js";
import type { DatelineParse } from "../text/datelines.js";
import { Overlap } from "../text/overlap.js";
import type { LocatedPassage } from "../text/passage.js";
import { emWidth } from "../text/script.js";
import { inlineBylines, standingBylines } from "./bylines.js";
import type { Decision } from "./decide.js";
import { deckRoles } from "./deck.js";
import { pieceOfLines } from "./graph/pieces.js";
import { type Group, groupItem } from "./groups.js";
import { kindOf } from "./kind.js";
import { type Context, passageOfGroup } from "./parts.js";
import { articleConfidence, reasonsOf } from "./reasons.js";

/** An article before it has an id, pictures and dates: those need the edition. */
export interface Draft {
  readonly article: Omit<Article, "id">;
  /** Its running passages, able to say where their characters stand, for what is found in them later. */
  readonly located: readonly LocatedPassage[];
  readonly dateline: { readonly month: number | null; readonly day: number | null } | null;
}

interface Placed {
  readonly role: Group["role"];
  readonly passage: LocatedPassage;
  /** The role in the deck that the page's layout gives it; null where it gives none. */
  readonly deckRole: DeckEntry["role"] | null;
  /** Its lines as the rows of a table; null for what is none. */
  readonly rows: Rows | null;
}

/** Passages by what they are in the finished article. */
interface Sorted {
  readonly label: LocatedPassage | null;
  readonly statements: readonly Placed[];
  readonly bylines: readonly LocatedPassage[];
  readonly body: readonly Placed[];
  readonly captions: readonly LocatedPassage[];
}

/**
 * Builds the article of one item: roles within the deck, bylines, paragraphs rejoined, captions, dateline, reasons.
 * `after` is how sure it is (0..1) that the piece after its last one belongs to another item; `known` is its kind, null
 * where that is to be told from its passages.
 */
export function buildArticle(
  decisions: readonly Decision[],
  after: number,
  context: Context,
  known: ArticleKind | null = null,
): Draft {
  const groups = groupItem(decisions);
  const placed = groups.map(
    (group): Placed => ({
      role: group.role,
      passage: passageOfGroup(group, context),
      deckRole: group.decisions[0]?.deckRole ?? null,
      rows: group.decisions[0]?.rows ?? null,
    }),
  );
  const kind = known ?? kindOf({ groups, texts: placed.map(({ passage }) => passage.text) });
  const sorted = sortPassages(placed, kind);
  const located = [...sorted.body.map(({ passage }) => passage), ...sorted.captions];
  const lead = sorted.body[0]?.passage;
  const opening = located[0]?.readings.dateline ?? null;
  const dateline = lead ? opening : null;
  const bylines = [
    ...withAddresses(sorted.bylines.flatMap(standingBylines)),
    ...located.flatMap(inlineBylines),
  ];
  const article = {
    kind,
    label: sorted.label ? plain(sorted.label) : null,
    deck: deckOf(sorted.statements, located[0]),
    bylines,
    dateline: lead && dateline ? cutOut(lead, withoutBrackets(lead.text, dateline)) : null,
    agency: agencyOf(located, opening, sorted.bylines),
    body: inTheirRoles(sorted.body.map(bodyPassage), kind),
    captions: sorted.captions.map((passage): Caption => ({ ...plain(passage), picture: null })),
    pictures: [],
    regions: [],
    dates: [],
    facts: [],
    continues: null,
    confidence: articleConfidence(decisions, after),
    reasons: reasonsOf(decisions),
  };
  return { article, located, dateline };
}

/** A line of no names under a byline, an address say, belongs to it. */
function withAddresses(bylines: readonly Byline[]): Byline[] {
  const kept: Byline[] = [];
  for (const byline of bylines) {
    const above = kept.at(-1);
    if (!above || byline.names.length > 0 || byline.role !== null) kept.push(byline);
    else kept[kept.length - 1] = { ...above, spans: [...above.spans, ...byline.spans] };
  }
  return kept;
}

/** A picture's texts are captions; a note is a byline where it names somebody, of the deck before the body, else body. */
function sortPassages(placed: readonly Placed[], kind: ArticleKind): Sorted {
  const statements: Placed[] = [];
  const bylines: LocatedPassage[] = [];
  const body: Placed[] = [];
  const captions: LocatedPassage[] = [];
  let label: LocatedPassage | null = null;
  for (const entry of placed) {
    const { role, passage } = entry;
    const begun = body.length + captions.length > 0;
    if (role === "label") label = passage;
    else if (role === "deck") statements.push(entry);
    else if (role === "byline" || (role === "note" && passage.readings.byline !== null))
      bylines.push(passage);
    else if (role === "note" && !begun) statements.push(entry);
    else if (role === "caption" || kind === "photo") captions.push(passage);
    else body.push(entry);
  }
  return { label, statements, bylines, body, captions };
}

function deckOf(statements: readonly Placed[], lead: LocatedPassage | undefined): DeckEntry[] {
  if (statements.length === 0) return [];
  const texts = statements.map(({ passage }) => passage.text);
  const overlap = new Overlap([...texts, lead?.text ?? ""]);
  const inLead = texts.map((_, index) => overlap.share(index, [texts.length]));
  const roles = deckRoles(texts, inLead);
  return statements.map(({ passage, deckRole }, index) => ({
    role: deckRole ?? roles[index] ?? "headline",
    ...plain(passage),
  }));
}

function bodyPassage({ role, passage, rows }: Placed): BodyPassage {
  if (rows) return { role: "table", ...plain(passage), rows: rows.map((row) => row.map(cellOf)) };
  return { role: role === "crosshead" ? "crosshead" : "paragraph", ...plain(passage) };
}

function cellOf(lines: readonly Line[]): Passage {
  const { text, spans } = pieceOfLines(lines, new Set());
  return { text, spans };
}

function inTheirRoles(body: readonly BodyPassage[], kind: ArticleKind): readonly BodyPassage[] {
  if (kind === "list") return listHeads(body);
  return isVerse(body) ? body.map((passage) => ({ ...passage, role: "verse" })) : body;
}

/** A poem is at least so many lines, none wider than so many ems. */
const VERSE_LINES = 4;
const VERSE_WIDTH = 20;

/** Short lines throughout, hardly one of which ends as a sentence of prose does. */
function isVerse(body: readonly BodyPassage[]): boolean {
  return (
    body.length >= VERSE_LINES &&
    body.every(({ text }) => emWidth(text) <= VERSE_WIDTH && !/\d/u.test(text)) &&
    body.filter(({ text }) => /[。：:.]$/u.test(text)).length * 3 <= body.length
  );
}

/** In a list of entries with figures, an entry without any heads the ones below it: a division, a grade. */
function listHeads(body: readonly BodyPassage[]): BodyPassage[] {
  const figured = body.filter(({ text }) => /\d/u.test(text)).length;
  if (figured * 2 < body.length) return [...body];
  return body.map((passage) => (/[\d。.]/u.test(passage.text) ? passage : { ...passage, role: "crosshead" }));
}

/** The agency is named in the opening dateline, in brackets where the text ends, or in a credit (`新华社记者某某摄`). */
function agencyOf(
  located: readonly LocatedPassage[],
  opening: DatelineParse | null,
  bylines: readonly LocatedPassage[],
): Passage | null {
  const [lead] = located;
  if (lead && opening?.agency) return cutOut(lead, opening.agency);
  const end = located.at(-1);
  const closing = end?.readings.closingDateline?.agency;
  if (end && closing) return cutOut(end, closing);
  return [...bylines, ...located].map(creditedAgency).find((agency) => agency !== null) ?? null;
}

const AGENCY_CREDIT = /(\p{Script=Han}{2,3}社)(?:记者|記者)/u;

function creditedAgency(passage: LocatedPassage): Passage | null {
  const [byline] = passage.readings.inline;
  const credit = byline ? AGENCY_CREDIT.exec(passage.text.slice(byline.start, byline.end)) : null;
  if (!byline || !credit?.[1]) return null;
  const start = byline.start + credit.index;
  return cutOut(passage, { start, end: start + credit[1].length });
}

function cutOut(
  passage: LocatedPassage,
  { start, end }: { readonly start: number; readonly end: number },
): Passage {
  return { text: passage.text.slice(start, end), spans: passage.locate(start, end) };
}

/** `【本报讯】` is the dateline `本报讯`. */
function withoutBrackets(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  return /^[【[（(〔]/u.test(text.slice(start)) && /[】\]）)〕]$/u.test(text.slice(0, end))
    ? { start: start + 1, end: end - 1 }
    : { start, end };
}

function plain({ text, spans }: LocatedPassage): Passage {
  return { text, spans };
}
