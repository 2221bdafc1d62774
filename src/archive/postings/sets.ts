import { emptyMatches, firstMatches, type Matches } from "./postings.js";

/** What is in both, of numbers that ascend. */
export function both(one: Uint32Array, other: Uint32Array): Uint32Array {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const found = new Uint32Array(few.length);
  let [count, at] = [0, 0];
  for (const number of few) {
    at = reach(many, number, at);
    if (many[at] === number) found[count++] = number;
  }
  return found.subarray(0, count);
}

/** What is in the one and not in the other. */
export function without(one: Uint32Array, other: Uint32Array): Uint32Array {
  const found = new Uint32Array(one.length);
  let [count, at] = [0, 0];
  for (const number of one) {
    at = reach(other, number, at);
    if (other[at] !== number) found[count++] = number;
  }
  return found.subarray(0, count);
}

/** What is in either. */
export function either(one: Uint32Array, other: Uint32Array): Uint32Array {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
  const found = new Uint32Array(one.length + other.length);
  let [count, left, right] = [0, 0, 0];
  while (left < one.length || right < other.length) {
    const [a, b] = [one[left] ?? Number.POSITIVE_INFINITY, other[right] ?? Number.POSITIVE_INFINITY];
    found[count++] = Math.min(a, b);
    if (a <= b) left++;
    if (b <= a) right++;
  }
  return found.subarray(0, count);
}

/** The first place from `at` on whose number is not below: a step where it is near, by doubling where it is far. */
function reach(numbers: Uint32Array, number: number, at: number): number {
  if (!((numbers[at] as number) < number)) return at;
  let step = 1;
  let low = at;
  while (low + step < numbers.length && (numbers[low + step] as number) < number) {
    low += step;
    step *= 2;
  }
  let high = Math.min(numbers.length, low + step);
  low++;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What matches any of them, counted together. */
export function anyOf(lists: readonly Matches[]): Matches {
  if (lists.length <= 1) return lists[0] ?? emptyMatches(0);
  const half = lists.length >> 1;
  return together(anyOf(lists.slice(0, half)), anyOf(lists.slice(half)));
}

function together(one: Matches, other: Matches): Matches {
  const found = emptyMatches(one.documents.length + other.documents.length);
  let [count, left, right] = [0, 0, 0];
  while (left < one.documents.length || right < other.documents.length) {
    const a = one.documents[left] ?? Number.POSITIVE_INFINITY;
    const b = other.documents[right] ?? Number.POSITIVE_INFINITY;
    found.documents[count] = Math.min(a, b);
    let [fields, times] = [0, 0];
    if (a <= b) {
      fields = one.fields[left] as number;
      times = one.counts[left++] as number;
    }
    if (b <= a) {
      fields |= other.fields[right] as number;
      times += other.counts[right++] as number;
    }
    found.fields[count] = fields;
    found.counts[count++] = times;
  }
  return firstMatches(found, count);
}

/** Ones of articles with ascending numbers, one after another. */
export function oneAfterAnother(lists: readonly Matches[]): Matches {
  if (lists.length === 1) return lists[0] as Matches;
  const found = emptyMatches(lists.reduce((sum, { documents }) => sum + documents.length, 0));
  let at = 0;
  for (const { documents, fields, counts } of lists) {
    found.documents.set(documents, at);
    found.fields.set(fields, at);
    found.counts.set(counts, at);
    at += documents.length;
  }
  return found;
}
