import { GRADES } from "./attributes.js";

/** Where a word stands that speaks for the state of another: two before it … two after it. */
export const POSITIONS = ["before2", "before", "here", "after", "after2"] as const;
export type Position = (typeof POSITIONS)[number];
/** Index into `POSITIONS` of the word itself. */
export const HERE = 2;

/** Marks no name goes over: a chain is decided stretch by stretch between them. */
const BREAKS: ReadonlySet<string> = new Set([..."，。；：！？、\n…\r●■▲◆★□○△◇☆"]);
/** Words no organisation's name goes over. */
const BOUNDS: ReadonlySet<string> = new Set("的 了 在 是 从 对 向 将 把 被 说 《 》 “ ” （ ）".split(" "));
/** How many words ahead an organisation's ending is looked for. */
const FARTHEST_END = 7;
/** Classes of surnames: five by how common they are, and the compound ones. */
const SURNAMES = 6;

/** Whether a word ends a stretch. */
export function isBreak(word: string): boolean {
  return BREAKS.has(word);
}

/** What the chain is told of the words that stand ahead, by number; 0 tells nothing. */
export const AHEAD: readonly string[] = [
  "nothing",
  ...Array.from({ length: FARTHEST_END }, (_, k) => `ending ${k + 1}`),
  ...Array.from({ length: SURNAMES }, (_, surname) =>
    GRADES.flatMap((first) => GRADES.map((second) => `surname ${surname}, ${first}, ${second}`)),
  ).flat(),
];

/**
 * For each word, how many words ahead the nearest ending of an organisation stands (1 the next), with nothing in between
 * that such a name cannot hold; 0 when none is near. The numbers are those of `AHEAD`.
 */
export function endingsAhead(
  words: readonly string[],
  endsOrganisation: (word: number) => boolean,
): Uint8Array {
  const ahead = new Uint8Array(words.length);
  let distance = 0;
  for (let k = words.length - 1; k >= 0; k -= 1) {
    const word = words[k] as string;
    if (isBreak(word) || BOUNDS.has(word)) distance = 0;
    ahead[k] = distance > FARTHEST_END ? 0 : distance;
    if (endsOrganisation(k)) distance = 1;
    else if (distance > 0) distance += 1;
  }
  return ahead;
}

/**
 * The number in `AHEAD` of what a surname and the two words behind it look like together; 0 when the word is no surname.
 * Grades are indexes into `GRADES`.
 */
export function nameAhead(surname: number, first: number, second: number): number {
  return surname < 0 ? 0 : 1 + FARTHEST_END + (surname * GRADES.length + first) * GRADES.length + second;
}
