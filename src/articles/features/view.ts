import { countTraits, hasTrait, Trait } from "../../text/characters.js";
import type { Sight } from "../observe.js";

/** A piece among its neighbours. */
export interface View {
  readonly here: Sight;
  readonly beforePrevious: Sight | undefined;
  readonly previous: Sight | undefined;
  readonly next: Sight | undefined;
  readonly afterNext: Sight | undefined;
}

/** How strongly the feature speaks of the piece: 0 is silence, mostly 1. */
export type Feature = (view: View) => boolean | number;

/** Where a piece stands: running text; the top of a run of display lines, where an article may begin; or inside such a run. */
type Standing = "text" | "top" | "inside";

export function stands({ here }: View, standing: Standing): boolean {
  if (here.running) return standing === "text";
  return standing === (here.inside ? "inside" : "top");
}

export function capitalShare(text: string): number {
  if (!hasTrait(text, Trait.capital)) return 0;
  const count = countTraits(text);
  return count(Trait.letter) < 4 ? 0 : count(Trait.capital) / count(Trait.letter);
}

export function longEnough(sight: Sight | undefined): boolean {
  return sight !== undefined && (sight.width > 34 || sight.running);
}

/** A short line that is no byline and no signature: it may be the first part of a paragraph that was cut. */
export function mayBeFragment(sight: Sight | undefined): sight is Sight {
  return sight !== undefined && !sight.running && !sight.foot && sight.byline === null;
}
