import { Command, Option } from "commander";
import { publish } from "../server/publish/index.js";
import { type ArchiveFlags, archiveFlag } from "./archive/options.js";
import { type ReadFlags, readFlags } from "./options.js";
import { baseUrlFlag } from "./serve.js";
import { type PictureFlags, pictureFlags, sourceFor } from "./site-source.js";

interface Flags extends ReadFlags, ArchiveFlags, PictureFlags {
  readonly out: string;
  readonly baseUrl?: string;
  readonly language?: "en" | "zh";
}

/** `broadsheet publish`: the digital edition as files. */
export function publishCommand(): Command {
  const command = new Command("publish")
    .description("write the digital edition as files that any file server can serve, in any folder")
    .argument("[path...]", "editions to read instead of an archive; each a file, or a folder of pages")
    .addOption(archiveFlag())
    .requiredOption("--out <dir>", "the folder the files go into")
    .addOption(baseUrlFlag())
    .addOption(
      new Option("--language <code>", "the language of index.html; else that of most papers").choices([
        "en",
        "zh",
      ]),
    );
  for (const option of [...pictureFlags(), ...readFlags()]) command.addOption(option);
  return command.action((paths: string[], flags: Flags) => publishAll(paths, flags));
}

async function publishAll(paths: readonly string[], flags: Flags): Promise<void> {
  const { source, close } = await sourceFor(paths, flags, true);
  const { files, editions } = await publish({
    source,
    out: flags.out,
    base: flags.baseUrl ?? null,
    language: flags.language ?? null,
    onEdition: (done, all) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done}/${all}`);
    },
  }).finally(close);
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");
  console.error(`broadsheet: ${editions} editions, ${files} files in ${flags.out}`);
}
