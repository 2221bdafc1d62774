import type { DatelineParse } from "../datelines.js";
import { Readings } from "../readings.js";
import type { DateObservation, MentionPlace, ObservedMention } from "./edition-evidence.js";
import { findDates } from "./find.js";
import type { DateMention } from "./mention.js";
import { monthReached, yearTense } from "./tense.js";
import { findYearSigns } from "./year-signs.js";

/** The texts of an article that may say when its page came out. */
export type DatedTexts = {
  /** Headlines, labels and notes. */
  readonly head: readonly string[];
  /** Running passages in reading order, the first the lead, with the dates they mention. */
  readonly passages: readonly DatedPassage[];
};

type DatedPassage = {
  readonly text: string;
  readonly mentions: readonly DateMention[];
  /** What is read of the text already. */
  readonly readings?: Readings;
};

/** What the article of this index offers for dating its page. */
export function observeArticle(article: number, { head, passages }: DatedTexts): DateObservation {
  const ofHead = head.flatMap((text, index) =>
    findDates(text).map((mention) => observeMention(mention, text, "head", index - head.length)),
  );
  const read = passages.map((passage, index) => observePassage(passage, index));
  return {
    article,
    datelines: read.flatMap(({ datelines }) => datelines.filter(({ day }) => day !== null)),
    mentions: [...ofHead, ...read.flatMap(({ mentions }) => mentions)],
    signs: [...head, ...passages.map(({ text }) => text)].flatMap(findYearSigns),
  };
}

type Read = {
  readonly datelines: DateObservation["datelines"];
  readonly mentions: readonly ObservedMention[];
};

/** A passage that opens with a dateline is a report's lead wherever it stands. */
function observePassage({ text, mentions, readings }: DatedPassage, passage: number): Read {
  const { dateline: opening, closingDateline } = readings ?? new Readings(text);
  const datelines = [opening, closingDateline].filter((dateline) => dateline !== null);
  const place = opening !== null ? "report" : passage === 0 ? "lead" : "body";
  const others = mentions.filter((mention) => !datelines.some((dateline) => isWithin(mention, dateline)));
  return { datelines, mentions: others.map((mention) => observeMention(mention, text, place, passage)) };
}

function observeMention(
  mention: DateMention,
  text: string,
  place: MentionPlace,
  passage: number,
): ObservedMention {
  const { end, year, month } = mention;
  const tense = year === null ? null : yearTense(text, mention);
  const reached = year === null || month !== null ? month : monthReached(text, end);
  return { mention, place, passage, tense, reached };
}

/** A dateline's own day; where it prints its year, the mention of that stands. */
function isWithin(mention: DateMention, { start, end }: DatelineParse): boolean {
  return mention.year === null && mention.start >= start && mention.start < end;
}
