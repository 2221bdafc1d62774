import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openArchive } from "../../src/archive/index.js";
import type { Edition } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";

const fixture = (path: string) => fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));

/** Editions whose copies fill the archive, each with the files it was read from. */
const SAMPLES = [
  { path: "ocr/lanchuan-alto/mets.xml", files: [] },
  { path: "pages/lanchuan-three-pages/source.txt", files: [] },
  {
    path: "pdf/lanchuan-daily",
    files: ["1", "2", "3", "4"].map((page) => fixture(`pdf/lanchuan-daily/${page}.pdf`)),
  },
] as const;

/** How many papers the archive has. */
export const PAPERS = SAMPLES.length;

/** An archive with so many editions of three papers, a day each: the sample editions under other days and ids. Gives the newest with pictures. */
export async function fillArchive(folder: string, count: number): Promise<Edition> {
  const archive = openArchive(folder, { create: true });
  const samples = await Promise.all(
    SAMPLES.map(async ({ path, files }) => ({
      edition: await readEdition(fixture(path)),
      sources: files.map((file) => archive.sources.keep(file.slice(-5), readFileSync(file))),
    })),
  );
  let pictured: Edition | null = null;
  for (let index = 0; index < count; index++) {
    const sample = samples[index % samples.length];
    if (sample === undefined) throw new Error("no sample");
    const day = Date.UTC(2000, 0, 1 + Math.floor(index / samples.length));
    const edition = renamed(sample.edition, new Date(day).toISOString().slice(0, 10));
    archive.store.keep({
      origin: join("/bench", edition.id),
      name: edition.id,
      edition,
      sources: sample.sources,
      reading: { version: "0", settings: {}, as: "files" },
      withdrawn: new Map(),
      successors: new Map(),
    });
    if (sample.sources.length > 0) pictured = edition;
  }
  archive.close();
  if (pictured === null) throw new Error("no edition with pictures");
  return pictured;
}

function renamed(edition: Edition, date: string): Edition {
  const id = `${edition.id.replace(/-\d{4}-\d\d-\d\d$/, "")}-${date}`;
  const articles = edition.articles.map((article) => ({
    ...article,
    id: article.id.replace(edition.id, id),
  }));
  return { ...edition, id, date, articles };
}
