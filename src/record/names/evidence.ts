/** Where a word stands that speaks for the state of another: two before it … two after it. */
export const POSITIONS = ["before2", "before", "here", "after", "after2"] as const;
export type Position = (typeof POSITIONS)[number];
/** Index into `POSITIONS` of the word itself. */
export const HERE = 2;

/** Marks no name goes over: a chain is decided stretch by stretch between them. */
const BREAKS: ReadonlySet<string> = new Set(["，", "。", "；", "：", "！", "？", "、", "\n", "…", "\r"]);
/** Words no organisation's name goes over. */
const BOUNDS: ReadonlySet<string> = new Set("的 了 在 是 从 对 向 将 把 被 说 《 》 “ ” （ ）".split(" "));
/** How many words ahead an organisation's ending is looked for. */
export const FARTHEST_END = 7;

/** Whether a word ends a stretch. */
export function isBreak(word: string): boolean {
  return BREAKS.has(word);
}

/**
 * For each word of a text, how many words ahead the nearest ending of an organisation stands (1 the next), with nothing in
 * between that such a name cannot hold; 0 when none is near. `endsOrganisation` says which words are endings.
 */
export function endingsAhead(
  words: readonly string[],
  endsOrganisation: (word: number) => boolean,
): Uint8Array {
  const ahead = new Uint8Array(words.length);
  let distance = 0;
  for (let k = words.length - 1; k >= 0; k -= 1) {
    const word = words[k] ?? "";
    if (isBreak(word) || BOUNDS.has(word)) distance = 0;
    ahead[k] = distance > FARTHEST_END ? 0 : distance;
    if (endsOrganisation(k)) distance = 1;
    else if (distance > 0) distance += 1;
  }
  return ahead;
}
