/**
 * How far from the order of reading things were put: the share of their pairs that stand the wrong way round (normalised
 * Kendall distance; 0 in order, 1 backwards). `places` are where each was put, in the right order; ties are in order.
 */
export function orderDistance(places: readonly number[]): number {
  const pairs = (places.length * (places.length - 1)) / 2;
  return pairs === 0 ? 0 : inversions([...places]) / pairs;
}

/** Counted by merging, in n log n. */
function inversions(values: number[]): number {
  if (values.length < 2) return 0;
  const middle = values.length >> 1;
  const [left, right] = [values.slice(0, middle), values.slice(middle)];
  let count = inversions(left) + inversions(right);
  let [a, b] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    const fromLeft = b >= right.length || (a < left.length && (left[a] ?? 0) <= (right[b] ?? 0));
    if (fromLeft) values[at] = left[a++] ?? 0;
    else {
      count += left.length - a;
      values[at] = right[b++] ?? 0;
    }
  }
  return count;
}
