import type { Block, Line } from "../../model/index.js";

/** A first line stands in by at least so many ems, and not by so many that it is set in the middle. */
const INDENT = 0.6;
const CENTRED = 5;
/** A last line stops at least so many ems short of its column. */
const SHORT = 1.5;

/**
 * The lines of a block of text, a list a paragraph:
 *
 *       ▬▬▬▬▬▬▬▬    a first line stands in
 *     ▬▬▬▬▬▬▬▬▬▬
 *     ▬▬▬▬          a last line stops short …
 *     ▬▬▬▬▬▬▬▬▬▬    … so that this one begins a paragraph, where the print has no indents
 *
 * An indent is measured against the lines around it: a block on a skewed page leans.
 */
export function paragraphsOf(block: Block, em: number): Line[][] {
  const { lines } = block;
  const indents = lines.map((line, index) => indentOf(line, lines[index - 1], lines[index + 1]) / em);
  const setIn = indents.filter(isFirstLine).length;
  const paragraphs: Line[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const begins =
      before === undefined ||
      isFirstLine(indents[index] ?? 0) ||
      (setIn === 0 && stopsShort(before, line, em) && /[.!?。！？…:»”"]\s*$/u.test(before.text));
    if (begins) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  });
  return paragraphs;
}

function isFirstLine(indent: number): boolean {
  return indent > INDENT && indent < CENTRED;
}

/** How far a line stands in from the nearer of its neighbours' edges, in page units; 0 where it cannot be told. */
function indentOf(line: Line, before: Line | undefined, after: Line | undefined): number {
  if (line.box === null || line.direction === "ttb") return 0;
  const edges = [before, after].flatMap((other) => (other?.box ? [startOf(other)] : []));
  if (edges.length === 0) return 0;
  return startOf(line) - Math.min(...edges);
}

/** Where reading begins on the line, growing in the direction of reading. */
function startOf({ box, direction }: Line): number {
  if (box === null) return 0;
  return direction === "rtl" ? -(box[0] + box[2]) : box[0];
}

function stopsShort(before: Line, line: Line, em: number): boolean {
  if (before.box === null || line.box === null) return false;
  return line.box[0] + line.box[2] - before.box[0] - before.box[2] > SHORT * em;
}
