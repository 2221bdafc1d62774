const SMALL: ReadonlyMap<string, number> = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(" ")
    .map((word, value) => [word, value]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, k) => [word, (k + 2) * 10]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["m", 1e6],
  ["bn", 1e9],
]);

const WORD = [...SMALL.keys(), ...TENS.keys()].join("|");
const SCALE = "hundred|thousand|million|billion";
/** A number in figures or in words, as part of a pattern: `2.4 million`, `148,000`, `twenty-eight thousand`. */
export const NUMERAL = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d{1,6})?)(?:[ -](?:${SCALE})|m|bn)?\\b|\\b(?:a (?=${SCALE})|(?:${WORD})(?:[- ](?:${WORD}))?\\b)(?:[ -]?(?:${SCALE})\\b(?: and (?:${WORD})(?:-(?:${WORD}))?\\b)?){0,3}`;

/** The number a numeral means; null for none. */
export function readEnglishNumber(numeral: string): number | null {
  let sum = 0;
  let part: number | null = null;
  for (const word of numeral.replaceAll(",", "").match(/\d+(?:\.\d+)?|[a-z]+/g) ?? []) {
    const scale = SCALES.get(word);
    if (scale !== undefined && scale > 100) {
      sum += (part ?? 1) * scale;
      part = null;
    } else if (scale !== undefined) part = (part ?? 1) * scale;
    else if (word !== "and") part = (part ?? 0) + worth(word);
  }
  const total = sum + (part ?? 0);
  return Number.isFinite(total) && numeral !== "" ? Number(total.toPrecision(12)) : null;
}

/** Not a number for a word that is none. */
function worth(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  return word === "a" ? 1 : (SMALL.get(word) ?? TENS.get(word) ?? Number.NaN);
}
