/** A way for a node to hang on another, `from`; −1 is the root, which every node may hang on. Higher scores are better. */
export interface Hanging {
  readonly from: number;
  readonly score: number;
}

interface Edge extends Hanging {
  readonly to: number;
  /** Its place among the options of the node it was given for. */
  readonly option: number;
  /** The edge it stands for before cycles were drawn together; null for one as given. */
  readonly inner: Edge | null;
}

/**
 * The best tree over all nodes: which of its options each node takes, so that every node hangs on the root, by whatever way,
 * and the scores' sum is the greatest (Chu & Liu 1965; Edmonds, "Optimum branchings", 1967).
 *
 *     a ⇄ b        each other's best: the two are drawn together to one node,
 *     ↓            whose best way out breaks the circle at the least cost
 *     root
 *
 * Every node has at least the option to hang on the root. Of options alike the first is taken. Each drawing together leaves
 * at most half of a circle's nodes, so there are no more of them than the logarithm of the nodes.
 */
export function bestTree(options: readonly (readonly Hanging[])[]): number[] {
  const edges = options.map((some, to) =>
    some.map(({ from, score }, option): Edge => ({ from, score, to, option, inner: null })),
  );
  return solve(edges).map(({ option }) => option);
}

function solve(incoming: readonly (readonly Edge[])[]): Edge[] {
  const best = incoming.map((edges) => edges.reduce((most, edge) => (edge.score > most.score ? edge : most)));
  const { group, count, inCycle } = cyclesOf(best);
  if (count === best.length) return best;
  const drawn: Edge[][] = Array.from({ length: count }, () => []);
  incoming.forEach((edges, node) => {
    const own = inCycle[node] ? (best[node] as Edge).score : 0;
    const to = group[node] as number;
    for (const edge of edges) {
      const from = edge.from < 0 ? -1 : (group[edge.from] as number);
      if (from !== to)
        drawn[to]?.push({ from, to, score: edge.score - own, option: edge.option, inner: edge });
    }
  });
  const result = [...best];
  for (const { inner } of solve(drawn)) if (inner) result[inner.to] = inner;
  return result;
}

/** The nodes numbered anew, those of one cycle alike. */
function cyclesOf(best: readonly Edge[]): { group: number[]; count: number; inCycle: boolean[] } {
  const seenBy = new Array<number>(best.length).fill(-1);
  const group = new Array<number>(best.length).fill(-1);
  const inCycle = new Array<boolean>(best.length).fill(false);
  let count = 0;
  best.forEach((_, start) => {
    let at = start;
    while (at >= 0 && (seenBy[at] as number) < 0) {
      seenBy[at] = start;
      at = (best[at] as Edge).from;
    }
    if (at < 0 || seenBy[at] !== start) return;
    for (let node = at; !inCycle[node]; node = (best[node] as Edge).from) {
      inCycle[node] = true;
      group[node] = count;
    }
    count++;
  });
  for (let node = 0; node < best.length; node++) if (group[node] === -1) group[node] = count++;
  return { group, count, inCycle };
}
