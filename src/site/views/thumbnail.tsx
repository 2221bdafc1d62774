import { extentOf, hasGeometry, written } from "../../model/geometry/extent.js";
import type { Article, Box, Edition, Page } from "../../model/index.js";
import type { View } from "../view.js";
import { headlineText, langOf } from "./headline.js";

/** What of a line's box its letters fill. */
const INK = 0.55;

/** A line this many times as thick as most is display type, and drawn darker. */
const DISPLAY = 1.5;

/** Of a small picture as a document states it, so that its room is kept until it comes; in pixels. */
const WIDTH = 400;

interface Props {
  readonly view: View;
  readonly edition: Edition;
  readonly page: Page;
  readonly articles: readonly Article[];
  /** The address of a small picture of the page; null where there is none. */
  readonly picture: string | null;
}

/** A page at a glance: its picture; else its lines as bars where they stand; else its headlines. */
export function Thumbnail({ view, edition, page, articles, picture }: Props) {
  if (picture !== null) {
    const [, , width, height] = extentOf(page);
    const tall = Math.round((WIDTH * height) / Math.max(1, width));
    return <img class="thumb" src={picture} width={WIDTH} height={tall} alt="" loading="lazy" />;
  }
  if (hasGeometry(page)) return <Bars page={page} />;
  return (
    <span class="thumb mini" aria-hidden="true" lang={langOf(edition)}>
      {articles.slice(0, 6).map((article) => (
        <span>{headlineText(view, article)}</span>
      ))}
    </span>
  );
}

function Bars({ page }: { readonly page: Page }) {
  const boxes = page.lines.flatMap(({ box, direction }) => (box === null ? [] : [{ box, direction }]));
  const sizes = boxes
    .map(({ box, direction }) => (direction === "ttb" ? box[2] : box[3]))
    .sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const bar = ({ box: [x, y, width, height], direction }: (typeof boxes)[number]): Box =>
    direction === "ttb"
      ? [x + (width * (1 - INK)) / 2, y, width * INK, height]
      : [x, y + (height * (1 - INK)) / 2, width, height * INK];
  const large = boxes.filter(
    ({ box, direction }) => (direction === "ttb" ? box[2] : box[3]) > usual * DISPLAY,
  );
  const small = boxes.filter((one) => !large.includes(one));
  return (
    <svg class="thumb" viewBox={extentOf(page).map(written).join(" ")} aria-hidden="true">
      <path class="photo" d={pathOf(page.pictures.flatMap(({ box }) => (box === null ? [] : [box])))} />
      <path class="small" d={pathOf(small.map(bar))} />
      <path class="display" d={pathOf(large.map(bar))} />
    </svg>
  );
}

function pathOf(boxes: readonly Box[]): string {
  return boxes
    .map(
      ([x, y, width, height]) =>
        `M${Math.round(x)} ${Math.round(y)}h${Math.round(width)}v${Math.round(height)}h${Math.round(-width)}z`,
    )
    .join("");
}
