import { parseIsoDate } from "../../text/dates/index.js";

/** What one section of descriptive metadata (`dmdSec`) says. */
export interface Description {
  readonly id: string;
  readonly titles: readonly string[];
  /** As written. */
  readonly dates: readonly string[];
}

/** A day as METS files write one: `1901-11-21`, `19011121`, `21.11.1901`; null for all else, and for a day of no calendar. */
export function statedDate(text: string): string | null {
  const plain = text.trim();
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(plain) ?? [];
  if (year && month && day) return parseIsoDate(`${year}-${month}-${day}`);
  const [, d, m, y] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(plain) ?? [];
  return d && m && y ? parseIsoDate(`${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`) : null;
}

/**
 * Title and day of the issue, by the sections its own divisions refer to (`referred`, the innermost last, whose word goes first), else by any
 * that describes no part of it, else by the document's label.
 */
export function issueOf(
  descriptions: readonly Description[],
  referred: ReadonlySet<string>,
  ofParts: ReadonlySet<string>,
  label: string | null,
): { title: string | null; date: string | null } {
  const byId = new Map(descriptions.map((description) => [description.id, description]));
  const own = [...referred].reverse().flatMap((id) => byId.get(id) ?? []);
  const general = descriptions.filter(({ id }) => !referred.has(id) && !ofParts.has(id));
  const ranked = [...own, ...general];
  const days = [...ranked.flatMap(({ dates }) => dates), ...(label?.split(/\s+/) ?? [])];
  return {
    title:
      ranked.find(({ titles }) => titles.length > 0)?.titles[0] ??
      (label !== null && !isIdentifier(label) ? label : null),
    date: days.flatMap((day) => statedDate(day) ?? [])[0] ?? null,
  };
}

/** Programs that pack issues leave names of fields where a title should stand. */
function isIdentifier(label: string): boolean {
  return /^[\w-]*_[\w-]*$/.test(label.trim());
}
