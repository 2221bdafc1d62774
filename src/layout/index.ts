import { readFileSync } from "node:fs";
import type { DenseWeights, Weights } from "../decide/weights.js";
import type { InputLayout, Page, PageLayout } from "../model/index.js";
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
}

/** A page with geometry to its blocks: what stands together, in which order it is read, and what each block is. */
export function layOutPage(
  page: Page,
  layout: InputLayout,
  settings: LayoutSettings,
  model: DenseWeights = trainedRoles(),
): PageLayout {
  const em = bodyHeight(page.lines);
  const placed = inReadingOrder(blocksOf(page, settings.resegment ? unstated(layout) : layout, em), em, {
    ordered: layout.ordered,
    ignored: settings.ignoreOrder,
  });
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
