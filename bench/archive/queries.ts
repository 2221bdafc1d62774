import { execFileSync } from "node:child_process";
import type Libsql from "libsql";
import type { SearchRequest, Store } from "../../src/archive/index.js";
import { numbersFrom } from "./generate.js";

/** Milliseconds that one kind of question takes: half of them less, 95 of 100 less, and of the processor's time 95 of 100. */
export interface Asked {
  readonly name: string;
  readonly half: number;
  readonly most: number;
  readonly processor: number;
}

/** Questions of each kind; of `grep`, which takes long. */
const ROUNDS = 200;
const GREP_ROUNDS = 5;
/** Questions before those that are measured, so that the program is compiled. */
const WARMING = 50;

/** Asks an archive every kind of question, with highlights and facets, drawn from its texts; then the others. */
export function askAll(
  store: Store,
  trigram: Libsql.Database,
  plain: string,
  samples: readonly string[],
): Asked[] {
  const random = numbersFrom(samples.length);
  const stretch = (length: number) => stretchOf(samples, length, random);
  const kinds: readonly (readonly [string, () => SearchRequest])[] = [
    ["1 character", () => ({ query: stretch(1) })],
    ["2 characters", () => ({ query: stretch(2) })],
    ["4 characters", () => ({ query: stretch(4) })],
    ["phrase of 8", () => ({ query: `"${stretch(8)}"` })],
    ["two terms", () => ({ query: `${stretch(2)} ${stretch(2)}` })],
    ["headline, 2", () => ({ query: `headline:${stretch(2)}` })],
    ["2, one year", () => ({ query: stretch(2), from: "2001-01-01", until: "2001-12-31" })],
  ];
  for (let round = 0; round < WARMING; round++) store.search({ query: stretch(1 + (round % 4)) });
  const all = trigram.prepare(
    "SELECT rowid, (SELECT count(*) FROM grams WHERE grams MATCH ?1) FROM grams WHERE grams MATCH ?1 ORDER BY rank LIMIT 20",
  );
  return [
    ...kinds.map(([name, request]) => timed(name, ROUNDS, request, (asked) => store.search(asked))),
    ...[4, 8].map((length) =>
      timed(
        `trigram, ${length}`,
        ROUNDS,
        () => `"${stretch(length)}"`,
        (text) => all.all(text),
      ),
    ),
    timed(
      "grep -c, 4",
      GREP_ROUNDS,
      () => stretch(4),
      (text) => execFileSync("grep", ["-c", "-F", text, plain]),
    ),
  ];
}

function timed<T>(name: string, rounds: number, question: () => T, ask: (question: T) => unknown): Asked {
  const wall: number[] = [];
  const processor: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const asked = question();
    const used = process.cpuUsage();
    const begun = performance.now();
    ask(asked);
    wall.push(performance.now() - begun);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
  }
  const at = (times: number[], share: number) =>
    times.sort((a, b) => a - b)[Math.floor(share * (rounds - 1))] as number;
  return { name, half: at(wall, 0.5), most: at(wall, 0.95), processor: at(processor, 0.95) };
}

/** Some characters of a text, without marks. */
function stretchOf(samples: readonly string[], length: number, random: () => number): string {
  for (;;) {
    const text = samples[Math.floor(random() * samples.length)] as string;
    const at = Math.floor(random() * (text.length - length));
    const found = text.slice(Math.max(0, at), at + length);
    if (found.length === length && !/["，。]/u.test(found)) return found;
  }
}
