import type { LayoutScore } from "./evaluate.js";
import { type LayoutResults, layoutFigures } from "./index.js";
import { overlayOf } from "./overlay.js";

const WORST = 12;
/** As many of the worst are drawn. */
const DRAWN = 6;
/** Where the drawings are, from docs/. */
export const OVERLAYS = "images/worst";

/** The part of docs/accuracy.md on pages with geometry. */
export function layoutPart(results: LayoutResults): string {
  const figures = layoutFigures(results);
  const figure = (name: string) => (figures[name] ?? 0).toFixed(3);
  return `## Recognised pages

10 French and German issues of 1821–1972 as METS/ALTO packages (62 pages), and 6 pages in PAGE-XML. B³ F1 over characters (over lines for PAGE), the mean over issues or pages. ALTO is cross-validated over titles: an issue is judged by weights that have not seen its title. No PAGE page was learnt from. *Shuffled*: blocks and lines in random order, every id fresh, the order left out of the evidence (\`--ignore-order\`).

| | B³ F1 |
|---|---|
| ALTO, every block its own article | 0.527 |
| ALTO shuffled, thirty greedy lines over block boxes | 0.755 |
| **ALTO shuffled** | **${figure("ALTO shuffled, B³")}** |
| **ALTO as given** | **${figure("ALTO as given, B³")}** |
| ALTO, headings told by an oracle, stated order | 0.926 |
| PAGE, a published research system on such pages | 0.756 |
| **PAGE shuffled, without its article tags** | **${figure("PAGE shuffled, B³")}** |
| **PAGE shuffled, geometry alone** | **${figure("PAGE without text, B³")}** |

Roles of blocks, by characters, ALTO shuffled:

| role | precision | recall | F1 |
|---|---|---|---|
${rolesOf(results.shuffled)}

Editors of these issues name kickers, bylines and captions seldom, and call many a headline text: the figures say how far the roles agree with theirs.

How far a stated confidence can be trusted that a block goes on from another:

| stated | right | decisions |
|---|---|---|
${binsOf(results.shuffled)}

The worst pages, shuffled:

| issue | page | B³ F1 | the editor’s articles beside those found |
|---|---|---|---|
${worstOf(results.shuffled)}
`;
}

function rolesOf({ roles }: LayoutScore): string {
  return [...roles]
    .filter(([, counts]) => counts.hits + counts.misses > 0)
    .sort(([, a], [, b]) => b.hits + b.misses - a.hits - a.misses)
    .map(
      ([role, counts]) =>
        `| ${role} | ${counts.precision.toFixed(3)} | ${counts.recall.toFixed(3)} | ${counts.f1.toFixed(3)} |`,
    )
    .join("\n");
}

function binsOf({ decisions }: LayoutScore): string {
  return [0.5, 0.6, 0.7, 0.8, 0.9]
    .map((from) => {
      const bin = decisions.filter(
        ({ confidence }) => confidence >= from && (confidence < from + 0.1 || from === 0.9),
      );
      const sum = bin.reduce((total, { confidence }) => total + confidence, 0);
      const right = bin.filter((decision) => decision.right).length;
      return bin.length === 0
        ? ""
        : `| ${(sum / bin.length).toFixed(2)} | ${(right / bin.length).toFixed(2)} | ${bin.length} |`;
    })
    .filter((row) => row !== "")
    .join("\n");
}

function worstOf(score: LayoutScore): string {
  return worstPages(score)
    .map(({ issue, page, b3 }, rank) => {
      const drawing = rank < DRAWN ? `[drawn](${OVERLAYS}/${overlayName(rank)})` : "";
      return `| ${issue.name} | ${page.slice(1)} | ${b3.toFixed(2)} | ${drawing} |`;
    })
    .join("\n");
}

function worstPages({ issues }: LayoutScore) {
  return issues
    .flatMap(({ issue, pages }) => [...pages].map(([page, score]) => ({ issue, page, ...score })))
    .sort((a, b) => a.b3 - b.b3)
    .slice(0, WORST);
}

/** The worst pages drawn, by their files' names; boxes alone, no word of the text. */
export function worstOverlays(score: LayoutScore): { readonly name: string; readonly svg: string }[] {
  return worstPages(score)
    .slice(0, DRAWN)
    .flatMap(({ issue, page, lines }, rank) => {
      const drawn = issue.pages.find(({ id }) => id === page);
      return drawn ? [{ name: overlayName(rank), svg: overlayOf(drawn, lines) }] : [];
    });
}

function overlayName(rank: number): string {
  return `worst-${rank + 1}.svg`;
}
