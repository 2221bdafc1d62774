import type { DateFields, DateKind } from "./mention.js";

/** A way of writing a date: where it stands, and what its named groups say. */
export type DateForm = {
  /** Regular expression source with named groups; every quantifier is bounded, so that any text is read in linear time. */
  readonly source: string;
  /** The mention's kind and fields, or null when the numbers are no day of the calendar. */
  readonly read: (groups: Groups) => { readonly kind: DateKind; readonly fields: DateFields } | null;
};

/** The named groups of a match; a group that took no part is undefined. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A form that reads a text from wherever one of its forms may begin. */
export type FormReader = (text: string, visit: (hit: FormHit) => number) => void;

/** A form found in a text. */
export type FormHit = {
  readonly start: number;
  readonly end: number;
  readonly groups: Groups;
  readonly reading: ReturnType<DateForm["read"]>;
};

/**
 * A reader for forms tried in the order given. One expression of all forms finds where any of them stands (a regular
 * expression engine skips fastest when it has one thing to look for), then the form itself is run there for its groups.
 * `beginning` is a cheap assertion that holds wherever a form may begin. `visit` returns the offset to go on from.
 */
export function formReader(forms: readonly DateForm[], beginning: string, flags: string): FormReader {
  const anonymous = forms.map(({ source }) => `(?:${source.replace(/\(\?<[a-zA-Z]+>/g, "(?:")})`);
  const finder = new RegExp(`${beginning}(?:${anonymous.join("|")})`, `g${flags}`);
  const readers = forms.map((form) => ({ form, at: new RegExp(form.source, `y${flags}`) }));
  return (text, visit) => {
    let from = 0;
    for (;;) {
      finder.lastIndex = from;
      const start = finder.exec(text)?.index;
      if (start === undefined) return;
      const hit = readAt(text, start, readers);
      if (hit === null) return;
      from = Math.max(visit(hit), start + 1);
    }
  };
}

function readAt(
  text: string,
  start: number,
  readers: readonly { readonly form: DateForm; readonly at: RegExp }[],
): FormHit | null {
  for (const { form, at } of readers) {
    at.lastIndex = start;
    const match = at.exec(text);
    if (match === null) continue;
    const groups = match.groups ?? {};
    return { start, end: start + match[0].length, groups, reading: form.read(groups) };
  }
  return null;
}
