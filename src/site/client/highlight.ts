import { placesOf, termsOf } from "../folding.js";

/** The words looked for when the reader came here from a search; empty where not. */
export function askedTerms(): string[] {
  return termsOf(new URLSearchParams(location.search).get("q") ?? "");
}

/** Wraps every place of the terms within an element in `mark`, also where it runs over several inline elements. */
export function markWithin(block: Element, terms: readonly string[]): HTMLElement[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const starts: number[] = [];
  let length = 0;
  for (const node of nodes) {
    starts.push(length);
    length += node.length;
  }
  const places = placesOf(nodes.map((node) => node.data).join(""), terms);
  const marks: HTMLElement[] = [];
  // From the end, so that what is wrapped does not move what is still to be wrapped.
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at];
    const start = starts[at] ?? 0;
    if (!node) continue;
    for (const [from, to] of [...places].reverse()) {
      const [a, b] = [Math.max(from - start, 0), Math.min(to - start, node.length)];
      if (a < b) marks.unshift(wrap(node, a, b));
    }
  }
  return marks;
}

function wrap(node: Text, from: number, to: number): HTMLElement {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const mark = document.createElement("mark");
  range.surroundContents(mark);
  return mark;
}
