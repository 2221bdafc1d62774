/**
 * The first of the indices from 0 to `count` for which a condition holds, by halving: it holds for every index after one
 * for which it holds. `count` where it holds for none.
 */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
