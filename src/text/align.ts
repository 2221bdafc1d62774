/**
 * Where each character of a passage's evidence stands in its text. `parts` are the texts of its spans in reading order.
 * Joining may have put in a space or dropped spaces and a line-end hyphen; nothing else differs.
 *
 *     parts  "hyphen-"  "ated words"        text  "hyphenated words"
 *             0…5   6 6  6…
 *
 * One list a part: an offset into `text` for each UTF-16 unit, and one more for the part's end.
 */
export function align(text: string, parts: readonly string[]): number[][] {
  let at = 0;
  return parts.map((part) => {
    const offsets: number[] = [];
    for (let i = 0; i < part.length; i++) {
      if (text[at] !== part[i] && isSpace(text[at]) && text[at + 1] === part[i]) at++;
      offsets.push(at);
      if (text[at] === part[i]) at++;
    }
    offsets.push(at);
    return offsets;
  });
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
