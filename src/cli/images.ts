import { basename, extname, join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { cutOut, pageWebp, type Raster, writeTiles } from "../image/index.js";
import { drawEdition, type PictureEntry, picturesOf } from "../images.js";
import { BroadsheetError } from "../model/index.js";
import { type PlacedEdition, readPlacedEdition } from "../pipeline.js";
import { EXIT, tell } from "./exit.js";
import { type ReadFlags, readFlags, readOptions } from "./options.js";
import { prepareFolder, writeOutput } from "./output.js";
import { progressOver } from "./progress.js";

interface Flags extends ReadFlags {
  readonly out: string;
  readonly dpi: number;
  readonly tiles: boolean;
}

/** `broadsheet images PATH…`: the pages as images, and their pictures cut out, a folder an edition. */
export function imagesCommand(): Command {
  const command = new Command("images")
    .description(
      "draw the pages of PDF editions as WebP, and cut out their pictures with captions and credits",
    )
    .argument("<path...>", "a PDF file, or a folder of page PDFs")
    .requiredOption("--out <dir>", "write a folder an edition into this one")
    .addOption(new Option("--dpi <n>", "dots an inch").default(150).argParser(parseDots))
    .option("--tiles", "tiles at halving scales too, as a static IIIF image service", false);
  for (const option of readFlags()) command.addOption(option);
  return command.action((paths: string[], flags: Flags) => drawAll(paths, flags));
}

const MOST_DOTS = 1_200;

export function parseDots(value: string): number {
  if (!/^\d{2,4}$/.test(value) || Number(value) < 10 || Number(value) > MOST_DOTS)
    throw new InvalidArgumentError(`write a number from 10 to ${MOST_DOTS}.`);
  return Number(value);
}

async function drawAll(paths: readonly string[], flags: Flags): Promise<void> {
  for (const path of paths) {
    const placed = await readPlacedEdition(path, { ...readOptions(flags), record: false });
    const folder = join(flags.out, basename(path, extname(path)));
    const drawn = await drawPages(placed, folder, flags);
    if (drawn.failed > 0) process.exitCode = EXIT.someFailed;
    if (drawn.pages === 0)
      throw new BroadsheetError("no-geometry", path, "its files hold no picture of a page, as PDF does");
  }
}

/** Draws the pages of an edition into a folder, with their pictures and a list of these, and counts them. */
export async function drawPages(
  placed: PlacedEdition,
  folder: string,
  flags: Pick<Flags, "dpi" | "tiles" | "limit">,
): Promise<{ readonly pages: number; readonly failed: number }> {
  prepareFolder(folder);
  const listed: object[] = [];
  const pictures = picturesOf(placed.edition);
  const progress = progressOver(placed.places.length);
  let [pages, failed] = [0, 0];
  for await (const { page, raster } of drawEdition(placed, {
    dotsPerInch: flags.dpi,
    limits: flags.limit ?? {},
  })) {
    progress.step(`p${page + 1}`);
    pages += 1;
    if (raster instanceof BroadsheetError) {
      failed += 1;
      progress.interrupt(() => tell(raster));
      continue;
    }
    await writePage(raster, folder, `p${page + 1}`, flags);
    for (const entry of pictures[page]?.pictures ?? [])
      listed.push(await writePicture(raster, folder, entry));
  }
  progress.stop();
  writeOutput(folder, "pictures.json", `${JSON.stringify(listed, null, 1)}\n`);
  return { pages, failed };
}

async function writePage(
  raster: Raster,
  folder: string,
  name: string,
  { tiles }: Pick<Flags, "tiles">,
): Promise<void> {
  writeOutput(folder, `${name}.webp`, await pageWebp(raster, raster.width));
  if (tiles) await writeTiles(raster, join(folder, name), name);
}

/** Writes one picture and gives its entry of `pictures.json`. */
async function writePicture(
  raster: Raster,
  folder: string,
  { picture, ...said }: PictureEntry,
): Promise<object> {
  const file = `pictures/${picture.id}.webp`;
  if (picture.box !== null) writeOutput(folder, file, await cutOut(raster, picture.box));
  return { file, id: picture.id, ...said };
}
