/** Marks of quotation, opening by closing. */
const OPENING: ReadonlyMap<string, string> = new Map([
  ["”", "“"],
  ["」", "「"],
  ["』", "『"],
]);

/** Where the quotation that closes at `close` opens, not before `from`; null when it does not. */
export function openingOf(text: string, close: number, from: number): number | null {
  const shut = text.charAt(close);
  const open = OPENING.get(shut);
  let depth = 0;
  for (let at = close; at >= from; at--) {
    if (text.charAt(at) === shut) depth++;
    else if (text.charAt(at) === open && --depth === 0) return at;
  }
  return null;
}

/** The length of the quotation that a text opens with, its marks counted; null when it does not close. */
export function closeOf(text: string): number | null {
  const [shut, open] = [...OPENING].find(([, opening]) => text.startsWith(opening)) ?? ["」", "「"];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === open) depth++;
    else if (text.charAt(at) === shut && --depth === 0) return at + 1;
  }
  return null;
}
