import { fileURLToPath } from "node:url";
import type { Edition } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";

const SAMPLES = ["ocr/lanchuan-alto/mets.xml", "pages/lanchuan-three-pages/source.txt"];

/** So many editions of two papers, a day each: the sample editions under other days and ids. */
export async function manyEditions(count: number): Promise<Edition[]> {
  const samples = await Promise.all(
    SAMPLES.map((path) => readEdition(fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url)))),
  );
  return Array.from({ length: count }, (_, index) => {
    const sample = samples[index % samples.length];
    if (sample === undefined) throw new Error("no sample");
    const date = new Date(Date.UTC(2000, 0, 1 + Math.floor(index / samples.length)))
      .toISOString()
      .slice(0, 10);
    return renamed(sample, date);
  });
}

function renamed(edition: Edition, date: string): Edition {
  const id = `${edition.id.replace(/-\d{4}-\d\d-\d\d$/, "")}-${date}`;
  const articles = edition.articles.map((article) => ({
    ...article,
    id: article.id.replace(edition.id, id),
  }));
  return { ...edition, id, date, articles };
}
