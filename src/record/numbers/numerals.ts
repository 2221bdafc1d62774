/** Digits of every form a paper sets them in, by their value. */
const DIGITS = new Map<string, number>(
  [
    ..."〇一二三四五六七八九",
    ..."零壹贰叁肆伍陆柒捌玖",
    ..."○一两三四五六七八九",
    ..."○一兩三四五六七八九",
  ].map((sign, index) => [sign, sign === "两" || sign === "兩" ? 2 : index % 10]),
);
const PLACES = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);
const SCALES = new Map([
  ["万", 1e4],
  ["萬", 1e4],
  ["亿", 1e8],
  ["億", 1e8],
]);

/** One arabic number inside a numeral, in ASCII. */
const ARABIC = /^\d+(?:,\d{3})*(?:\.\d+)?/;

/** Full-width figures, commas and points as ASCII; same length. */
export function plainDigits(text: string): string {
  return text.replace(/[０-９．，·]/gu, (sign) =>
    sign === "．" || sign === "·"
      ? "."
      : sign === "，"
        ? ","
        : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/**
 * The number that a numeral means: `1.2万`, `３，０００`, `二十三`, `两千五百`, `4000多万` (the 多 is left aside),
 * `十二点五`; null for anything else and for what is too vague (`几百`, `数十`).
 */
export function readNumber(numeral: string): number | null {
  let rest = plainDigits(numeral).replace(
    /[多余餘来來几幾](?=.)|(?<=.)[多余餘来來几幾]$/gu,
    (sign, at: number) => (at === 0 ? sign : ""),
  );
  let sum: Sum = { high: 0, middle: 0, low: 0, digit: null };
  while (rest !== "") {
    const fraction = /^[点點]/u.test(rest) ? decimals(rest.slice(1)) : null;
    if (fraction !== null) {
      const [value, length] = fraction;
      sum = { ...sum, digit: (sum.digit ?? 0) + value };
      rest = rest.slice(1 + length);
      continue;
    }
    const arabic = ARABIC.exec(rest)?.[0];
    const next: Sum | null = arabic === undefined ? add(sum, rest.charAt(0)) : addArabic(sum, arabic);
    if (next === null) return null;
    sum = next;
    rest = rest.slice(arabic?.length ?? 1);
  }
  return exact(sum.high + sum.middle + sum.low + (sum.digit ?? 0));
}

/** A numeral as far as it is read: the part counted in 亿, in 万, in tens to thousands, and the digit not yet placed. */
interface Sum {
  readonly high: number;
  readonly middle: number;
  readonly low: number;
  readonly digit: number | null;
}

function addArabic(sum: Sum, arabic: string): Sum | null {
  return sum.digit === null ? { ...sum, digit: Number(arabic.replaceAll(",", "")) } : null;
}

function add(sum: Sum, sign: string): Sum | null {
  const digit = DIGITS.get(sign);
  if (digit !== undefined) return { ...sum, digit: (sum.digit ?? 0) * 10 + digit };
  const place = PLACES.get(sign);
  if (place !== undefined) return { ...sum, low: sum.low + (sum.digit ?? 1) * place, digit: null };
  const scale = SCALES.get(sign);
  if (scale === undefined) return null;
  const bare = sum.high + sum.middle + sum.low === 0 && sum.digit === null;
  const whole = bare ? 1 : sum.low + (sum.digit ?? 0);
  return scale === 1e4
    ? { high: sum.high, middle: (sum.middle + whole) * scale, low: 0, digit: null }
    : { high: (sum.high + sum.middle + whole) * scale, middle: 0, low: 0, digit: null };
}

/** The digits after 点 as a fraction, and how many there are. */
function decimals(text: string): [number, number] | null {
  let digits = "";
  for (const sign of text) {
    const digit = DIGITS.get(sign);
    if (digit === undefined) break;
    digits += digit;
  }
  return digits === "" ? null : [Number(`0.${digits}`), digits.length];
}

/** Below it whole numbers have no more digits than are kept. */
const WHOLE = 1e12;

/** Without the noise of binary fractions: 1.1 × 10000 is 11000. */
export function exact(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < WHOLE ? value : Number(value.toPrecision(12));
}

/** `三四十`, `七八个`, `十三四`: two digits that follow on one another are a range. Null for any other numeral. */
export function readApproximateRange(numeral: string): readonly [number, number] | null {
  const signs = [...numeral];
  const at = signs.findIndex((sign, index) => follows(sign, signs[index + 1]));
  if (at === -1 || DIGITS.has(signs[at - 1] ?? "") || DIGITS.has(signs[at + 2] ?? "")) return null;
  const from = readNumber(signs.toSpliced(at + 1, 1).join(""));
  const to = readNumber(signs.toSpliced(at, 1).join(""));
  return from === null || to === null ? null : [from, to];
}

function follows(sign: string, next: string | undefined): boolean {
  const low = DIGITS.get(sign);
  return low !== undefined && low > 0 && DIGITS.get(next ?? "") === low + 1;
}
