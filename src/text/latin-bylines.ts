/** A Latin-script byline that takes the whole stretch given. */
export interface LatinByline {
  readonly role: string | null;
  readonly names: readonly string[];
  readonly credit: string | null;
  readonly shape: "by" | "credit";
}

const LETTER = "A-Za-zÀ-ÖØ-öø-žſ";
const WORD = `[A-ZÀ-ÖØ-Þ][${LETTER}'’.-]*`;
const PARTICLE = "(?:de|del|della|di|da|du|des|la|le|von|van|der|den|ter|ten|zu|zur|af|al|el|bin|y)";
const NAME = `${WORD}(?: (?:${PARTICLE} ){0,2}(?:d[’'])?${WORD}){1,4}`;
const AND = "(?: ?, ?(?:(?:and|und|et|y) )?| (?:and|und|et|y|AND|UND|ET|&) )";
const LIST = `${NAME}(?:${AND}${NAME}){0,4}`;

const PICTURE =
  "[Pp]hoto(?:graph)?s?|PHOTOS?|[Pp]hotographie|[Ii]llustrations?|[Cc]artoon|[Gg]raphics?|[Pp]ictures?|[Ff]otos?|FOTOS?|[Zz]eichnung|[Bb]ild(?:er)?|[Dd]essins?|[Ff]otografia";

const BY = new RegExp(`^(?:By|BY|by|Von|VON|Par|PAR|Por|POR) ?:? (${LIST})$`);
const CREDITED = new RegExp(
  `^(${PICTURE})(?: ?: ?| (?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i) ?:? ?| ?[/|–—-] ?)(${LIST})(?: ?[/|(].{0,40})?$`,
);
/** `By Our Own Correspondent`, `By The Associated Press`. */
const DESK =
  /^B[Yy] ((?:[\w.’'-]+ ){0,4}(?:Correspondents?|CORRESPONDENTS?|Reporters?|REPORTERS?|Writers?|WRITERS?|Staff|STAFF|(?:Associated|United) Press|ASSOCIATED PRESS|Reuters|REUTERS))$/;
/** `Von unserem Korrespondenten Hans Müller`, `De notre envoyé spécial`. */
const OURS = new RegExp(
  `^(?:Von (unser(?:em|er|en) (?:[${LETTER}]+ )?[${LETTER}-]+?(?:en|er|in|r))|De (notre (?:correspondante?|envoyée?)(?: (?:spéciale?|particulière?|permanente?))?))(?: (${LIST}))?$`,
);
const IS_ROLE =
  /reporter|writer|correspond|korrespond|editor|staff|redakt|journalist|envoy|column|critic|press|service|reuters|times|news/i;
/** `Par fil spécial`, `By Special Cable`: the way it came. */
const NO_PERSON =
  /^(?:fil|dépêches?|service|special|spezial|câble|cable|wire|telegra\p{L}*|télégra\p{L}*|telephone|téléphone|steamer|air|mail|order|authority|request|command|draht|fernsp\p{L}*)(?![\p{L}])/iu;
const LONGEST = 120;

function namesOf(list: string): readonly string[] {
  return list
    .split(new RegExp(AND))
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** `Jane Holloway and John Roe, Staff Reporters`: what follows the persons and is none is their role. */
function signedBy(list: string): LatinByline {
  const parts = namesOf(list);
  const first = parts.findIndex((part) => IS_ROLE.test(part));
  if (first < 1) return { role: null, names: parts, credit: null, shape: "by" };
  const role = parts[first] ?? "";
  const printed = list.slice(list.lastIndexOf(role));
  return { role: printed, names: parts.slice(0, first), credit: null, shape: "by" };
}

function readOurs(line: string): LatinByline | null {
  const found = OURS.exec(line);
  const role = found?.[1] ?? found?.[2];
  if (!found || role === undefined) return null;
  return { role, names: found[3] === undefined ? [] : namesOf(found[3]), credit: null, shape: "by" };
}

/**
 * Reads a stretch of Latin print that is nothing but a byline: `By Jane Holloway`, `Von Hans Müller`,
 * `(Photo: Jane Roe)`. Null when it is something else; a bare name is no evidence in Latin print.
 */
export function readLatinByline(line: string): LatinByline | null {
  if (line.length > LONGEST) return null;
  const bare = line.replace(/[\s\u00a0]+/g, " ").trim();
  const inner = (/^[([（](.*)[)\]）]$/.exec(bare)?.[1] ?? bare).trim();
  const desk = DESK.exec(inner);
  if (desk?.[1] !== undefined) return { role: desk[1], names: [], credit: null, shape: "by" };
  const by = BY.exec(inner);
  if (by?.[1] !== undefined) return NO_PERSON.test(by[1]) ? null : signedBy(by[1]);
  const credited = CREDITED.exec(inner);
  if (credited?.[1] === undefined || credited[2] === undefined) return readOurs(inner);
  return { role: null, names: namesOf(credited[2]), credit: credited[1], shape: "credit" };
}
