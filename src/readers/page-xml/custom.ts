/** What a `custom` attribute says: `readingOrder {index:3;} structure {id:a7; type:article;}`, by group and name. */
export type Custom = ReadonlyMap<string, ReadonlyMap<string, string>>;

const NOTHING: Custom = new Map();

/** Of a group that stands twice, the later values stand; what is not of this form is passed over. */
export function parseCustom(text: string | null): Custom {
  if (text === null || text === "") return NOTHING;
  const groups = new Map<string, Map<string, string>>();
  for (const part of text.split("}")) {
    const brace = part.indexOf("{");
    if (brace < 0) continue;
    const name = part.slice(0, brace).trim();
    const values = groups.get(name) ?? new Map<string, string>();
    groups.set(name, values);
    for (const pair of part.slice(brace + 1).split(";")) {
      const colon = pair.indexOf(":");
      if (colon > 0) values.set(pair.slice(0, colon).trim(), pair.slice(colon + 1).trim());
    }
  }
  return groups;
}

/** A value that is a whole number from 0; null for all else. */
export function indexOf(custom: Custom): number | null {
  const index = custom.get("readingOrder")?.get("index");
  return index !== undefined && /^\d{1,9}$/.test(index) ? Number(index) : null;
}
