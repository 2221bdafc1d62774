#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { VERSION } from "../version.js";
import { COMMANDS } from "./commands.js";
import { EXIT, failureStatus, tell } from "./exit.js";

/** The `broadsheet` command. Results go to stdout, everything said to a person to stderr. */
async function main(): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader of the pipe has gone (`| head`): nothing is wrong and nobody is listening.
    process.exit(error.code === "EPIPE" ? EXIT.done : EXIT.unwritable);
  });
  const program = new Command("broadsheet")
    .description("Newspaper pages in, articles out.")
    .version(VERSION)
    .showHelpAfterError("(broadsheet --help lists the commands)")
    .exitOverride();
  const asked = COMMANDS.filter(({ name }) => name === process.argv[2]);
  for (const { load } of asked.length > 0 ? asked : COMMANDS)
    program.addCommand((await load()).exitOverride());
  await program.parseAsync();
}

main().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else {
    tell(error);
    process.exitCode = failureStatus(error);
  }
});
