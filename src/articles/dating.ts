import type { DateEvidence, ResolvedDate, Span } from "../model/index.js";
import {
  type DateMention,
  type DateObservation,
  dateFromFileName,
  findDates,
  inferEditionDate,
  observeArticle,
  resolveDate,
  resolveDates,
} from "../text/dates/index.js";
import type { Draft } from "./build.js";
import type { Sheet } from "./sheet.js";

/** Every date that an article's running passages mention, passage by passage. */
export type Mentions = readonly (readonly DateMention[])[];

export function mentionsOf(draft: Draft): Mentions {
  return draft.located.map((passage) => findDates(passage.text));
}

export interface DateSources {
  readonly given: string | null;
  readonly sheets: readonly Sheet[];
  readonly fileNames: readonly string[];
  readonly drafts: readonly Draft[];
  readonly mentions: readonly Mentions[];
}

/** A masthead and a file name are near certain; both can still be another day's. */
const PRINTED = 0.99;
const NAMED = 0.95;
/** A file and its folder are named after the edition; folders above are not. */
const NAMED_PARTS = 2;

/** The edition's day: as given, as a masthead prints it, as the file is named, else inferred from the text; null when unknown. */
export function dateEdition(sources: DateSources): DateEvidence | null {
  if (sources.given !== null) return { value: sources.given, how: "stated", spans: [], confidence: 1 };
  const printed = sources.sheets.find((sheet) => sheet.date !== null)?.date;
  if (printed) return { value: printed.value, how: "masthead", spans: printed.spans, confidence: PRINTED };
  for (const path of sources.fileNames) {
    const value = dateFromFileName(path.split(/[\\/]/).slice(-NAMED_PARTS).join("/"));
    if (value !== null) return { value, how: "file-name", spans: [], confidence: NAMED };
  }
  const inferred = inferEditionDate(observeDrafts(sources));
  if (!inferred) return null;
  const spans = inferred.evidence.flatMap((index) =>
    firstMention(sources.drafts[index], sources.mentions[index] ?? []),
  );
  return {
    value: inferred.value,
    how: inferred.how,
    spans,
    confidence: Math.round(inferred.confidence * 1000) / 1000,
  };
}

/** What the articles offer for dating the edition. */
export function observeDrafts({
  drafts,
  mentions,
}: Pick<DateSources, "drafts" | "mentions">): DateObservation[] {
  return drafts.map(({ article, located }, index) => {
    const head = [article.label, ...article.deck].flatMap((part) => (part === null ? [] : [part.text]));
    const passages = located.map(({ text, readings }, which) => ({
      text,
      readings,
      mentions: mentions[index]?.[which] ?? [],
    }));
    return observeArticle(index, { head, passages });
  });
}

function firstMention(draft: Draft | undefined, mentions: Mentions): Span[] {
  const passage = mentions.findIndex((found) => found.length > 0);
  const mention = mentions[passage]?.[0];
  return draft && mention ? (draft.located[passage]?.locate(mention.start, mention.end) ?? []) : [];
}

/** The article's dates resolved: against its dateline's day where it has one, else against the edition's. */
export function resolvedDates(draft: Draft, mentions: Mentions, edition: string | null): ResolvedDate[] {
  const anchor = datelineDay(draft, edition);
  return draft.located.flatMap((passage, index) => {
    const found = mentions[index] ?? [];
    return resolveDates(found, edition, anchor).flatMap((resolved, which): ResolvedDate[] => {
      const mention = found[which];
      return resolved && mention ? [{ spans: passage.locate(mention.start, mention.end), ...resolved }] : [];
    });
  });
}

/** The dateline's day in the year that puts it last before the edition. */
function datelineDay({ dateline }: Draft, edition: string | null): string | null {
  if (!dateline || dateline.month === null || dateline.day === null) return null;
  const padded = `${dateline.month}月${dateline.day}日`;
  const mention = findDates(padded)[0];
  return mention ? (resolveDate(mention, edition)?.value ?? null) : null;
}
