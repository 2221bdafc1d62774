import type { Line, Span } from "../model/index.js";
import { type LocatedPassage, passageOf } from "../text/passage.js";
import type { Group } from "./groups.js";

/** What building articles needs of the edition: every line by id, and the compounds its print hyphenates. */
export interface Context {
  readonly lines: ReadonlyMap<string, Line>;
  readonly compounds: ReadonlySet<string>;
}

/** The group's text with its evidence. */
export function passageOfGroup(group: Group, context: Context): LocatedPassage {
  const pieces = group.decisions.map(({ piece }) => piece);
  const spans = pieces.flatMap((piece) => piece.spans);
  const texts = pieces.flatMap(({ spans, text }) =>
    spans.length === 1 ? [text] : spans.map((span) => printed(span, context)),
  );
  return passageOf(spans, texts, context.compounds, pieces[0]?.readings);
}

function printed({ line, start, end }: Span, { lines }: Context): string {
  return (lines.get(line)?.text ?? "").slice(start, end);
}
