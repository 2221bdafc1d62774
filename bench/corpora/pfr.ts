import { join } from "node:path";
import { BENCH_DATA, readData } from "./data.js";

/** A page of the People's Daily corpus (PFR, Peking University, January 1998): its articles in order, paragraph by paragraph. */
export interface CorpusPage {
  /** `19980101` */
  readonly date: string;
  readonly page: string;
  readonly articles: readonly { readonly id: string; readonly paras: readonly CorpusParagraph[] }[];
}

export interface CorpusParagraph {
  /** `19980101-01-001-004` */
  readonly id: string;
  readonly text: string;
  /** Named entities: [start, end, tag], nr person, ns place, nt organisation, nz other. */
  readonly ents?: readonly (readonly [number, number, string])[];
}

/** The development pages, or none when the data is not at hand. */
export function pfrPages(): CorpusPage[] {
  const text = readData(join(BENCH_DATA, "pfr-dev.jsonl"));
  return (text ?? "")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusPage);
}
