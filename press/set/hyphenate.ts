const VOWEL = /[aeiouyàâäæéèêëìîïòôöœùûü]/i;
const WORD = /^\p{Letter}{6,}/u;

/**
 * Where a European word may be broken: between a vowel and a consonant that a vowel follows, or between two consonants
 * that stand between vowels. Rough, as the hyphens of a daily are; at least two letters before, three after.
 */
export function syllableBreaks(word: string): number[] {
  const letters = WORD.exec(word)?.[0] ?? "";
  const found: number[] = [];
  for (let at = 2; at <= letters.length - 3; at++) {
    const [a, b, c] = [letters[at - 1] ?? "", letters[at] ?? "", letters[at + 1] ?? ""];
    if (VOWEL.test(a) && !VOWEL.test(b) && VOWEL.test(c)) found.push(at);
    else if (!VOWEL.test(a) && !VOWEL.test(b) && VOWEL.test(c) && VOWEL.test(letters[at - 2] ?? ""))
      found.push(at);
  }
  return found;
}
