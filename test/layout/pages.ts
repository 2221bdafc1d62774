import type { Box, InputBlock, InputLayout, Line, Page } from "../../src/model/index.js";

/** A line of a made page: its text and where it stands. */
export interface SetLine {
  readonly text: string;
  readonly box: Box;
}

/** A page of blocks, each a list of lines; the first block's lines are p1.l1, p1.l2 … */
export function pageOf(blocks: readonly (readonly SetLine[])[]): {
  readonly page: Page;
  readonly layout: InputLayout;
} {
  const lines: Line[] = [];
  const inputs = blocks.map((set, index): InputBlock => {
    const ids = set.map(({ text, box }) => {
      const id = `p1.l${lines.length + 1}`;
      lines.push({
        id,
        source: id,
        text,
        box,
        gapBefore: null,
        font: null,
        direction: "ltr",
        confidence: null,
      });
      return id;
    });
    return {
      source: `b${index + 1}`,
      box: null,
      lines: ids,
      group: null,
      runOf: null,
      role: null,
      place: null,
    };
  });
  const page: Page = {
    id: "p1",
    number: null,
    name: null,
    width: 1000,
    height: 1400,
    unitsPerInch: null,
    lines,
    pictures: [],
    rules: [],
  };
  return { page, layout: { blocks: inputs, ordered: false } };
}

/** Lines of body type down a column: 20 units high, 24 apart. */
export function column(x: number, y: number, texts: readonly string[], width = 300): SetLine[] {
  return texts.map((text, index) => ({ text, box: [x, y + 24 * index, width, 20] }));
}
