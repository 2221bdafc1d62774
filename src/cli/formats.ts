import { Command } from "commander";
import { READERS } from "../readers/index.js";
import { WRITERS } from "../writers/index.js";
import { writeStdout } from "./output.js";

/** `broadsheet formats`: what can be read and what can be written. */
export function formatsCommand(): Command {
  return new Command("formats").description("list the input and output formats").action(async () => {
    const readers = READERS.map(({ name, description, extensions }) => [
      name,
      `${description} (${extensions.join(" ")})`,
    ]);
    const writers = WRITERS.map(({ name, description, extension }) => [
      name,
      `${description} (${extension})`,
    ]);
    await writeStdout(`Reads\n${table(readers)}\nWrites (--to)\n${table(writers)}`);
  });
}

function table(rows: readonly (readonly string[])[]): string {
  return rows.map(([name = "", text = ""]) => `  ${name.padEnd(10)} ${text}\n`).join("");
}
