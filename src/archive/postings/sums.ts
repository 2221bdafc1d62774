import { collectPlaces, matchesOf, type TokenPostings } from "./postings.js";

/**
 * A sum over everything that postings say of each article, whatever the order of the tokens: two indexes say the same of an
 * article where its sums are equal. Two numbers of 32 bits an article, whatever the length of its text; what differs by
 * chance has the same with a probability of 2⁻⁶⁴.
 */
export interface Sums {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

export function emptySums(articles: number): Sums {
  return { low: new Uint32Array(articles), high: new Uint32Array(articles) };
}

const SEEDS = [0x9e3779b1, 0x85ebca77] as const;

/** Adds what a token's postings say to the sums of their articles. Those whose number is beyond the sums are left out. */
export function addToSums(sums: Sums, postings: TokenPostings): void {
  const { token } = postings;
  const { documents, fields, counts } = matchesOf(postings);
  const places = placesOf(postings, documents);
  const ofToken = SEEDS.map((seed) => {
    let mixed: number = seed;
    for (let at = 0; at < token.length; at++) mixed = mix(mixed, token.charCodeAt(at));
    return mixed;
  });
  for (let index = 0; index < documents.length; index++) {
    const said = [fields[index] as number, counts[index] as number, ...(places?.[index] ?? [])];
    const [low, high] = ofToken.map((seed) => said.reduce(mix, seed));
    add(sums.low, documents[index] as number, low as number);
    add(sums.high, documents[index] as number, high as number);
  }
}

/** Of each article; null where they are not kept. */
function placesOf(postings: TokenPostings, documents: Uint32Array): number[][] | null {
  if (postings.end === postings.middle) return null;
  const places = Array.from(documents, (): number[] => []);
  collectPlaces(postings, documents, places);
  return places;
}

function add(sums: Uint32Array, at: number, value: number): void {
  if (at < sums.length) sums[at] = ((sums[at] as number) + value) >>> 0;
}

/** The finaliser of MurmurHash3 (Appleby) over what came before and a number. */
function mix(before: number, value: number): number {
  let mixed = Math.imul(before ^ value, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) + 0x9e3779b9;
}
