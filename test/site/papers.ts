import { fileURLToPath } from "node:url";
import type { Edition } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";

const fixture = (path: string) => fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));

/** A paper in Chinese without boxes over three pages, a day later of the same title, one in English with boxes, one of no title. */
export function readPapers(): Promise<Edition[]> {
  return Promise.all([
    readEdition(fixture("pages/lanchuan-three-pages/source.txt")),
    readEdition(fixture("pages/lanchuan-daily/source.txt"), { title: "澜川日报" }),
    readEdition(fixture("ocr/lanchuan-alto/mets.xml")),
    readEdition(fixture("pages/lanchuan-supplement/source.txt")),
  ]);
}

/** The ids that tests name. */
export const DAILY = "澜川日报-2021-05-08";
export const HERALD = "the-lanchuan-herald-1931-04-02";
