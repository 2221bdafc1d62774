import type { Evidence } from "../../decide/weights.js";
import type { Sight } from "../observe.js";
import { CUTS } from "./cuts.js";
import { NEIGHBOURS } from "./neighbours.js";
import { SHAPE } from "./shape.js";
import { TRADE } from "./trade.js";
import type { Feature } from "./view.js";
import { WORDS } from "./words.js";

const FEATURES: Readonly<Record<string, Feature>> = { ...SHAPE, ...TRADE, ...NEIGHBOURS, ...WORDS, ...CUTS };

const RULES = Object.values(FEATURES);

/** The names of the features, in the order that `Evidence.indexes` counts them. The first, `always`, is the bias. */
export const FEATURE_NAMES: readonly string[] = ["always", ...Object.keys(FEATURES)];

/** Which features speak of each piece of a page. */
export function evidenceOf(sights: readonly Sight[]): Evidence[] {
  return sights.map((here, index) => {
    const view = {
      here,
      beforePrevious: sights[index - 2],
      previous: sights[index - 1],
      next: sights[index + 1],
      afterNext: sights[index + 2],
    };
    const indexes = [0];
    const values = [1];
    let which = 0;
    for (const rule of RULES) {
      which++;
      const said = rule(view);
      if (said === false || said === 0) continue;
      indexes.push(which);
      values.push(said === true ? 1 : said);
    }
    return { indexes, values };
  });
}
