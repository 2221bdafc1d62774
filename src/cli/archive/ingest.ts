import { basename } from "node:path";
import { Command } from "commander";
import { type Archive, type IngestEvent, ingest } from "../../archive/index.js";
import { readingMeans } from "../../isolate/reading-means.js";
import { EXIT, failureStatus, tell } from "../exit.js";
import { type ReadFlags, readFlags, readSettings } from "../options.js";
import { writeStdout } from "../output.js";
import { type Progress, progressOver } from "../progress.js";
import { type ArchiveFlags, archiveFlag, threadsFlag, withArchive, withFlags } from "./options.js";

interface Flags extends ArchiveFlags, ReadFlags {
  readonly pattern?: string;
  readonly threads?: number;
}

/** `broadsheet ingest PATH…` */
export function ingestCommand(): Command {
  const command = new Command("ingest")
    .description("read editions into an archive: folders are walked, what is there already is no work")
    .argument("<path...>", "files, or folders of them")
    .option("--pattern <pattern>", "how files are named, such as {title}-{date}-{page}");
  withFlags(command, [archiveFlag(), threadsFlag(), ...readFlags()]);
  return command.action((paths: string[], flags: Flags) =>
    withArchive(flags, { create: true }, async (archive) => {
      const means = readingMeans({
        ...(flags.threads === undefined ? {} : { threads: flags.threads }),
        ...(flags.limit === undefined ? {} : { limits: flags.limit }),
      });
      try {
        const { title, ...settings } = readSettings(flags);
        await report(
          archive,
          ingest(archive, paths, means, {
            settings,
            ...(title === undefined ? {} : { title }),
            ...(flags.pattern === undefined ? {} : { pattern: flags.pattern }),
          }),
        );
      } finally {
        await means.close();
      }
    }),
  );
}

interface Tally {
  kept: number;
  replaced: number;
  same: number;
  failed: number;
  "failed-before": number;
  articles: number;
}

/** Says how it goes while it goes, and at the end what came of it. */
export async function report(archive: Archive, events: AsyncIterable<IngestEvent>): Promise<void> {
  const tally: Tally = { kept: 0, replaced: 0, same: 0, failed: 0, "failed-before": 0, articles: 0 };
  let progress: Progress | null = null;
  let firstError: unknown = null;
  try {
    for await (const event of events) {
      if (event.kind === "found") {
        tellLeftOut(event.leftOut);
        progress = progressOver(event.editions);
        continue;
      }
      progress?.step(event.name);
      tally[event.kind]++;
      if ("articles" in event) {
        tally.articles += event.articles;
        for (const { n, detail } of event.conflicts)
          progress?.interrupt(() => console.error(`broadsheet: ${event.name}: correction ${n}: ${detail}`));
      }
      if (event.kind === "failed") {
        firstError ??= event.error;
        const { error } = event;
        progress?.interrupt(() => tell(error));
      }
    }
  } finally {
    progress?.stop();
  }
  await writeStdout(`${summary(tally)}\n`);
  if (tally["failed-before"] > 0)
    console.error(
      `broadsheet: ${counted(tally["failed-before"], "edition")} failed before and was left; see broadsheet failures --archive ${archive.folder}`,
    );
  const done = tally.kept + tally.replaced + tally.same;
  if (tally.failed > 0) process.exitCode = done > 0 ? EXIT.someFailed : failureStatus(firstError);
  else if (tally["failed-before"] > 0) process.exitCode = done > 0 ? EXIT.someFailed : EXIT.allFailed;
}

/** Names that are told of files left out. */
const NAMED = 3;

function tellLeftOut(paths: readonly string[]): void {
  if (paths.length === 0) return;
  const names = paths.slice(0, NAMED).map((path) => basename(path));
  const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : "";
  console.error(
    `broadsheet: ${counted(paths.length, "file")} left out, no pages: ${names.join(", ")}${more}`,
  );
}

function summary(tally: Tally): string {
  const failed = tally.failed + tally["failed-before"];
  const parts = [
    tally.kept > 0 ? `${counted(tally.kept, "edition")} added` : "",
    tally.replaced > 0 ? `${counted(tally.replaced, "edition")} replaced` : "",
    tally.same > 0 ? `${counted(tally.same, "edition")} there already` : "",
    failed > 0 ? `${counted(failed, "edition")} failed` : "",
  ].filter((part) => part !== "");
  const articles = tally.kept + tally.replaced > 0 ? ` (${counted(tally.articles, "article")})` : "";
  return `${parts.join(", ") || "nothing to do"}${articles}`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
