import { written } from "../../model/geometry/extent.js";
import type { Box, Caption, Passage } from "../../model/index.js";
import { TAGS } from "../../text/said/words.js";
import type { Stretch } from "../evidence.js";
import { link, say, type View } from "../view.js";
import { SAID } from "../words.js";
import type { ArticleData } from "./article.js";
import { Stretches } from "./marked.js";

/** An image of a part of a page: its address from the root, and its size in pixels. */
export interface ShownPart {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** A part of a picture of the page: the address of the picture from the root, the page's extent and the part that is shown. */
export interface ShownExtent {
  readonly picture: string;
  readonly whole: Box;
  readonly part: Box;
}

/** The pictures of an article with their captions, those cut out of the page that no caption describes last. */
export function Pictures({
  view,
  data,
  stretches,
}: {
  readonly view: View;
  readonly data: ArticleData;
  readonly stretches: (passage: Passage) => readonly Stretch[];
}) {
  return (
    <>
      {data.article.captions.map((caption) => (
        <figure class="photo">
          <Photo view={view} data={data} caption={caption} />
          <figcaption>
            <Stretches stretches={stretches(caption)} />
          </figcaption>
        </figure>
      ))}
      {uncaptioned(data).map((picture) => (
        <figure class="photo">
          <Picture view={view} picture={picture} />
        </figure>
      ))}
    </>
  );
}

/** The pictures that were cut out and that no caption describes. */
function uncaptioned({ article, pictures }: ArticleData): ShownPart[] {
  const described = new Set(article.captions.map(({ picture }) => picture));
  return [...pictures].flatMap(([id, picture]) => (described.has(id) ? [] : [picture]));
}

function Picture({ view, picture }: { readonly view: View; readonly picture: ShownPart }) {
  const { address, width, height } = picture;
  return <img src={link(view, address)} width={width} height={height} alt={say(view, SAID.picture)} />;
}

/** The caption's picture; where there is none, why. */
function Photo({
  view,
  data,
  caption,
}: {
  readonly view: View;
  readonly data: ArticleData;
  readonly caption: Caption;
}) {
  const picture = data.pictures.get(caption.picture ?? "");
  if (picture) return <Picture view={view} picture={picture} />;
  return (
    <p class="gone" lang={TAGS[view.language]}>
      {say(view, placed(data, caption) ? SAID.pictureOnPage : SAID.pictureLost)}
    </p>
  );
}

/** Whether the page says where the caption's picture stands. */
function placed({ edition }: ArticleData, { picture }: Caption): boolean {
  return edition.pages.some(({ pictures }) => pictures.some(({ id, box }) => id === picture && box !== null));
}

/** The article as it stands on a page. */
export function CutOut({ view, shown }: { readonly view: View; readonly shown: ShownPart | ShownExtent }) {
  const label = say(view, SAID.seeOnPage);
  if ("address" in shown) {
    const { address, width, height } = shown;
    return <img src={link(view, address)} width={width} height={height} alt={label} loading="lazy" />;
  }
  const [x, y, width, height] = shown.whole;
  return (
    <svg viewBox={shown.part.map(written).join(" ")} role="img" aria-label={label}>
      <image href={link(view, shown.picture)} x={x} y={y} width={width} height={height} />
    </svg>
  );
}
