import type { InputBlock, InputLayout } from "../model/index.js";

/** The layout as if the input stated no articles and no roles: runs of lines that it divides by article are one block again. */
export function unstated(layout: InputLayout): InputLayout {
  const blocks: InputBlock[] = [];
  const whole = new Map<string, number>();
  for (const block of layout.blocks) {
    const at = block.runOf === null ? undefined : whole.get(block.runOf);
    const earlier = at === undefined ? undefined : blocks[at];
    if (at !== undefined && earlier) {
      blocks[at] = { ...earlier, box: null, lines: [...earlier.lines, ...block.lines] };
      continue;
    }
    if (block.runOf !== null) whole.set(block.runOf, blocks.length);
    blocks.push({ ...block, source: block.runOf ?? block.source, runOf: null, role: null, place: null });
  }
  return { ...layout, blocks };
}
