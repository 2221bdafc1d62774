#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { VERSION } from "../version.js";
import { archiveCommands } from "./archive/index.js";
import { demoCommand } from "./demo.js";
import { EXIT, failureStatus, tell } from "./exit.js";
import { explainCommand } from "./explain.js";
import { formatsCommand } from "./formats.js";
import { imagesCommand } from "./images.js";
import { publishCommand } from "./publish.js";
import { readCommand } from "./read.js";
import { recordCommand } from "./record/index.js";
import { serveCommand } from "./serve.js";
import { viewCommand } from "./view.js";

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
  for (const command of [
    readCommand(),
    recordCommand(),
    viewCommand(),
    imagesCommand(),
    serveCommand(),
    publishCommand(),
    ...archiveCommands(),
    explainCommand(),
    formatsCommand(),
    demoCommand(),
  ]) {
    program.addCommand(command.exitOverride());
  }
  await program.parseAsync();
}

main().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else {
    tell(error);
    process.exitCode = failureStatus(error);
  }
});
