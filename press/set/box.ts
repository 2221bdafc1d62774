import type { Plot } from "../plan/plot.js";
import type { TruthPanel } from "../truth.js";
import { divided } from "./columns.js";
import { columnsIn, type Sheet } from "./sheet.js";
import type { Column } from "./slots.js";

/** A frame or a tint around an article, and its columns inside. */
export interface Boxed {
  readonly columns: readonly Column[];
  readonly panel: TruthPanel;
  /** Of its type: white on a dark tint; null for black. */
  readonly colour: string | null;
  readonly features: readonly string[];
}

const TINTS = ["#f1ede2", "#e8eef4", "#efefef", "#f6e9e6"];
/** One box in so many is dark, its type white. */
const DARK = 0.07;

export function boxFor(plot: Plot, sheet: Sheet): Boxed | null {
  const { chance, house, frame, rows } = sheet;
  const columns = columnsIn(plot, sheet);
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) return null;
  const { size: em, leading } = house.body;
  const padding = em * chance.real(0.7, 1.2);
  const top = first.top + (plot.columns[0]?.top ? 0.2 * leading : 0);
  const bottom = plot.columns[0]?.bottom === rows ? first.bottom : first.bottom + 0.4 * leading;
  const along = last.u + last.along - first.u;
  if (bottom - top < 8 * leading) return null;
  const look = chance.weigh({ frame: 5, tint: 3, both: 1.5, dark: 10 * DARK });
  const fill = look === "dark" ? house.colour : look === "frame" ? null : chance.pick(TINTS);
  return {
    columns: divided(
      first.u + padding,
      along - 2 * padding,
      columns.length,
      { top: top + padding, bottom: bottom - padding * 0.8 },
      house.gutter,
      em,
    ),
    panel: {
      box: frame.onPaper(first.u, top, along, bottom - top),
      fill,
      stroke: look === "frame" || look === "both" ? "#000000" : null,
      weight: chance.pick([0.5, 0.75, 1.5]),
      above: false,
    },
    colour: look === "dark" ? "#ffffff" : null,
    features: [look === "frame" ? "boxed" : look === "dark" ? "reversed" : "tinted"],
  };
}
