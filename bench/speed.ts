import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { readEdition } from "../src/pipeline.js";
import { type Batch, measureBatch } from "./batch.js";
import { CUT_TEST, dress } from "./corpora/dress.js";
import { pfrPages } from "./corpora/pfr.js";
import { seeded } from "./corpora/random.js";
import { median, processorTime } from "./timing.js";

export interface Speed {
  readonly pages: number;
  readonly characters: number;
  /**
   * Milliseconds of processor time, all threads of the process together, to read all pages into articles, to read them with the record of facts, and for the peer to cut the same
   * text into words; each the median of the rounds.
   */
  readonly reading: number;
  readonly recording: number;
  readonly cutting: number;
  /** Peak resident memory of the process, MiB. */
  readonly memory: number;
  readonly batch: Batch;
}

const ROUNDS = 5;

/**
 * Reading the corpus days from bytes to editions, beside jieba cutting the same text in the same process; then a batch of
 * so many pages in a process of its own. Null where the corpus is not at hand.
 */
export async function measureSpeed(batchPages: number): Promise<Speed | null> {
  const pages = pfrPages();
  if (pages.length === 0) return null;
  const random = seeded(7);
  const texts = pages.map((page) => dress(page, CUT_TEST, random).text);
  const jieba = Jieba.withDict(dict);
  const reading: number[] = [];
  const recording: number[] = [];
  const cutting: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    cutting.push(await processorTime(async () => texts.forEach((text) => void jieba.cut(text))));
    reading.push(await processorTime(() => readAll(texts, false)));
    recording.push(await processorTime(() => readAll(texts, true)));
  }
  return {
    pages: pages.length,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    reading: median(reading),
    recording: median(recording),
    cutting: median(cutting),
    memory: Math.round(process.resourceUsage().maxRSS / 1024),
    batch: await measureBatch(texts, batchPages),
  };
}

async function readAll(texts: readonly string[], record: boolean): Promise<void> {
  const encoder = new TextEncoder();
  for (const text of texts)
    await readEdition(
      { name: "page", files: [{ name: "page.txt", bytes: encoder.encode(text) }] },
      { record },
    );
}
