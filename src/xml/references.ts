/** The entities that XML itself has. */
const XML_ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Of HTML's two thousand, those that recognition engines write; others stay as they are written. */
const HTML_ENTITIES: Readonly<Record<string, string>> = {
  ...XML_ENTITIES,
  nbsp: "\u00A0",
  shy: "\u00AD",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  middot: "·",
  bull: "•",
  sect: "§",
  para: "¶",
  deg: "°",
  copy: "©",
  reg: "®",
  pound: "£",
  euro: "€",
  times: "×",
  szlig: "ß",
  agrave: "à",
  acirc: "â",
  auml: "ä",
  Auml: "Ä",
  ccedil: "ç",
  egrave: "è",
  eacute: "é",
  Eacute: "É",
  ecirc: "ê",
  euml: "ë",
  icirc: "î",
  iuml: "ï",
  ocirc: "ô",
  ouml: "ö",
  Ouml: "Ö",
  ugrave: "ù",
  ucirc: "û",
  uuml: "ü",
  Uuml: "Ü",
  oelig: "œ",
  OElig: "Œ",
};

const REFERENCE = /&(?:#([0-9]{1,8})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,31}));/g;

/** Where the text holds a `&` that XML does not know as a reference; -1 where it holds none. */
export function badReference(text: string): number {
  const kept = text.replace(REFERENCE, (whole, decimal, hex, name) =>
    meaningOf(decimal, hex, name, XML_ENTITIES) === null ? whole : " ".repeat(whole.length),
  );
  return kept.indexOf("&");
}

/** The text with its references replaced; what is no reference of the dialect stays as it is written. */
export function withoutReferences(text: string, html: boolean): string {
  const entities = html ? HTML_ENTITIES : XML_ENTITIES;
  return text.replace(
    REFERENCE,
    (whole, decimal, hex, name) => meaningOf(decimal, hex, name, entities) ?? whole,
  );
}

function meaningOf(
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined,
  entities: Readonly<Record<string, string>>,
): string | null {
  if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? null) : null;
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}
