import type { PressTruth, TruthLine, TruthRole } from "../../press/truth.js";
import type { Box, Edition } from "../../src/model/index.js";
import { type Assigned, b3 } from "../layout/metrics.js";
import { Counts } from "../metrics/counts.js";
import { type Aligned, align } from "./align.js";
import { orderDistance } from "./order.js";
import { type Placed, placedIn } from "./placed.js";

/** The roles that are scored. A deck is what stands above and below a headline. */
export const SCORED_ROLES = ["headline", "deck", "byline", "caption"] as const;
export type ScoredRole = (typeof SCORED_ROLES)[number];

/** How one article came out. */
export interface ArticleScore {
  readonly features: readonly string[];
  readonly characters: number;
  /** B³ precision and recall, means over its characters. */
  readonly precision: number;
  readonly recall: number;
  /** Normalised Kendall distance over the characters of its body; null where it has none. */
  readonly order: number | null;
}

/** How the reading of one edition came out. */
export interface PressScore {
  /** B³ F1 over the characters of articles, by page. */
  readonly pages: readonly number[];
  readonly articles: readonly ArticleScore[];
  readonly roles: ReadonlyMap<ScoredRole, Counts>;
  /** Captions put to a picture of theirs. */
  readonly pairs: Counts;
  readonly printed: number;
  readonly lost: number;
  readonly extra: number;
}

interface Judged extends Aligned {
  readonly placed: Placed | null;
}

/** Judges a reading by the truth of its pages. */
export function scorePress(truth: PressTruth, edition: Edition): PressScore {
  const { characters, extra } = align(truth, edition);
  const place = placedIn(edition);
  const judged = characters.map(
    (one): Judged => ({ ...one, placed: one.found ? place(one.found.line, one.found.offset) : null }),
  );
  const pages = truth.pages.map((_, page) => b3(judged.filter((one) => one.page === page).flatMap(assigned)));
  return {
    pages,
    articles: articleScores(truth, judged),
    roles: roleCounts(judged),
    pairs: pairCounts(truth, edition, judged),
    printed: judged.length,
    lost: judged.filter(({ found }) => found === null).length,
    extra,
  };
}

/** What belongs to no article is not counted. What is lost, or left over, is an article of its own. */
function assigned(one: Judged, at: number): Assigned[] {
  const { article, role } = one.line;
  if (article === null || role === "jump") return [];
  return [{ gold: article, found: one.placed?.article ?? `lost ${at}`, weight: 1 }];
}

function articleScores(truth: PressTruth, judged: readonly Judged[]): ArticleScore[] {
  const counted = judged.filter(({ line }) => line.article !== null && line.role !== "jump");
  const found = tally(counted, ({ placed }, at) => placed?.article ?? `lost ${at}`);
  const byArticle = new Map<string, Judged[]>();
  for (const one of counted) {
    const key = one.line.article ?? "";
    const own = byArticle.get(key) ?? [];
    byArticle.set(key, own);
    own.push(one);
  }
  return truth.articles.flatMap(({ key, kind, features }) => {
    const own = byArticle.get(key) ?? [];
    if (own.length === 0) return [];
    const shares = tally(own, ({ placed }, at) => placed?.article ?? `lost ${at}`);
    const sum = (of: (count: number, all: number) => number) =>
      [...shares].reduce(
        (total, [article, count]) => total + count * of(count, found.get(article) ?? count),
        0,
      );
    return {
      features: [kind, ...features],
      characters: own.length,
      precision: sum((count, all) => count / all) / own.length,
      recall: sum((count) => count / own.length) / own.length,
      order: bodyOrder(own),
    };
  });
}

function tally<T>(items: readonly T[], keyOf: (item: T, at: number) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [at, item] of items.entries())
    counts.set(keyOf(item, at), (counts.get(keyOf(item, at)) ?? 0) + 1);
  return counts;
}

const BODY: ReadonlySet<TruthRole> = new Set(["text", "crosshead", "table"]);

function bodyOrder(own: readonly Judged[]): number | null {
  const body = own
    .filter(({ line, placed }) => BODY.has(line.role) && placed !== null)
    .sort((a, b) => a.line.order - b.line.order || a.at - b.at);
  return body.length < 2 ? null : orderDistance(body.map(({ placed }) => placed?.rank ?? 0));
}

