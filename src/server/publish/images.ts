import type { PageImage } from "../../site/source.js";

/**
 * The files of a page's picture at level 0 of the IIIF Image API 3: the whole in the sizes it has, and the tiles of every level
 * but those that show the whole; and its cut-outs. `placed`: whether `info.json`, whose address is absolute, is one of them.
 */
export function* imageFiles(
  { width, height, format, wholes, least, tile, factors, parts }: PageImage,
  placed: boolean,
): Iterable<string> {
  if (placed) yield "info.json";
  const sizes = new Set([least, ...wholes].map(([w, h]) => `${w},${h}`));
  for (const size of sizes) yield `full/${size}/0/default.${format}`;
  for (const { file } of parts) yield file;
  for (const factor of factors) {
    const step = tile * factor;
    if (step >= width && step >= height) continue;
    for (let y = 0; y < height; y += step) {
      for (let x = 0; x < width; x += step) {
        const [w, h] = [Math.min(step, width - x), Math.min(step, height - y)];
        yield `${x},${y},${w},${h}/${Math.ceil(w / factor)},${Math.ceil(h / factor)}/0/default.${format}`;
      }
    }
  }
}
