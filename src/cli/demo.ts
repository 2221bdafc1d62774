import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { readEdition } from "../pipeline.js";
import { writerNamed } from "../writers/index.js";
import { prepareFolder, writeOutput, writeStdout } from "./output.js";

const SAMPLE = fileURLToPath(new URL("../../fixtures/pages/lanchuan-daily/source.txt", import.meta.url));

/** `broadsheet demo`: the main job on the bundled sample page. */
export function demoCommand(): Command {
  return new Command("demo")
    .description("read the bundled sample page, print its articles and write the report a person looks at")
    .option("--out <dir>", "where the report goes", "out")
    .action(async ({ out }: { out: string }) => {
      const edition = await readEdition(SAMPLE);
      prepareFolder(out);
      writeOutput(out, "demo.html", writerNamed("html").write(edition));
      await writeStdout(writerNamed("text").write(edition));
      const doubts = edition.notices.filter((notice) => notice.code === "doubtful-print").length;
      await writeStdout(
        `\n${edition.articles.length} articles, the date ${edition.date ?? "unknown"}, ${doubts} doubtful readings. Open ${out}/demo.html to see where every line went.\n`,
      );
    });
}
