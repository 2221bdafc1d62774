import { readFileSync } from "node:fs";
import type { DenseWeights, Weights } from "../decide/weights.js";
import { DEFAULT_LIMITS, type InputLayout, type Page, type PageLayout } from "../model/index.js";
import { overLimit } from "../model/over-limit.js";
import { blocksOf } from "./blocks.js";
import { bodyHeight } from "./measure.js";
import { inReadingOrder } from "./reading-order.js";
import { decideRoles, roleModel } from "./roles/decide.js";
import { observeBlocks } from "./roles/observe.js";
import { unstated } from "./unstated.js";

export interface LayoutSettings {
  /** Whether the order in which the input lists its blocks is left out of the evidence. */
  readonly ignoreOrder: boolean;
  /** Whether what the input states of articles and roles is left out of the evidence. */
  readonly resegment: boolean;
  /** Blocks of one page, `Limits.pageBlocks`; absent for the default. */
  readonly pageBlocks?: number;
}

/**
 * A page with geometry to its blocks: what stands together, in which order it is read, and what each block is. Throws
 * `limit-exceeded`, naming the page, where it has more blocks than are allowed.
 */
export function layOutPage(
  page: Page,
  layout: InputLayout,
  settings: LayoutSettings,
  model: DenseWeights = trainedRoles(),
): PageLayout {
  const em = bodyHeight(page.lines);
  const found = blocksOf(page, settings.resegment ? unstated(layout) : layout, em);
  const allowed = settings.pageBlocks ?? DEFAULT_LIMITS.pageBlocks;
  if (found.length > allowed) throw overLimit(page.id, "pageBlocks", found.length, allowed);
  const placed = inReadingOrder(found, em, { ordered: layout.ordered, ignored: settings.ignoreOrder });
  const roles = decideRoles(observeBlocks(page, placed), model);
  const blocks = placed.map((block, index) => ({
    id: `${page.id}.b${index + 1}`,
    ...block,
    role: roles[index]?.role ?? "text",
    chances: roles[index]?.chances ?? {},
  }));
  return { page, em, blocks };
}

let trained: DenseWeights | null = null;

/** The weights that `npm run train:layout` wrote, read on first use. */
function trainedRoles(): DenseWeights {
  trained ??= roleModel(
    JSON.parse(readFileSync(new URL("./roles/weights.json", import.meta.url), "utf8")) as Weights,
  );
  return trained;
}
