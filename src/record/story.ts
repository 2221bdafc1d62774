import { firstWhere } from "../model/halving.js";
import type { Article, Edition, Passage, Span } from "../model/index.js";
import { type DateMention, findDates, resolveDate } from "../text/dates/index.js";
import { type TaggedWord, tagWords } from "../text/dictionary.js";
import { locatorOf } from "./locate.js";
import { type FoundName, findNames, type NameContext } from "./names/index.js";
import { withTradeNames } from "./trade-names.js";

export type StoryRole = "label" | "kicker" | "headline" | "subheadline" | "note" | "body" | "caption";

/** A day, month or year in a passage, with its value where it could be worked out. */
export interface StoryDate {
  readonly start: number;
  readonly end: number;
  readonly mention: DateMention;
  /** `2020-12-25`, `2020-12`, `2020`; null where it cannot be known. */
  readonly value: string | null;
}

/** One passage of an article with what several recognisers ask for. Offsets are UTF-16 into `text`. */
export interface StoryPassage {
  readonly role: StoryRole;
  readonly text: string;
  /** Whether it is printed in Latin letters alone. */
  readonly english: boolean;
  readonly names: readonly FoundName[];
  readonly dates: readonly StoryDate[];
  readonly sentences: readonly Sentence[];
  /** The spans of `text.slice(start, end)`. */
  locate(start: number, end: number): Span[];
  /** The words of a sentence with their tags; offsets into `text`. */
  wordsOf(sentence: Sentence): readonly TaggedWord[];
}

/** A sentence of a passage; `end` is after its full stop. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** An article as its recorder reads it. */
export interface Story {
  readonly article: Article;
  readonly passages: readonly StoryPassage[];
  /** The edition's day; null when it is not known. */
  readonly date: string | null;
  /** The text of a line by its id. */
  lineText(id: string): string;
}

/** A stretch of a passage. */
export interface Stretch {
  readonly passage: StoryPassage;
  readonly start: number;
  readonly end: number;
}

/** The characters of a stretch. */
export function wordsOf({ passage, start, end }: Stretch): string {
  return passage.text.slice(start, end);
}

/** Makes ready the passages of an article. `lineText` gives the text of a line by its id. */
export function storyOf(
  article: Article,
  edition: Edition,
  context: NameContext,
  lineText: (id: string) => string,
): Story {
  const parts: (readonly [StoryRole, Passage])[] = [
    ...(article.label === null ? [] : [["label", article.label] as const]),
    ...article.deck.map((entry) => [entry.role, entry] as const),
    ...article.body.map((passage) => ["body", passage] as const),
    ...article.captions.map((caption) => ["caption", caption] as const),
  ];
  const resolved = new Map(
    article.dates.flatMap(({ spans, value }) =>
      spans[0] === undefined ? [] : [[`${spans[0].line}:${spans[0].start}`, value] as const],
    ),
  );
  const found = parts.map(([, { text }]) => withTradeNames(text, findNames(text, context)));
  const names = withRepeats(
    parts.map(([, { text }]) => text),
    found,
  );
  const passages = parts.map(([role, passage], index): StoryPassage => {
    const locate = locatorOf(passage, lineText);
    const dates = findDates(passage.text).map((mention): StoryDate => {
      const [at] = locate(mention.start, mention.end);
      const known = at === undefined ? undefined : resolved.get(`${at.line}:${at.start}`);
      const value = known ?? resolveDate(mention, edition.date)?.value ?? null;
      return { start: mention.start, end: mention.end, mention, value };
    });
    const sentences = sentencesOf(passage.text);
    return {
      role,
      text: passage.text,
      english: /[A-Za-z]{2}/.test(passage.text) && !/\p{Script=Han}/u.test(passage.text),
      names: names[index] ?? [],
      dates,
      sentences,
      locate,
      wordsOf: tagger(passage.text),
    };
  });
  return { article, passages, date: edition.date, lineText };
}

/** A person named once in an article is that person wherever the name stands in it. */
function withRepeats(texts: readonly string[], found: readonly (readonly FoundName[])[]): FoundName[][] {
  const persons = new Map<string, FoundName>();
  found.forEach((names, index) => {
    for (const name of names)
      if (name.kind === "person" && name.end - name.start > 2)
        persons.set((texts[index] ?? "").slice(name.start, name.end), name);
  });
  return texts.map((text, index) => {
    const names = [...(found[index] ?? [])];
    for (const [name, known] of persons) {
      for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
        const end = at + name.length;
        if (!names.some((one) => one.kind === "person" && one.start < end && at < one.end))
          names.push({ ...known, start: at, end });
      }
    }
    return names.sort((a, b) => a.start - b.start || b.end - a.end);
  });
}

/** Tags a sentence when it is first asked for. */
function tagger(text: string): (sentence: Sentence) => readonly TaggedWord[] {
  const tagged = new Map<number, readonly TaggedWord[]>();
  return ({ start, end }) => {
    const known = tagged.get(start);
    if (known !== undefined) return known;
    const words = tagWords(text.slice(start, end), start);
    tagged.set(start, words);
    return words;
  };
}

const STOP = /[。！？!?；;][”’」』）)]*|(?<=[a-z”"]{2})[.]["”’]?(?=\s+[A-Z“"‘]|$)|…[”’」』]|\n/gu;
/** Longer than any sentence of a paper: what runs on without a stop is taken in pieces. */
const LONGEST_SENTENCE = 600;

/** Sentences end at full stops, question and exclamation marks and semicolons. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    for (; end - start > LONGEST_SENTENCE; start += LONGEST_SENTENCE)
      sentences.push({ start, end: start + LONGEST_SENTENCE });
    if (end > start) sentences.push({ start, end });
    start = end;
  };
  for (const stop of text.matchAll(STOP)) close(stop.index + stop[0].length);
  close(text.length);
  return sentences;
}

/** The sentence in which an offset lies, by halving. */
export function sentenceAt({ sentences, text }: StoryPassage, offset: number): Sentence {
  const last = Math.max(0, sentences.length - 1);
  const at = firstWhere(last, (sentence) => (sentences[sentence] as Sentence).end > offset);
  return sentences[at] ?? { start: 0, end: text.length };
}
