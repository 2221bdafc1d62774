import { type Command, Option } from "commander";
import {
  type Archive,
  type EditionFilter,
  type OpenArchiveOptions,
  openArchive,
} from "../../archive/index.js";
import { positive } from "../options.js";

/** Where the archive is, for every command that uses one. */
export interface ArchiveFlags {
  readonly archive: string;
}

export function archiveFlag(): Option {
  return new Option("--archive <dir>", "the archive's folder").default("archive");
}

export function threadsFlag(): Option {
  return new Option("--threads <n>", "editions read at once; else one a processor, at most eight").argParser(
    positive,
  );
}

/** Which editions a command is about. */
export interface EditionFlags {
  readonly title?: string;
  readonly from?: string;
  readonly until?: string;
}

export function editionFlags(): Option[] {
  return [
    new Option("--title <title>", "of this newspaper alone"),
    new Option("--from <YYYY-MM-DD>", "no earlier than this day"),
    new Option("--until <YYYY-MM-DD>", "no later than this day"),
  ];
}

export function editionFilter({ title, from, until }: EditionFlags): EditionFilter {
  return {
    ...(title === undefined ? {} : { title }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

/** Opens the archive, does something with it, and closes it whatever happens. */
export async function withArchive<T>(
  { archive: folder }: ArchiveFlags,
  options: OpenArchiveOptions,
  action: (archive: Archive) => Promise<T>,
): Promise<T> {
  const archive = openArchive(folder, options);
  try {
    return await action(archive);
  } finally {
    archive.close();
  }
}

export function withFlags(command: Command, flags: readonly Option[]): Command {
  for (const flag of flags) command.addOption(flag);
  return command;
}
