import { placesOf } from "../folding.js";
import { markWithin } from "./highlight.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * Marks the places of the terms on a page: over its drawn lines, also where a place runs over from line to line of one
 * article, or in its text where it is set anew. The first mark; null where there is none.
 */
export function markOnPage(stage: HTMLElement, terms: readonly string[]): Element | null {
  const ink = stage.querySelector(".ink");
  if (ink === null) {
    return (
      [...stage.querySelectorAll(".setanew p, .setanew h2")].flatMap((block) =>
        markWithin(block, terms),
      )[0] ?? null
    );
  }
  const layer = document.createElementNS(SVG, "g");
  layer.classList.add("hitmarks");
  for (const lines of groups([...ink.querySelectorAll<SVGTextElement>("text")])) {
    for (const box of boxesOf(lines, terms)) layer.append(box);
  }
  ink.after(layer);
  return layer.firstElementChild;
}

/** Lines of one article that follow one another; lines of none alone. */
function groups(lines: readonly SVGTextElement[]): SVGTextElement[][] {
  const found = new Map<string, SVGTextElement[]>();
  lines.forEach((line, at) => {
    const key = line.dataset.a ?? `none-${at}`;
    const group = found.get(key);
    if (group) group.push(line);
    else found.set(key, [line]);
  });
  return [...found.values()];
}

function boxesOf(lines: readonly SVGTextElement[], terms: readonly string[]): SVGRectElement[] {
  const texts = lines.map((line) => line.textContent ?? "");
  // Latin words that end a line do not run into the next.
  const joined = texts.map((text) => (/[\p{sc=Latin}\d]$/u.test(text) ? `${text} ` : text));
  const places = placesOf(joined.join(""), terms);
  let start = 0;
  return lines.flatMap((line, at) => {
    const from = start;
    start += joined[at]?.length ?? 0;
    const length = texts[at]?.length ?? 0;
    return places.flatMap(([a, b]) => {
      const [first, last] = [Math.max(a - from, 0), Math.min(b - from, length)];
      return first < last ? [boxAround(line, first, last)] : [];
    });
  });
}

function boxAround(line: SVGTextElement, from: number, to: number): SVGRectElement {
  const [first, last] = [line.getExtentOfChar(from), line.getExtentOfChar(to - 1)];
  const left = Math.min(first.x, last.x);
  const top = Math.min(first.y, last.y);
  const box = document.createElementNS(SVG, "rect");
  box.setAttribute("x", String(left));
  box.setAttribute("y", String(top));
  box.setAttribute("width", String(Math.max(first.x + first.width, last.x + last.width) - left));
  box.setAttribute("height", String(Math.max(first.y + first.height, last.y + last.height) - top));
  return box;
}
