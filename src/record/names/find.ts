import type { Mention } from "./context.js";
import { type Decision, decide } from "./decide.js";
import { HERE, isBreak, POSITIONS } from "./evidence.js";
import type { FoundName } from "./found.js";
import { levelled } from "./levels.js";
import type { NameModel, Reason } from "./model.js";
import { spansOf, sureness, type WordSpan } from "./spans.js";
import { cutAt, endOf, type Units, unitsOf } from "./units.js";

/** The names the chain sees in a text by itself, in order. */
export function namesIn(text: string, model: NameModel): FoundName[] {
  return sheetsOf(text).flatMap(({ text: sheet, from }) => {
    const units = unitsOf(sheet);
    return namesOf(decide(model, units), units, model).map((name) => moved(name, from));
  });
}

/**
 * The names of a text, given those the chain saw by itself and where names certain elsewhere stand: where one of these was
 * not seen, the chain is asked again, told of them.
 */
export function namesGiven(
  text: string,
  names: readonly FoundName[],
  mentions: readonly Mention[],
  model: NameModel,
): FoundName[] {
  const known = new Set(names.map(placeOf));
  const unseen = new Set(mentions.map(placeOf).filter((place) => !known.has(place)));
  if (unseen.size === 0) return [...names];
  let next = 0;
  return sheetsOf(text).flatMap(({ text: sheet, from }) => {
    const here: Mention[] = [];
    for (
      let mention = mentions[next];
      mention && mention.start < from + sheet.length;
      mention = mentions[next]
    ) {
      if (mention.end <= from + sheet.length) here.push(moved(mention, -from));
      next += 1;
    }
    return namesTold(sheet, here, model).map((name) => {
      const there = moved(name, from);
      return unseen.has(placeOf(there)) ? { ...there, because: withElsewhere(there.because) } : there;
    });
  });
}

function withElsewhere(because: readonly string[]): string[] {
  return [ELSEWHERE, ...because.slice(0, MOST_REASONS - 1)];
}

/** The reason of a name that is certain elsewhere. */
const ELSEWHERE = "elsewhere certain";

/** The names of a text by a chain that is told where names certain elsewhere stand. */
function namesTold(text: string, mentions: readonly Mention[], model: NameModel): FoundName[] {
  const whole = unitsOf(text);
  const fitting = mentions.filter((mention) => mayCut(whole, mention));
  const units = cutAt(
    whole,
    fitting.flatMap(({ start, end }) => [start, end]),
  );
  const hints = fitting.map(({ kind, start, end }) => ({
    kind,
    from: wordAt(units, start),
    to: wordAt(units, end - 1) + 1,
  }));
  return namesOf(decide(model, units, hints), units, model);
}

function namesOf(decisions: readonly Decision[], units: Units, model: NameModel): FoundName[] {
  return decisions.flatMap((decision) => {
    const { from, to } = decision.stretch;
    const words = units.words.slice(from, to);
    return levelled(spansOf(decision.path), words).map((span) => foundName(span, decision, units, model));
  });
}

function placeOf({ kind, start, end }: Mention): string {
  return `${kind} ${start} ${end}`;
}

function moved<T extends Mention>(name: T, by: number): T {
  return by === 0 ? name : { ...name, start: name.start + by, end: name.end + by };
}

/** Longer texts are read a sheet at a time, so that memory does not grow with them. UTF-16 units. */
const LONGEST_SHEET = 20_000;
/** How far back from its end a sheet looks for a mark to end at. */
const LOOK_BACK = 400;

/** A text in sheets, each from its offset, ending at a mark where one is near. */
function sheetsOf(text: string): { text: string; from: number }[] {
  if (text.length <= LONGEST_SHEET) return [{ text, from: 0 }];
  const sheets: { text: string; from: number }[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + LONGEST_SHEET);
    for (let at = to; to < text.length && at > to - LOOK_BACK; at -= 1)
      if (isBreak(text.charAt(at - 1))) {
        to = at;
        break;
      }
    sheets.push({ text: text.slice(from, to), from });
    from = to;
  }
  return sheets;
}

/** The index of the word that the character at an offset stands in. */
function wordAt({ starts }: Units, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Words this long are no chance meetings of a name's end and what follows: 中国 is not in 发展中国家. */
const SHORTEST_WHOLE = 3;

/** Whether a mention begins and ends between words, or cuts only words so short that they may be misread (宋健在). */
function mayCut(units: Units, { start, end }: Mention): boolean {
  const startWord = wordAt(units, start);
  const endWord = wordAt(units, end - 1);
  const isShort = (word: number) => (units.words[word] ?? "").length < SHORTEST_WHOLE;
  return (
    (units.starts[startWord] === start || isShort(startWord)) &&
    (endOf(units, endWord) === end || isShort(endWord))
  );
}

function foundName(span: WordSpan, decision: Decision, units: Units, model: NameModel): FoundName {
  const { from } = decision.stretch;
  return {
    kind: span.kind,
    start: units.starts[from + span.from] ?? 0,
    end: endOf(units, from + span.to - 1),
    confidence: Math.round(sureness(span, decision.marginals) * 1000) / 1000,
    because: reasons(span, decision, units, model),
  };
}

const MOST_REASONS = 3;

/** What the neighbours of a name's first word and its last word say for it. */
function reasons(span: WordSpan, { path, stretch }: Decision, { words }: Units, model: NameModel): string[] {
  const first = stretch.from + span.from;
  const last = stretch.from + span.to - 1;
  const found: Reason[] = [];
  const ask = (word: string | undefined, position: number, state: number | undefined) => {
    const reason = word === undefined ? null : model.reason(word, position, state ?? 0);
    if (reason !== null) found.push(reason);
  };
  for (let position = 0; position < POSITIONS.length; position += 1)
    ask(words[first + position - HERE], position, path[span.from]);
  if (last > first) ask(words[last], HERE, path[span.to - 1]);
  return found
    .sort((a, b) => b.weight - a.weight || (a.what < b.what ? -1 : 1))
    .slice(0, MOST_REASONS)
    .map(({ what }) => what);
}
