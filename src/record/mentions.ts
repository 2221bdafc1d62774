import type { FoundName, NameKind } from "./names/index.js";
import type { Story, StoryPassage, Stretch } from "./story.js";

/** All that an article prints of one name. */
export interface NamedOnce {
  readonly name: string;
  /** The places where it was found, or is printed outside any longer name of its kind. */
  readonly places: readonly Stretch[];
  /** The surest of its findings. */
  readonly best: FoundName;
}

/** The names of one kind in an article, in order of first print, each with every place where it stands. */
export function namesOfKind(story: Story, kind: NameKind): NamedOnce[] {
  const byName = new Map<string, FoundName>();
  for (const { text, names } of story.passages) {
    for (const found of names) {
      if (found.kind !== kind) continue;
      const name = text.slice(found.start, found.end);
      const known = byName.get(name);
      if (known === undefined || known.confidence < found.confidence) byName.set(name, found);
    }
  }
  return [...byName].map(([name, best]) => ({ name, best, places: placesOf(story, kind, name) }));
}

function placesOf(story: Story, kind: NameKind, name: string): Stretch[] {
  return story.passages.flatMap((passage) =>
    occurrences(passage, kind, name).map((start) => ({ passage, start, end: start + name.length })),
  );
}

function occurrences(passage: StoryPassage, kind: NameKind, name: string): number[] {
  const places: number[] = [];
  const { text, names } = passage;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const over = names.filter((other) => other.kind === kind && other.start <= at && other.end >= end);
    const found = over.some((other) => other.start === at && other.end === end);
    if (found || (over.length === 0 && !inWord(text, at, end))) places.push(at);
  }
  return places;
}

/** A Latin name inside a longer Latin word is none. */
function inWord(text: string, start: number, end: number): boolean {
  const letter = /[\p{Script=Latin}\d]/u;
  return (
    (letter.test(text.charAt(start)) && letter.test(text.charAt(start - 1))) ||
    (letter.test(text.charAt(end - 1)) && letter.test(text.charAt(end)))
  );
}
