import { type Sentence, type StoryPassage, type Stretch, sentenceAt } from "./story.js";

const COMMA = /[,，]/u;

/** The clause, between commas or colons, in which an offset lies; never beyond its sentence. */
export function clauseAt(passage: StoryPassage, offset: number): Sentence {
  const { start, end } = sentenceAt(passage, offset);
  return { start: lastBreak(passage.text, start, offset), end: nextBreak(passage.text, offset, end) };
}

function isBreak(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === ":" || mark === "：") return true;
  // 1,200 is one number.
  return (
    COMMA.test(mark) && !(/\d/.test(text.charAt(at - 1)) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)))
  );
}

function lastBreak(text: string, from: number, offset: number): number {
  for (let at = offset - 1; at >= from; at--) if (isBreak(text, at)) return at + 1;
  return from;
}

function nextBreak(text: string, offset: number, to: number): number {
  for (let at = offset; at < to; at++) if (isBreak(text, at)) return at;
  return to;
}

/** A stretch without white space and stray marks at its ends. */
export function trimmed(stretch: Stretch): Stretch {
  let { start, end } = stretch;
  const { text } = stretch.passage;
  while (start < end && /[\s,，、;；:：。]/u.test(text.charAt(start))) start++;
  while (end > start && /[\s,，、;；:：。]/u.test(text.charAt(end - 1))) end--;
  return { passage: stretch.passage, start, end };
}
