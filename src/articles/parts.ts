import type { Line } from "../model/index.js";
import { type LocatedPassage, type Part, passageOf } from "../text/passage.js";
import type { Group } from "./groups.js";

/** What building articles needs of the edition: every line by id, and the compounds its print hyphenates. */
export interface Context {
  readonly lines: ReadonlyMap<string, Line>;
  readonly compounds: ReadonlySet<string>;
}

/** The group's text with its evidence. */
export function passageOfGroup(group: Group, context: Context): LocatedPassage {
  const parts = group.decisions.flatMap(({ piece }) =>
    piece.spans.map(
      (span): Part => ({
        ...span,
        text: (context.lines.get(span.line)?.text ?? "").slice(span.start, span.end),
      }),
    ),
  );
  return passageOf(parts, context.compounds);
}
