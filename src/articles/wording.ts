import {
  breaksOff,
  Cutter,
  holdsVerb,
  opensMidway,
  opensWithVerb,
  wordStraddles,
} from "../text/dictionary.js";

/** What the dictionary says of a piece, and of the cut before it where the piece above ends open. */
export interface Wording {
  /** A dictionary word straddles the cut. */
  readonly across: boolean;
  /** The piece above breaks off at a word that another must follow. */
  readonly brokenOff: boolean;
  /** It opens with a word that must follow another. */
  readonly midway: boolean;
  /** It opens with a verb, or holds one: looked up for display lines with another close under or above. */
  readonly verbFirst: boolean;
  readonly verb: boolean;
}

export const NO_WORDING: Wording = {
  across: false,
  brokenOff: false,
  midway: false,
  verbFirst: false,
  verb: false,
};

/**
 * The wording of each piece of a page, from one call of the segmenter. `open`: the piece above ends without a mark or with
 * a quotation mark. `inside`: it is display type straight under display type.
 */
export function wordingOf(
  texts: readonly string[],
  open: readonly boolean[],
  inside: readonly boolean[],
): Wording[] {
  const cutter = new Cutter();
  const asked = texts.map((text, index) => {
    const above = texts[index - 1];
    const cut = above !== undefined && open[index];
    const clause = inside[index] || inside[index + 1];
    return {
      across: cut ? wordStraddles(above, text, cutter) : null,
      brokenOff: cut ? breaksOff(above, cutter) : null,
      midway: cut ? opensMidway(text, cutter) : null,
      verbFirst: clause ? opensWithVerb(text, cutter) : null,
      verb: clause ? holdsVerb(text, cutter) : null,
    };
  });
  return asked.map(({ across, brokenOff, midway, verbFirst, verb }) => ({
    across: across?.() ?? false,
    brokenOff: brokenOff?.() ?? false,
    midway: midway?.() ?? false,
    verbFirst: verbFirst?.() ?? false,
    verb: verb?.() ?? false,
  }));
}
