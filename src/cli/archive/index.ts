import type { Command } from "commander";
import { checkCommand } from "./check.js";
import { failuresCommand } from "./failures.js";
import { ingestCommand } from "./ingest.js";
import { searchCommand } from "./search.js";
import { showCommand } from "./show.js";

/** The commands of an archive. */
export function archiveCommands(): Command[] {
  return [ingestCommand(), failuresCommand(), searchCommand(), showCommand(), checkCommand()];
}
