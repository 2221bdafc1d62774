import type { Bound, Quantity } from "../numbers/quantity.js";
import { NUMERAL, readEnglishNumber } from "./numerals.js";

interface Measure {
  readonly code: string;
  readonly factor: number;
  readonly measure: Quantity["measure"];
}

const amount = (code: string, factor = 1): Measure => ({ code, factor, measure: "amount" });
const SHARE: Measure = { code: "1", factor: 0.01, measure: "share" };

/** Units by their printed form; the codes are those of the Chinese ones. */
const UNITS: Readonly<Record<string, Measure>> = {
  "%": SHARE,
  percent: SHARE,
  "per cent": SHARE,
  "percentage points": { code: "pp", factor: 1, measure: "share" },
  pounds: amount("GBP"),
  pence: amount("GBP", 0.01),
  dollars: amount("USD"),
  cents: amount("USD", 0.01),
  euros: amount("EUR"),
  yuan: amount("CNY"),
  acres: amount("m2", 4046.8564224),
  hectares: amount("m2", 1e4),
  "square metres": amount("m2"),
  "square meters": amount("m2"),
  "square feet": amount("m2", 0.09290304),
  "square yards": amount("m2", 0.83612736),
  "square miles": amount("m2", 2589988.110336),
  miles: amount("m", 1609.344),
  kilometres: amount("m", 1000),
  kilometers: amount("m", 1000),
  km: amount("m", 1000),
  metres: amount("m"),
  meters: amount("m"),
  yards: amount("m", 0.9144),
  feet: amount("m", 0.3048),
  inches: amount("m", 0.0254),
  tonnes: amount("t"),
  tons: amount("ton"),
  kilograms: amount("kg"),
  kg: amount("kg"),
  litres: amount("L"),
  gallons: amount("gal"),
  megawatts: amount("kW", 1000),
  years: amount("a"),
  months: amount("mo"),
  weeks: amount("wk"),
  days: amount("d"),
  hours: amount("h"),
  minutes: amount("min"),
  seconds: amount("s"),
};
const CURRENCIES: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  "£": "GBP",
  "€": "EUR",
  "¥": "JPY",
};

const UNIT = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .map((unit) => (unit === "%" ? unit : `${unit}\\b`))
  .join("|");
const QUANTITY = new RegExp(`(?<![\\w.,/:-])(US\\$|[$£€¥])?(${NUMERAL})(?:[ -]?(${UNIT}))?`, "gu");
/** What a count is of: a noun in the plural, one adjective before it. */
const COUNTED = /^ (?:[a-z-]{3,14} )?([a-z]{3,}s)\b/u;
const NO_NOUN =
  /^(?:was|has|does|its|this|less|plus|always|perhaps|across|towards|besides|unless|votes?|thus|miss|runs?)$/u;
/** `No. 9`, `Page 3`, `aged 22`, `in 1894`: numbers that count nothing; `two years ago` says when. */
const BEFORE_NAME = /(?:No\.|Nos\.|[Pp]age|[Cc]hapter|[Ss]ection|Route|Highway|\baged|ages) $/u;
const WHEN = /^ (?:ago|later|earlier|old|before|after)\b/u;

/** A quantity and where what it counts is printed; null where that is not said. */
export interface EnglishQuantity {
  readonly quantity: Quantity;
  readonly counted: { readonly start: number; readonly end: number } | null;
}

/** `a 25-cent rise`, `a 12-bed ward`: one noun after a hyphen, in the singular. */
const COMPOUND =
  /(?<![\w.,/:$£€-])(\d{1,3}(?:,\d{3})*|\d{1,6})-(?!(?:year|month|week|day)s?-old|year-old|to-|and-|hour\b|fold\b|time\b|degree\b|th\b|year\b|day\b|week\b|month\b|minute\b)([a-z]{3,12})(?=[ -])/gu;
/** `one in five mothers`, `two out of three`. */
const ONE_IN = new RegExp(
  `\\b(one|two|three|four|\\d) (?:in|out of) (${"two|three|four|five|six|seven|eight|nine|ten|twenty|\\d{1,4}"})\\b(?= [a-z])`,
  "gu",
);

function compounds(text: string): EnglishQuantity[] {
  return [...text.matchAll(COMPOUND)].flatMap((match): EnglishQuantity[] => {
    const [whole, numeral = "", noun = ""] = match;
    const value = readEnglishNumber(numeral);
    if (value === null || /^(?:1[5-9]|20)\d\d$/.test(numeral)) return [];
    const is = UNITS[`${noun}s`] ?? UNITS[noun] ?? { code: "1", factor: 1, measure: "count" };
    const at = match.index + numeral.length + 1;
    const quantity = worth(
      match.index,
      match.index + whole.length,
      value * is.factor,
      UNITS[`${noun}s`] ? noun : null,
      is,
    );
    return [{ quantity, counted: is.measure === "count" ? { start: at, end: at + noun.length } : null }];
  });
}

