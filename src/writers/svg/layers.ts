import { hasGeometry, written } from "../../model/geometry/extent.js";
import type { Box, Line, Page } from "../../model/index.js";
import { titleOf } from "../../text/said/titles.js";
import { escapeXml } from "../../xml/index.js";
import type { PieceRole } from "../html/trace.js";
import { rectangle } from "./geometry.js";
import { orderLayer } from "./order.js";
import { boxesOn, type Drawn, ownedBy } from "./sheet.js";

/** The layers of a drawn page, those further down drawn over those before. */
export const LAYERS = [
  "pictures",
  "rules",
  "lines",
  "text",
  "passages",
  "regions",
  "leftovers",
  "order",
] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * The layers of one page, all unless some are named, as `<g data-layer=…>` in page units. What belongs to an article carries `data-a`, its place in
 * `Edition.articles` from 0, and the class of its ink; a passage carries its role as `data-role` and is coloured by it.
 */
export function renderLayers(drawn: Drawn, layers: readonly Layer[] = LAYERS): string {
  if (!hasGeometry(drawn.page)) return "";
  return layers.map((layer) => `<g data-layer="${layer}">${DRAW[layer](drawn)}</g>`).join("\n");
}

const DRAW: Readonly<Record<Layer, (drawn: Drawn) => string>> = {
  pictures: ({ page }) => pictureLayer(page),
  rules: ({ page }) => ruleLayer(page),
  lines: lineLayer,
  text: textLayer,
  passages: passageLayer,
  regions: regionLayer,
  leftovers: leftoverLayer,
  order: orderLayer,
};

function pictureLayer({ pictures }: Page): string {
  return pictures
    .flatMap(({ box }) => (box === null ? [] : [`<path d="${rectangle(box)}${diagonals(box)}"/>`]))
    .join("");
}

/** A crossed frame: where a picture stands in a dummy. */
function diagonals([x, y, width, height]: Box): string {
  const [w, h] = [written(width), written(height)];
  return `M${written(x)} ${written(y)}l${w} ${h}M${written(x + width)} ${written(y)}l${written(-width)} ${h}`;
}

function ruleLayer({ rules }: Page): string {
  return rules
    .map(({ from, to, weight }) => {
      const [x1, y1, x2, y2] = [...from, ...to].map(written);
      return `<path d="M${x1} ${y1}L${x2} ${y2}" stroke-width="${written(weight)}"/>`;
    })
    .join("");
}

/** The boxes of the page's lines, those of one article in one path. */
function lineLayer({ page, trace }: Drawn): string {
  const byArticle = new Map<number | null, string[]>();
  for (const line of page.lines) {
    if (line.box === null) continue;
    const article = trace.places.get(line.id)?.segments[0]?.piece.article ?? null;
    const boxes = byArticle.get(article);
    if (boxes) boxes.push(rectangle(line.box));
    else byArticle.set(article, [rectangle(line.box)]);
  }
  return [...byArticle]
    .map(([article, boxes]) => `<path ${ownedBy(article)} d="${boxes.join("")}"/>`)
    .join("");
}

/** How much of a line's thickness its type takes, and where in it the baseline lies. */
const TYPE_SIZE = 0.85;
const BASELINE = 0.78;

/** The print itself, stretched to the boxes of its lines. */
function textLayer({ page, trace }: Drawn): string {
  return page.lines
    .map((line) => {
      const article = trace.places.get(line.id)?.segments[0]?.piece.article ?? null;
      const owner = article === null ? "" : ` data-a="${article}"`;
      return setLine(line, owner);
    })
    .join("");
}

function setLine({ box, text, direction }: Line, owner: string): string {
  const trimmed = text.trim();
  if (box === null || trimmed === "") return "";
  const [x, y, width, height] = box;
  const vertical = direction === "ttb";
  const size = written((vertical ? width : height) * TYPE_SIZE);
  const length = written(vertical ? height : width);
  const [left, top, way] = vertical
    ? [x + width / 2, y, ' class="ttb"']
    : direction === "rtl"
      ? [x + width, y + height * BASELINE, ' class="rtl"']
      : [x, y + height * BASELINE, ""];
  return `<text${owner}${way} x="${written(left)}" y="${written(top)}" font-size="${size}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeXml(trimmed)}</text>`;
}

/** The ink of each role: a place in the palette of articles, from 1. */
const ROLE_INKS: Readonly<Partial<Record<PieceRole, number>>> = {
  headline: 2,
  kicker: 4,
  subheadline: 6,
  note: 6,
  label: 8,
  byline: 3,
  caption: 1,
  crosshead: 5,
};

/** The class that colours a role; plain text is plain. */
export function roleClass(role: PieceRole): string {
  return `c${ROLE_INKS[role] ?? 7}`;
}

function passageLayer({ page, trace, content }: Drawn): string {
  return [...content.articles]
    .flatMap(([article, pieces]) =>
      pieces.map(({ piece }) => {
        const boxes = boxesOn(page, trace, piece);
        const { role } = piece;
        return boxes.length === 0
          ? ""
          : `<path class="${roleClass(role)}" data-a="${article}" data-role="${role}" d="${boxes.map(rectangle).join("")}"/>`;
      }),
    )
    .join("");
}

function regionLayer({ edition, content, titles }: Drawn): string {
  return content.regions
    .filter(({ region }) => region.polygon.length > 2)
    .map(({ article: at, region: { polygon } }) => {
      const points = polygon.map(([x, y]) => `${written(x)},${written(y)}`).join(" ");
      const article = edition.articles[at];
      const title = titles && article ? `<title>${escapeXml(`${at + 1}. ${titleOf(article)}`)}</title>` : "";
      return `<polygon ${ownedBy(at)} points="${points}">${title}</polygon>`;
    })
    .join("");
}

function leftoverLayer({ content, page, trace, titles }: Drawn): string {
  return content.leftovers
    .map((leftover) => {
      const boxes = boxesOn(page, trace, leftover);
      const title = titles ? `<title>${leftover.why}</title>` : "";
      return boxes.length === 0
        ? ""
        : `<path data-role="${leftover.why}" d="${boxes.map(rectangle).join("")}">${title}</path>`;
    })
    .join("");
}
