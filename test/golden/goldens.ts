import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** `UPDATE=1 npm test` writes what is expected; nothing else does. */
export const UPDATE = process.env.UPDATE === "1";

/** What a golden file says of a text: null when they agree, else a sentence. With `update`, the file is written instead. */
export function differsFromGolden(path: string, text: string, update = UPDATE): string | null {
  if (update) {
    writeFileSync(path, text);
    return null;
  }
  if (!existsSync(path)) return `${path} is missing; UPDATE=1 writes it`;
  return firstDifference(readFileSync(path, "utf8"), text, path);
}

/** The first line that differs, as both have it: more helps nobody. */
function firstDifference(expected: string, found: string, path: string): string | null {
  if (expected === found) return null;
  const [one, other] = [expected.split("\n"), found.split("\n")];
  const at = one.findIndex((line, index) => line !== other[index]);
  const line = at < 0 ? one.length : at;
  return `${path}, line ${line + 1}: expected ${JSON.stringify(one[line] ?? null)}, found ${JSON.stringify(other[line] ?? null)}`;
}

/** Whether expectations would be rewritten where they are to be held. */
export function wouldRewriteInCi(environment: NodeJS.ProcessEnv): boolean {
  return (
    environment.UPDATE !== undefined &&
    environment.UPDATE !== "" &&
    environment.CI !== undefined &&
    environment.CI !== ""
  );
}
