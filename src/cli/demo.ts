import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { type Article, DEFAULT_LIMITS, type Edition } from "../model/index.js";
import { readPlacedEdition } from "../pipeline.js";
import { loadFiles } from "../sources.js";
import { writerNamed } from "../writers/index.js";
import { drawPages } from "./images.js";
import { prepareFolder, writeOutput, writeStdout } from "./output.js";

const SAMPLE = [1, 2, 3, 4].map((page) =>
  fileURLToPath(new URL(`../../fixtures/pdf/lanchuan-daily/${page}.pdf`, import.meta.url)),
);
/** Dots an inch of the pages' images: enough to read a headline by. */
const DPI = 100;

/** `broadsheet demo`: the main job on the bundled pages. */
export function demoCommand(): Command {
  return new Command("demo")
    .description(
      "read the bundled page PDFs of a day’s paper, list its articles, and write what a person looks at",
    )
    .option("--out <dir>", "where it goes", "out")
    .action(async ({ out }: { out: string }) => {
      const placed = await readPlacedEdition(loadFiles("lanchuan-daily", SAMPLE, DEFAULT_LIMITS));
      const { edition } = placed;
      prepareFolder(out);
      writeOutput(out, "demo.html", writerNamed("html").write(edition));
      writeOutput(out, "pages.html", writerNamed("view").write(edition));
      await writeStdout(listOf(edition));
      await drawPages(placed, join(out, "pictures"), { dpi: DPI, tiles: false });
      await writeStdout(
        `\n${edition.articles.length} articles on ${edition.pages.length} pages, the date ${edition.date ?? "unknown"}. ` +
          `Open ${out}/demo.html to see where every line went, ${out}/pages.html to see the pages with their articles; ` +
          `${out}/pictures holds the pages as images, and their photographs with captions and credits.\n`,
      );
    });
}

/** The headlines page by page, each with whoever wrote it. */
function listOf({ pages, articles }: Edition): string {
  const lines = pages.flatMap((page) => {
    const ids = new Set(page.lines.map(({ id }) => id));
    const own = articles.filter((article) => ids.has(firstLine(article)));
    return [`\n${page.number ?? page.id} ${page.name ?? ""}`.trimEnd(), ...own.map(nameOf)];
  });
  return `${lines.join("\n")}\n`;
}

function firstLine({ deck, body, captions }: Article): string {
  return [...deck, ...body, ...captions][0]?.spans[0]?.line ?? "";
}

function nameOf({ kind, deck, body, captions, bylines }: Article): string {
  const headline = deck.find(({ role }) => role === "headline")?.text;
  const words = headline ?? `${[...body, ...captions][0]?.text.slice(0, 24) ?? ""}…`;
  const names = bylines.flatMap((byline) => byline.names);
  return `  ${kind.padEnd(14)} ${words}${names.length === 0 ? "" : `  (${names.join(", ")})`}`;
}
