import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { readEdition } from "../pipeline.js";
import { writerNamed } from "../writers/index.js";
import { type ReadFlags, readFlags, readOptions } from "./options.js";
import { outputNames, prepareFolder, writeOutput, writeStdout } from "./output.js";

interface Flags extends ReadFlags {
  readonly out?: string;
  readonly open: boolean;
}

/** `broadsheet view PATH…`: one drawn document an edition, whose path is printed. */
export function viewCommand(): Command {
  const command = new Command("view")
    .description("draw the pages in layers beside their articles, as one self-contained file to open")
    .argument("<path...>", "a file, or a folder of pages, with boxes")
    .option("--out <dir>", "write into this folder; else into a temporary one")
    .option("--open", "open it as the desktop opens such a file", false);
  for (const option of readFlags()) command.addOption(option);
  return command.action((paths: string[], flags: Flags) => viewAll(paths, flags));
}

async function viewAll(paths: readonly string[], flags: Flags): Promise<void> {
  const writer = writerNamed("view");
  const names = outputNames(paths, writer.extension);
  const folder = flags.out ?? mkdtempSync(join(tmpdir(), "broadsheet-"));
  prepareFolder(folder);
  for (const [index, path] of paths.entries()) {
    const name = names[index] ?? "";
    const edition = await readEdition(path, { ...readOptions(flags), record: false });
    writeOutput(folder, name, writer.write(edition));
    await writeStdout(`${join(folder, name)}\n`);
    if (flags.open) openFile(resolve(folder, name));
  }
}

/** How each desktop opens a file; all others are asked as freedesktop.org says. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: "open", win32: "explorer" };

/** Asks the desktop, and does not wait. One without an opener is no error: the path is printed. */
function openFile(path: string): void {
  const opener = OPENERS[process.platform] ?? "xdg-open";
  spawn(opener, [path], { detached: true, stdio: "ignore" })
    .on("error", () => console.error(`broadsheet: ${opener} could not be started; open the file yourself`))
    .unref();
}
