import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { BroadsheetError, type Edition } from "../model/index.js";
import type { OutputFile, WriteOptions, Writer } from "../writers/index.js";

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

/** An edition that is to be written: where it comes from, as an error says it, and its file's name without ending. */
interface NamedEdition {
  readonly edition: Edition;
  readonly place: string;
  readonly name: string;
}

/**
 * Writes one edition after another into a folder. A file that an earlier one has written is the coded error
 * `duplicate-output`.
 */
export function folderWriter(writer: Writer, folder: string, options: WriteOptions = {}) {
  const taken = new Set<string>();
  return ({ edition, place, name }: NamedEdition): void => {
    for (const { path, text } of filesOf(writer, edition, name, options)) {
      if (taken.has(path)) throw new BroadsheetError("duplicate-output", place, `${path} is written already`);
      taken.add(path);
      writeOutput(folder, path, text);
    }
  };
}

/** The one file of an edition, or several where the format has them; a page that is asked for is one file. */
function filesOf(
  writer: Writer,
  edition: Edition,
  name: string,
  options: WriteOptions,
): readonly OutputFile[] {
  if (writer.files && options.page === undefined) return writer.files(edition, name);
  return [{ path: name + writer.extension, text: writer.write(edition, options) }];
}

/** Resolves when the stream has taken the text: a slow reader slows the batch instead of filling memory. */
export function writeStdout(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
