import { execFileSync } from "node:child_process";

/** What a program took. */
export interface Cost {
  /** Seconds of processor time, all its threads together. */
  readonly processor: number;
  /** Seconds of wall time. */
  readonly wall: number;
  /** Peak of its resident memory, MiB; 0 where that is not known. */
  readonly peak: number;
}

/** What this process took so far, for the one that started it. */
export function ownCost(): Omit<Cost, "wall"> {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { processor: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 };
}

/** Runs a script over files in a process of its own, which says what it took. */
export function costOfScript(script: string, files: readonly string[]): Cost {
  const started = performance.now();
  const said = execFileSync(process.execPath, ["--import", "tsx", script, ...files], {
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return { ...(JSON.parse(said.toString()) as Omit<Cost, "wall">), wall: secondsSince(started) };
}

/** The shell tells the time of what it ran on its second line, `0m1.52s 0m0.31s`: of the user’s, of the system’s. */
const EACH = 'for file; do pdftotext -bbox-layout "$file" - > /dev/null 2>&1; done; times';

/** Runs Poppler over files, a process a file. */
export function costOfPoppler(files: readonly string[]): Cost {
  const started = performance.now();
  const said = execFileSync("sh", ["-c", EACH, "sh", ...files]).toString();
  const parts = [...(said.split("\n")[1] ?? "").matchAll(/(\d+)m([\d.]+)s/g)];
  const processor = parts.reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
  return { processor, wall: secondsSince(started), peak: 0 };
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
