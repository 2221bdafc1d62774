import type { Box, InputLayout, Page } from "../../src/model/index.js";

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
  const lines = page.lines.map((line) => ({
    ...line,
    box: box(line.box),
    font: line.font === null ? null : { ...line.font, size: line.font.size * factor },
  }));
  const pictures = page.pictures.map((picture) => ({ ...picture, box: box(picture.box) }));
  const blocks = layout.blocks.map((block) => ({ ...block, box: box(block.box) }));
  return { page: { ...page, lines, pictures }, layout: { ...layout, blocks } };
}
