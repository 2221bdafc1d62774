import type { LinePlace } from "./trace.js";

/** A source up to this long is shown whole. */
const SHORT = 5;

/** What all of a page's sources have in front, up to the number that tells them apart; empty when they fit a margin whole. */
export function sourcePrefix(sources: readonly string[]): string {
  const lengths = sources.map((source) => source.length);
  if (sources.length < 2 || Math.max(...lengths) <= SHORT) return "";
  const prefix = commonPrefix(sources).replace(/(?<![1-9])(0*)[0-9]*$/, "$1");
  return prefix.length > 1 && prefix.length < Math.min(...lengths) ? prefix : "";
}

function commonPrefix(sources: readonly string[]): string {
  const [first = "", ...others] = sources;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

/** A run of neighbouring lines. */
export interface Run {
  readonly first: LinePlace;
  readonly last: LinePlace;
}

/** Lines in input order gathered into runs of neighbours on one page, as `3–8, 12` gathers numbers. */
export function runsOf(lines: readonly LinePlace[]): Run[] {
  const runs: { first: LinePlace; last: LinePlace }[] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== undefined && run.last.ordinal + 1 === line.ordinal && run.last.page === line.page)
      run.last = line;
    else runs.push({ first: line, last: line });
  }
  return runs;
}

/** A run as it is read: `12` or `3–8`. */
export function runLabel({ first, last }: Run): string {
  return first === last ? first.label : `${first.label}–${last.label}`;
}
