import { dictionaryTag } from "../../text/dictionary.js";
import { isOrdinaryWord } from "../../text/given-names.js";
import type { FoundName, NameKind } from "./found.js";

/** A name that the texts are sure of. */
interface Known {
  readonly name: string;
  readonly kind: NameKind;
}

/** Where a name stands that is certain elsewhere. UTF-16 offsets. */
export interface Mention {
  readonly kind: NameKind;
  readonly start: number;
  readonly end: number;
}

/** What an article or an edition teaches about its names. */
export interface Lore {
  /** Names that are certain somewhere, by their first character, the longest first. */
  readonly known: ReadonlyMap<string, readonly Known[]>;
}

/** How sure a name must be somewhere to be looked for elsewhere. */
const CERTAIN = 0.9;
/** A name seen often, each time with some doubt, is as good. */
const CERTAIN_IN_SUM = 2.2;
/** A kind must be told this many times more often than any other of the same name. */
const CLEARLY = 2;
/** More names than any edition has; a hostile text cannot make the search slow. */
const MOST_KNOWN = 20_000;
const MOST_ALIKE = 64;
const SHORTEST = 2;
const LONGEST = 40;

interface Tally {
  /** Sum of confidences by kind. */
  readonly sums: Record<NameKind, number>;
  best: number;
}

/** Gathers what is certain from the names of all texts; `names[k]` are those of `texts[k]`. */
export function loreOf(texts: readonly string[], names: readonly (readonly FoundName[])[]): Lore {
  const tallies = new Map<string, Tally>();
  texts.forEach((text, k) => {
    for (const { kind, start, end, confidence } of names[k] ?? []) {
      if (end - start < SHORTEST || end - start > LONGEST) continue;
      const name = text.slice(start, end);
      const tally = tallies.get(name) ?? { sums: { person: 0, place: 0, organisation: 0 }, best: 0 };
      tally.sums[kind] += confidence;
      tally.best = Math.max(tally.best, confidence);
      tallies.set(name, tally);
    }
  });
  const known = new Map<string, Known[]>();
  let count = 0;
  for (const [name, tally] of [...tallies, ...shortForms(tallies)]) {
    const kind = certainKind(name, tally);
    if (kind === null || count >= MOST_KNOWN) continue;
    const alike = known.get(name.charAt(0)) ?? [];
    if (alike.length >= MOST_ALIKE) continue;
    alike.push({ name, kind });
    known.set(name.charAt(0), alike);
    count += 1;
  }
  for (const alike of known.values())
    alike.sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
  return { known };
}

/** `澜川市` of any certainty once, and 澜川 is that city's name wherever it stands. */
function shortForms(tallies: ReadonlyMap<string, Tally>): [string, Tally][] {
  return [...tallies].flatMap(([name, tally]): [string, Tally][] => {
    const short = LEVELLED.exec(name)?.[1];
    if (short === undefined || tallies.has(short) || !isPlaceMostly(tally)) return [];
    return [[short, { ...tally, best: 1 }]];
  });
}

/** A name of two or three characters with the level of its place. */
const LEVELLED = /^(\p{Script=Han}{2,3})[市县縣]$/u;

function isPlaceMostly({ sums, best }: Tally): boolean {
  return best >= LIKELY && sums.place > CLEARLY * (sums.person + sums.organisation);
}

/** How sure a place must be for its short form to be looked for. */
const LIKELY = 0.6;

function certainKind(name: string, { sums, best }: Tally): NameKind | null {
  const [kind, sum] = (Object.entries(sums) as [NameKind, number][]).sort((a, b) => b[1] - a[1])[0] ?? [
    "person",
    0,
  ];
  const rest = sums.person + sums.place + sums.organisation - sum;
  if (sum < CLEARLY * rest || (best < CERTAIN && sum < CERTAIN_IN_SUM)) return null;
  return name.length > 2 || !mayBeWord(name) ? kind : null;
}

/** Names of two characters that are words as well are found by what stands beside them, or not at all. */
function mayBeWord(name: string): boolean {
  return isOrdinaryWord(name) || !/^(?:x|nr|ns|nz)/.test(dictionaryTag(name));
}

/** Where the certain names stand in a text, from left to right, none over another. */
export function mentionsIn(text: string, { known }: Lore): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; known.size > 0 && at < text.length; at += 1) {
    const match = known.get(text.charAt(at))?.find(({ name }) => text.startsWith(name, at));
    if (match === undefined) continue;
    mentions.push({ kind: match.kind, start: at, end: at + match.name.length });
    at += match.name.length - 1;
  }
  return mentions;
}
