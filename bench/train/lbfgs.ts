/** Value and gradient of what is to be made small. */
export type Objective = (x: Float64Array) => { value: number; gradient: Float64Array };

const MEMORY = 8;
const ARMIJO = 1e-4;

/**
 * Limited-memory BFGS with a backtracking line search (Nocedal & Wright, Numerical Optimization, algorithm 7.5).
 * Stops when a step gains less than `tolerance` of the value or after `rounds`.
 */
export function minimise(
  objective: Objective,
  start: Float64Array,
  rounds: number,
  tolerance = 1e-5,
): Float64Array {
  let x = start;
  let { value, gradient } = objective(x);
  const history: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = descend(gradient, history);
    const slope = dot(direction, gradient);
    let step = history.length === 0 ? Math.min(1, 1 / norm(gradient)) : 1;
    let next = move(x, direction, step);
    let after = objective(next);
    while (!(after.value <= value + ARMIJO * step * slope) && step > 1e-12) {
      step /= 2;
      next = move(x, direction, step);
      after = objective(next);
    }
    if (step <= 1e-12) break;
    const s = subtract(next, x);
    const y = subtract(after.gradient, gradient);
    const curvature = dot(s, y);
    if (curvature > 1e-10) history.push({ s, y, rho: 1 / curvature });
    if (history.length > MEMORY) history.shift();
    const gain = value - after.value;
    [x, value, gradient] = [next, after.value, after.gradient];
    if (gain < tolerance * Math.abs(value)) break;
  }
  return x;
}

function descend(
  gradient: Float64Array,
  history: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const q = gradient.map((g) => -g);
  const alphas: number[] = [];
  for (const { s, y, rho } of [...history].reverse()) {
    const alpha = rho * dot(s, q);
    alphas.push(alpha);
    add(q, y, -alpha);
  }
  const last = history.at(-1);
  if (last) scale(q, dot(last.s, last.y) / dot(last.y, last.y));
  history.forEach(({ s, y, rho }, index) => {
    const alpha = alphas[history.length - 1 - index] ?? 0;
    add(q, s, alpha - rho * dot(y, q));
  });
  return q;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
}

function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}

function add(a: Float64Array, b: Float64Array, factor: number): void {
  for (let k = 0; k < a.length; k++) a[k] = (a[k] ?? 0) + factor * (b[k] ?? 0);
}

function scale(a: Float64Array, factor: number): void {
  for (let k = 0; k < a.length; k++) a[k] = (a[k] ?? 0) * factor;
}

function move(x: Float64Array, direction: Float64Array, step: number): Float64Array {
  return x.map((value, k) => value + step * (direction[k] ?? 0));
}

function subtract(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, k) => value - (b[k] ?? 0));
}
