import type { Command } from "commander";

/** A command, and how it is made. What it stands on is loaded with it: an image library has no part in reading a dump. */
interface Named {
  readonly name: string;
  load(): Promise<Command>;
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly Named[] = [
  { name: "read", load: async () => (await import("./read.js")).readCommand() },
  { name: "record", load: async () => (await import("./record/index.js")).recordCommand() },
  { name: "view", load: async () => (await import("./view.js")).viewCommand() },
  { name: "images", load: async () => (await import("./images.js")).imagesCommand() },
  { name: "serve", load: async () => (await import("./serve.js")).serveCommand() },
  { name: "publish", load: async () => (await import("./publish.js")).publishCommand() },
  { name: "ingest", load: async () => (await import("./archive/ingest.js")).ingestCommand() },
  { name: "failures", load: async () => (await import("./archive/failures.js")).failuresCommand() },
  { name: "reread", load: async () => (await import("./archive/reread.js")).rereadCommand() },
  { name: "correct", load: async () => (await import("./archive/correct.js")).correctCommand() },
  { name: "search", load: async () => (await import("./archive/search.js")).searchCommand() },
  { name: "show", load: async () => (await import("./archive/show.js")).showCommand() },
  { name: "export", load: async () => (await import("./archive/export.js")).exportCommand() },
  { name: "check", load: async () => (await import("./archive/check.js")).checkCommand() },
  { name: "backup", load: async () => (await import("./archive/backup.js")).backupCommand() },
  { name: "authors", load: async () => (await import("./archive/authors.js")).authorsCommand() },
  { name: "explain", load: async () => (await import("./explain.js")).explainCommand() },
  { name: "formats", load: async () => (await import("./formats.js")).formatsCommand() },
  { name: "demo", load: async () => (await import("./demo.js")).demoCommand() },
];
