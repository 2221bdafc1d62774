import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { BroadsheetError } from "../model/index.js";

/** A file name for each path: its own, with the format's ending. Two that would meet are the coded error `duplicate-output`. */
export function outputNames(paths: readonly string[], extension: string): string[] {
  const taken = new Map<string, string>();
  return paths.map((path) => {
    const name = basename(path, extname(path)) + extension;
    const other = taken.get(name);
    if (other !== undefined)
      throw new BroadsheetError("duplicate-output", path, `would be written to ${name}, as ${other} is`);
    taken.set(name, path);
    return name;
  });
}

export function prepareFolder(folder: string): void {
  guarded(folder, () => mkdirSync(folder, { recursive: true }));
}

/** Writes beside the file and renames, so that a reader never sees half of it; `name` may lie in a folder below. */
export function writeOutput(folder: string, name: string, content: string | Uint8Array): void {
  const path = join(folder, name);
  const draft = join(dirname(path), `.${basename(path)}.part`);
  guarded(path, () => {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(draft, content);
      renameSync(draft, path);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  });
}

function guarded(path: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    throw new BroadsheetError("unwritable", path, (error as Error).message, { cause: error });
  }
}

/** Resolves when the stream has taken the text: a slow reader slows the batch instead of filling memory. */
export function writeStdout(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
