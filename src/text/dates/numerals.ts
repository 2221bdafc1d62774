// Five runs of ten signs, each from nought to nine, so that a sign's place gives its value; printers also set 〇 as ○.
const DIGIT_RUNS =
  "0123456789０１２３４５６７８９〇一二三四五六七八九○一二三四五六七八九零壹贰叁肆伍陆柒捌玖";
const DIGITS = new Map([...DIGIT_RUNS].map((sign, index) => [sign, index % 10]));
const TENS = new Map([
  ["廿", 20],
  ["卅", 30],
]);

/**
 * The number a newspaper prints in a date: `25`, `２５`, `二十五`, `廿五`, `一九九七`, `二〇二一`, `元` (the first).
 * Runs of digits are read digit by digit, anything with 十 as tens and units; null for anything else.
 */
export function readNumeral(text: string): number | null {
  if (text === "元") return 1;
  let value = 0;
  let afterDigit = false;
  for (const sign of text) {
    const digit = DIGITS.get(sign);
    const tens = TENS.get(sign);
    // A digit moves the digit before it one place to the left; after 十 or 廿 it is the units.
    if (digit !== undefined) value = value * (afterDigit ? 10 : 1) + digit;
    else if (tens !== undefined) value += tens;
    else if (sign === "十") value = Math.max(value, 1) * 10;
    else return null;
    afterDigit = digit !== undefined;
  }
  return text === "" ? null : value;
}
