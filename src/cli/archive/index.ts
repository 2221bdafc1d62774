import type { Command } from "commander";
import { authorsCommand } from "./authors.js";
import { backupCommand } from "./backup.js";
import { checkCommand } from "./check.js";
import { exportCommand } from "./export.js";
import { failuresCommand } from "./failures.js";
import { ingestCommand } from "./ingest.js";
import { searchCommand } from "./search.js";
import { showCommand } from "./show.js";

/** The commands of an archive. */
export function archiveCommands(): Command[] {
  return [
    ingestCommand(),
    failuresCommand(),
    searchCommand(),
    showCommand(),
    exportCommand(),
    checkCommand(),
    backupCommand(),
    authorsCommand(),
  ];
}