/** What is not scored is open: readings may call the name of a standing column a label, a kicker or a headline. */
function scoredRole(role: TruthRole): ScoredRole | "open" | null {
  if (role === "kicker" || role === "subheadline") return "deck";
  if (
    role === "label" ||
    role === "masthead" ||
    role === "folio" ||
    role === "advertisement" ||
    role === "jump"
  )
    return "open";
  return role === "headline" || role === "byline" || role === "caption" ? role : null;
}

function roleCounts(judged: readonly Judged[]): Map<ScoredRole, Counts> {
  const counts = new Map(SCORED_ROLES.map((role) => [role, new Counts()]));
  for (const { line, placed } of judged) {
    const gold = scoredRole(line.role);
    if (gold === "open") continue;
    for (const [role, count] of counts) count.add(placed?.role === role, gold === role);
  }
  return counts;
}

/** A caption is right where most of its characters are in one caption of the reading, and the picture of that is one of its own. */
function pairCounts(truth: PressTruth, edition: Edition, judged: readonly Judged[]): Counts {
  const counts = new Counts();
  const taken = new Set<string>();
  const captions = captionsOf(judged);
  const found = pairsIn(edition);
  for (const { key, page, boxes } of picturesByCaption(truth)) {
    const best = mostOf(captions.get(key) ?? []);
    const pair = best === null ? undefined : found.get(best);
    const right = pair !== undefined && pair.page === page && boxes.some((box) => sameArea(box, pair.box));
    if (right && best !== null) taken.add(best);
    counts.add(right, true);
  }
  counts.alarms += [...found.keys()].filter((key) => !taken.has(key)).length;
  return counts;
}

function captionsOf(judged: readonly Judged[]): Map<string, Judged[]> {
  const captions = new Map<string, Judged[]>();
  for (const one of judged) {
    if (one.line.role !== "caption") continue;
    const key = captionKey(one.line);
    const own = captions.get(key) ?? [];
    captions.set(key, own);
    own.push(one);
  }
  return captions;
}

/** The caption of the reading that holds more than half of the characters; null where none does. */
function mostOf(own: readonly Judged[]): string | null {
  const shares = tally(own, ({ placed }) =>
    placed === null || placed.caption === null ? "" : `${placed.article} ${placed.caption}`,
  );
  const [best] = [...shares].sort((a, b) => b[1] - a[1]);
  return best && best[0] !== "" && best[1] * 2 > own.length ? best[0] : null;
}

/** The pictures that each caption describes. */
function picturesByCaption({ pages }: PressTruth): { key: string; page: number; boxes: Box[] }[] {
  const groups = new Map<string, { key: string; page: number; boxes: Box[] }>();
  for (const [page, { pictures }] of pages.entries())
    for (const { article, captions, box } of pictures)
      for (const passage of captions) {
        const key = `${article} ${passage}`;
        const group = groups.get(key) ?? { key, page, boxes: [] };
        group.boxes.push(box);
        groups.set(key, group);
      }
  return [...groups.values()];
}

function captionKey({ article, passage }: TruthLine): string {
  return `${article} ${passage}`;
}

/** The captions of a reading that are put to a picture, by article and ordinal; boxes in points. */
function pairsIn(edition: Edition): Map<string, { page: number; box: Box }> {
  const boxes = new Map(
    edition.pages.flatMap(({ pictures, unitsPerInch }, page) =>
      pictures.flatMap(({ id, box }) => {
        const scale = unitsPerInch === null ? 1 : 72 / unitsPerInch;
        return box === null
          ? []
          : [[id, { page, box: box.map((one) => one * scale) as unknown as Box }] as const];
      }),
    ),
  );
  return new Map(
    edition.articles.flatMap(({ id, captions }) =>
      captions.flatMap(({ picture }, at) => {
        const pair = picture === null ? undefined : boxes.get(picture);
        return pair ? [[`${id} ${at}`, pair] as const] : [];
      }),
    ),
  );
}

/** Two boxes are one picture where they share half of what both cover. */
function sameArea(a: Box, b: Box): boolean {
  const across = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const down = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  if (across <= 0 || down <= 0) return false;
  return across * down > 0.5 * (a[2] * a[3] + b[2] * b[3] - across * down);
}