function shares(text: string): EnglishQuantity[] {
  return [...text.matchAll(ONE_IN)].flatMap((match): EnglishQuantity[] => {
    const [part, all] = [readEnglishNumber(match[1] ?? ""), readEnglishNumber(match[2] ?? "")];
    if (part === null || all === null || part >= all) return [];
    const quantity = worth(match.index, match.index + match[0].length, part / all, null, {
      ...SHARE,
      factor: 1,
    });
    return [{ quantity, counted: nounAfter(text, match.index + match[0].length) }];
  });
}

function worth(start: number, end: number, value: number, unit: string | null, is: Measure): Quantity {
  return {
    start,
    end,
    value: Number(value.toPrecision(12)),
    upTo: null,
    unit,
    code: is.code,
    measure: is.measure,
    bound: null,
    approximate: false,
    inFigures: false,
  };
}

/** The quantities of an English text: money, measures, shares, what is counted in the plural, and great numbers alone. */
export function findEnglishQuantities(text: string): EnglishQuantity[] {
  const special = [...(text.includes("-") ? compounds(text) : []), ...shares(text)];
  const plain = plainQuantities(text).filter(
    ({ quantity: one }) =>
      !special.some(({ quantity: other }) => one.start < other.end && other.start < one.end),
  );
  return [...plain, ...special].sort((a, b) => a.quantity.start - b.quantity.start);
}

function plainQuantities(text: string): EnglishQuantity[] {
  return [...text.matchAll(QUANTITY)].flatMap((match) => {
    const [whole, currency, numeral = "", unit] = match;
    const end = match.index + whole.length;
    const value = readEnglishNumber(numeral.toLowerCase());
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (value === null || BEFORE_NAME.test(before) || WHEN.test(text.slice(end, end + 9))) return [];
    const noun = unit === undefined && currency === undefined ? nounAfter(text, end) : null;
    const is = measureOf(currency, unit, noun, numeral);
    if (is === null) return [];
    const quantity: Quantity = {
      start: match.index,
      end,
      value: Number((value * is.factor).toPrecision(12)),
      upTo: null,
      unit: currency ?? unit ?? null,
      code: is.code,
      measure: is.measure,
      ...qualified(before, is),
      inFigures: /\d/.test(numeral),
    };
    return [{ quantity, counted: noun ?? (unit === undefined ? null : ofWhat(text, end)) }];
  });
}

function measureOf(
  currency: string | undefined,
  unit: string | undefined,
  noun: { start: number; end: number } | null,
  numeral: string,
): Measure | null {
  if (currency !== undefined) return amount(CURRENCIES[currency] ?? currency);
  if (unit !== undefined) return UNITS[unit] ?? null;
  const counts = noun !== null && /^\d/.test(numeral) && !/^(?:1[5-9]|20)\d\d$/.test(numeral);
  const great = /\d,\d{3}/.test(numeral) || /\d ?(?:million|billion)/.test(numeral);
  return counts || great ? { code: "1", factor: 1, measure: "count" } : null;
}

function nounAfter(text: string, at: number): { start: number; end: number } | null {
  const found = COUNTED.exec(text.slice(at, at + 40));
  const noun = found?.[1] ?? "";
  if (found === null || NO_NOUN.test(noun) || /^ (?:to|and|or|in|of|at|by|for|from|that) /u.test(found[0]))
    return null;
  return { start: at + 1, end: at + found[0].length };
}

/** `four hundred tons of coal`. */
function ofWhat(text: string, at: number): { start: number; end: number } | null {
  const found = /^ of ((?:[a-z-]+ )?[a-z]{3,})\b/u.exec(text.slice(at, at + 40));
  return found?.[1] === undefined || /^(?:the|his|her|its|their|a|an)\b/u.test(found[1])
    ? null
    : { start: at + 4, end: at + found[0].length };
}

const TIMES: ReadonlySet<string> = new Set(["a", "mo", "wk", "d", "h", "min", "s"]);
const BOUNDS: readonly (readonly [RegExp, Bound | null])[] = [
  [/(?:at least|no less than|no fewer than) $/u, "at-least"],
  [/(?:at most|up to|no more than) $/u, "at-most"],
  [/(?:less than|fewer than|under|below) $/u, "less-than"],
  [/(?:more than|over|above|exceeding) $/u, "more-than"],
  [/(?:about|around|some|nearly|almost|roughly|approximately) $/u, null],
];

function qualified(before: string, is: Measure): Pick<Quantity, "bound" | "approximate"> {
  const said = BOUNDS.find(([words]) => words.test(before));
  // a loan over twenty-five years is none of more
  const lasting = is.measure === "amount" && TIMES.has(is.code) && /over $/u.test(before);
  return { bound: lasting ? null : (said?.[1] ?? null), approximate: said?.[1] === null };
}

/** Whether a figure after these words is a rise or a fall. */
export function englishChange(before: string): "up" | "down" | null {
  if (
    /\b(?:rose|risen|rise|grew|grown|increased|climbed|gained|up)(?: by)?(?: about| almost| nearly)? $/u.test(
      before,
    )
  )
    return "up";
  return /\b(?:fell|fallen|fall|dropped|declined|decreased|cut|down)(?: by)?(?: about| almost| nearly)? $/u.test(
    before,
  )
    ? "down"
    : null;
}
