import type { Span } from "../model/index.js";
import type { FoundName, NameKind } from "./names/index.js";
import type { Story, StoryPassage, Stretch } from "./story.js";

/** All that an article prints of one name. */
export interface NamedOnce {
  readonly name: string;
  readonly found: readonly { readonly stretch: Stretch; readonly name: FoundName }[];
  readonly mentions: readonly (readonly Span[])[];
}

/** The names of one kind in an article, in order of first print, each with every place where it stands. */
export function namesOfKind(story: Story, kind: NameKind): NamedOnce[] {
  const byName = new Map<string, { stretch: Stretch; name: FoundName }[]>();
  for (const passage of story.passages) {
    for (const name of passage.names) {
      if (name.kind !== kind) continue;
      const text = passage.text.slice(name.start, name.end);
      const stretch = { passage, start: name.start, end: name.end };
      byName.set(text, [...(byName.get(text) ?? []), { stretch, name }]);
    }
  }
  return [...byName].map(([name, found]) => ({ name, found, mentions: mentionsOf(story, kind, name) }));
}

/** Every occurrence of the bare name: where it was found, and where it is printed outside any longer name of its kind. */
export function mentionsOf(story: Story, kind: NameKind, name: string): Span[][] {
  return story.passages.flatMap((passage) =>
    occurrences(passage, kind, name).map((at) => passage.locate(at, at + name.length)),
  );
}

function occurrences(passage: StoryPassage, kind: NameKind, name: string): number[] {
  const places: number[] = [];
  for (let at = passage.text.indexOf(name); at !== -1; at = passage.text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const inLonger = passage.names.some(
      (other) => other.kind === kind && other.start <= at && other.end >= end && other.end - other.start > name.length,
    );
    const found = passage.names.some((other) => other.kind === kind && other.start === at && other.end === end);
    if (found || (!inLonger && !inWord(passage.text, at, end))) places.push(at);
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

/** The surest of a name's sightings. */
export function surest(found: NamedOnce["found"]): FoundName {
  return found.map(({ name }) => name).reduce((best, one) => (one.confidence > best.confidence ? one : best));
}
