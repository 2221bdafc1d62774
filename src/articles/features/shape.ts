import { hasTrait, Trait } from "../../text/characters.js";
import type { Sight } from "../observe.js";
import { BULLET } from "./signs.js";
import { capitalShare, type Feature, type View } from "./view.js";

const WIDTHS = [5, 9, 14, 20, 28, 40, 60, 110];

/** Shape of the piece itself. */
export const SHAPE: Record<string, Feature> = {
  ...Object.fromEntries(
    [0, ...WIDTHS].map((from, index) => {
      const to = WIDTHS[index] ?? Number.POSITIVE_INFINITY;
      return [
        `width-${from}-${to === Number.POSITIVE_INFINITY ? "up" : to}`,
        ({ here }: View) => here.width >= from && here.width < to,
      ];
    }),
  ),
  "ends-with-stop": ({ here }) => here.ending === "stop",
  "ends-with-comma": ({ here }) => here.ending === "comma",
  "ends-with-colon": ({ here }) => here.ending === "colon",
  "ends-with-quote": ({ here }) => here.ending === "quote",
  "ends-with-bracket": ({ here }) => here.ending === "bracket",
  "ends-bare": ({ here }) => here.ending === "bare",
  "stops-inside": ({ here }) => here.stopInside,
  "comma-inside": ({ here }) => here.commaInside,
  "spaces-inside": ({ here }) => here.width < 40 && /\p{Script=Han}[ \u3000]\p{Script=Han}/u.test(here.text),
  indented: ({ here }) => here.piece.indented,
  "opens-with-dash": ({ here }) => /^[—–-]{1,3}/u.test(here.text),
  "opens-with-quote": ({ here }) => /^[“"「『‘]/u.test(here.text),
  "opens-with-bullet": ({ here }) => BULLET.test(here.text),
  "opens-with-number": ({ here }) => here.entry !== null,
  "continues-numbering": ({ here }) => here.nextEntry,
  "heads-a-list": ({ here, next, afterNext }) => here.inside && isRowOfList(next) && isRowOfList(afterNext),
  "begins-numbering": ({ here, next }) => here.entry === 1 && next?.entry === 2 && !here.running,
  bracketed: ({ here }) => /^[（(【［[].*[）)】］\]]$/u.test(here.text),
  "letters-mostly-capital": ({ here }) => capitalShare(here.text) > 0.6,
  "words-mostly-capitalised": ({ here }) => here.width < 60 && titleShare(here.text) > 0.7,
  "figures-mostly": ({ here }) => here.rows,
};

/** A short line with a figure in it, close under the line above: `Rovers 1, Town 3`. */
function isRowOfList(sight: Sight | undefined): boolean {
  return (
    sight !== undefined &&
    !sight.running &&
    sight.piece.gap === "tight" &&
    /[\d０-９]/u.test(sight.text.slice(0, 60))
  );
}

function titleShare(text: string): number {
  if (!hasTrait(text, Trait.capital)) return 0;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length < 2 ? 0 : words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}
