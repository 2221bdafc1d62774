/** Text as it is compared in a search: full-width letters narrow, capitals small; the offsets stay those of the text. */
export function fold(text: string): string {
  return text.replace(FOLDS, (character) => {
    const plain = character.normalize("NFKC").toLowerCase();
    return plain.length === character.length ? plain : character;
  });
}

/** All that can fold: not the small letters and marks of ASCII, and not the common Chinese characters, which are most of a text. */
const FOLDS = /[A-Z]|[^\u0000-\u007f\u3400-\u4dbf\u4e00-\u9fff]/gu;

/** What is looked for: a word, or what stands between quotation marks; or, written `begin*`, every word that begins so. */
export interface Term {
  readonly text: string;
  readonly begins: boolean;
}

/** The terms of a query, each once, at most `most` of them. */
export function termsAsked(query: string, most = 8): Term[] {
  const found = fold(query).matchAll(/["“”]([^"“”]+)["“”]|([^\s"“”]+)/gu);
  const terms = new Map<string, Term>();
  for (const [, quoted, word = ""] of found) {
    const begins = quoted === undefined && /[^*]\*$/.test(word);
    const text = (quoted ?? (begins ? word.slice(0, -1) : word)).trim();
    if (text !== "" && terms.size < most) terms.set(text, { text, begins });
  }
  return [...terms.values()];
}

/** What the terms of a query say, as it is marked in a text. */
export function termsOf(query: string): string[] {
  return termsAsked(query).map(({ text }) => text);
}

/** Every place of the terms in the text as UTF-16 offsets, in order; places that overlap are one. At most `most`. */
export function placesOf(text: string, terms: readonly string[], most = 200): [number, number][] {
  const folded = fold(text);
  const places: [number, number][] = [];
  for (const term of terms) {
    let from = folded.indexOf(term);
    while (from >= 0 && places.length < most) {
      places.push([from, from + term.length]);
      from = folded.indexOf(term, from + term.length);
    }
  }
  return merged(places.sort((a, b) => a[0] - b[0]));
}

function merged(places: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  for (const [start, end] of places) {
    const last = kept.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else kept.push([start, end]);
  }
  return kept;
}

/** A stretch of the text around its first place, `width` units to each side, with the places in it. */
export function snippetOf(
  text: string,
  terms: readonly string[],
  width: number,
): { readonly snippet: string; readonly marks: readonly (readonly [number, number])[] } {
  const [first] = placesOf(text, terms);
  const from = first === undefined ? 0 : Math.max(0, first[0] - width);
  const to = Math.min(text.length, (first?.[1] ?? 0) + width);
  const head = from > 0 ? "…" : "";
  const snippet = `${head}${text.slice(from, to)}${to < text.length ? "…" : ""}`.toWellFormed();
  return { snippet, marks: placesOf(snippet, terms) };
}
