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
 * A reader for forms tried in the order given. Where a form may begin, one expression of all forms tells whether one does
 * (a text has many such places, and hardly a form at them), then the form itself is run there for its groups.
 * `mayBegin` is a cheap question that is answered yes wherever a form begins. `visit` returns the offset to go on from.
 */
export function formReader(
  forms: readonly DateForm[],
  mayBegin: (text: string, at: number) => boolean,
  flags: string,
): FormReader {
  const anonymous = forms.map(({ source }) => `(?:${source.replace(/\(\?<[a-zA-Z]+>/g, "(?:")})`);
  const any = new RegExp(anonymous.join("|"), `y${flags}`);
  const readers = forms.map((form) => ({ form, at: new RegExp(form.source, `y${flags}`) }));
  return (text, visit) => {
    for (let at = 0; at < text.length; at++) {
      if (!mayBegin(text, at)) continue;
      any.lastIndex = at;
      const hit = any.test(text) ? readAt(text, at, readers) : null;
      if (hit !== null) at = Math.max(visit(hit), at + 1) - 1;
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
