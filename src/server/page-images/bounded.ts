import { BroadsheetError } from "../../model/index.js";

/**
 * Work of which so much is done at once and so much more may wait; what is asked for again while it is under way is done
 * once. Rejects with `too-busy` where more would wait.
 */
export function bounded(atOnce: number, mostWaiting: number) {
  const underWay = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  let busy = 0;
  const taken = async (work: () => Promise<void>) => {
    if (busy >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy++;
    try {
      await work();
    } finally {
      // Whoever waits takes the place over.
      const next = waiting.shift();
      if (next) next();
      else busy--;
    }
  };
  return (key: string, work: () => Promise<void>): Promise<void> => {
    const known = underWay.get(key);
    if (known) return known;
    if (waiting.length >= mostWaiting)
      return Promise.reject(new BroadsheetError("too-busy", key, `${mostWaiting} wait already`));
    const done = taken(work).finally(() => underWay.delete(key));
    underWay.set(key, done);
    return done;
  };
}
