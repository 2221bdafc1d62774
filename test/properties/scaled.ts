import type { Box, InputLayout, Page, Point } from "../../src/model/index.js";

/** A page with what its input knows of its blocks. */
export interface Sheet {
  readonly page: Page;
  readonly layout: InputLayout;
}

/** The same page in other units: every coordinate and every size of type multiplied. */
export function scaled({ page, layout }: Sheet, factor: number): Sheet {
  const box = (known: Box | null): Box | null => {
    if (known === null) return null;
    const [x, y, width, height] = known;
    return [x * factor, y * factor, width * factor, height * factor];
  };
  const point = ([x, y]: Point): Point => [x * factor, y * factor];
  const length = (known: number | null): number | null => (known === null ? null : known * factor);
  const lines = page.lines.map((line) => ({
    ...line,
    box: box(line.box),
    font: line.font === null ? null : { ...line.font, size: line.font.size * factor },
  }));
  const pictures = page.pictures.map((picture) => ({ ...picture, box: box(picture.box) }));
  const blocks = layout.blocks.map((block) => ({ ...block, box: box(block.box) }));
  const rules = page.rules.map((rule) => ({
    ...rule,
    from: point(rule.from),
    to: point(rule.to),
    weight: rule.weight * factor,
  }));
  const areas = (layout.areas ?? []).map((area) => ({ ...area, box: box(area.box) ?? area.box }));
  return {
    page: { ...page, lines, pictures, rules, width: length(page.width), height: length(page.height) },
    layout: { ...layout, blocks, ...(layout.areas ? { areas } : {}) },
  };
}
