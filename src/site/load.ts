import { extentOf } from "../model/geometry/extent.js";
import type { Article, Edition, Page } from "../model/index.js";
import { everyEdition } from "./every.js";
import { at, idOf, withKey } from "./paths.js";
import { articlesByPage, pagesOf, readableOf } from "./reading.js";
import type { EditionEntry, PageImage, PagePart, SiteSource, TitleEntry } from "./source.js";
import type { View } from "./view.js";
import type { ArticleData } from "./views/article.js";
import type { EditionData } from "./views/edition.js";
import type { PageData } from "./views/page.js";
import type { ShownPart } from "./views/pictures.js";
import { boxOn } from "./views/sheet.js";
import type { TitleData } from "./views/title.js";

/** A whole page's picture in a list is at most this wide, and one that is looked at this wide, in pixels. */
export const SMALL = 400;
const WHOLE = 1200;

/** The size of the largest whole picture of a page that is at most so wide, else of its smallest; null where there is none. */
export function wholeOf(image: PageImage | null, width: number): readonly [number, number] | null {
  if (image === null) return null;
  const sizes = [...image.wholes].sort(([a], [b]) => a - b);
  return sizes.filter(([one]) => one <= width).at(-1) ?? sizes[0] ?? image.least;
}

/** The address of a page's whole picture of a size, from the root. */
export function pictureAt(
  edition: Edition,
  index: number,
  { format }: PageImage,
  [width, height]: readonly [number, number],
): string {
  return `${at.image(edition.id, index + 1)}/full/${width},${height}/0/default.${format}`;
}

/** The address of the whole picture of a page that is at most so wide, from the root; null where there is none. */
function wholePicture(
  edition: Edition,
  index: number,
  image: PageImage | null,
  width: number,
): string | null {
  const size = wholeOf(image, width);
  return image && size && pictureAt(edition, index, image, size);
}

/** The edition a key names; null for none. */
export async function editionWith(source: SiteSource, key: string): Promise<Edition | null> {
  const id = idOf(key) ?? withKey(await everyEdition(source), key)?.id;
  return id === undefined ? null : source.edition(id);
}

/** The title of an edition's entry; null where the archive lists none. */
export async function titleOfEdition(
  { source }: View,
  entry: EditionEntry | null,
): Promise<TitleEntry | null> {
  if (entry === null) return null;
  return (await source.titles()).find(({ id }) => id === entry.title) ?? null;
}

export async function loadEdition(view: View, edition: Edition): Promise<EditionData> {
  const { source } = view;
  const [entry, around] = await Promise.all([source.entry(edition.id), source.neighbours(edition.id)]);
  const images = await Promise.all(edition.pages.map(({ id }) => source.pageImage(edition.id, id)));
  return {
    edition,
    title: await titleOfEdition(view, entry),
    ...around,
    pictures: images.map((image, index) => wholePicture(edition, index, image, SMALL)),
  };
}

/** A title with its latest edition and the calendar of a year, the last unless one is named; null for a year it has not. */
export async function loadTitle(
  view: View,
  title: TitleEntry,
  year: string | null,
): Promise<TitleData | null> {
  const { source } = view;
  const years = await source.years(title.id);
  const shown = year ?? years.at(-1)?.value ?? null;
  if (year !== null && !years.some(({ value }) => value === year)) return null;
  const editions = shown === null ? [] : await source.editions(title.id, shown);
  const dated = years.reduce((sum, { count }) => sum + count, 0);
  const undated =
    dated === title.editions
      ? []
      : (await source.editions(title.id, null)).filter(({ date }) => date === null);
  const last = editions.at(-1) ?? undated.at(-1);
  const edition = last === undefined || year !== null ? null : await source.edition(last.id);
  const latest = edition === null ? null : await loadEdition(view, edition);
  return { title, latest, years, year: shown, editions, undated };
}

export async function loadPage(view: View, edition: Edition, index: number, page: Page): Promise<PageData> {
  const { source, draw } = view;
  const image = await source.pageImage(edition.id, page.id);
  return {
    edition,
    page,
    at: index,
    articles: articlesByPage(edition)[index] ?? [],
    drawing: draw(edition)(page),
    picture: wholePicture(edition, index, image, WHOLE),
    image,
    title: await titleOfEdition(view, await source.entry(edition.id)),
  };
}

export async function loadArticle(view: View, edition: Edition, article: Article): Promise<ArticleData> {
  const { source } = view;
  const readable = readableOf(edition);
  const place = readable.indexOf(article);
  const [page = -1] = pagesOf({ edition, article });
  const images = await Promise.all(edition.pages.map(({ id }) => source.pageImage(edition.id, id)));
  const continued = article.continues === null ? null : await source.locate(article.continues);
  return {
    edition,
    article,
    title: await titleOfEdition(view, await source.entry(edition.id)),
    beside: (articlesByPage(edition)[page] ?? []).filter(
      (other) => other !== article && other.kind !== "banner",
    ),
    before: readable[place - 1] ?? null,
    after: place < 0 ? null : (readable[place + 1] ?? null),
    cutOuts: edition.pages.flatMap((sheet, index) =>
      cutOutOf(edition, article, sheet, index, images[index] ?? null),
    ),
    pictures: new Map(
      article.pictures.flatMap((id) => {
        const index = edition.pages.findIndex(({ pictures }) => pictures.some((one) => one.id === id));
        const part = images[index]?.parts.find(({ of }) => of === id);
        return part === undefined ? [] : [[id, shownPart(edition, index, part)] as const];
      }),
    ),
    continues: continued === null ? null : at.article(continued.edition, continued.article),
  };
}

/** How far a cut-out reaches beyond its outline, as a share of its width. */
const MARGIN = 0.02;

function shownPart(edition: Edition, index: number, { file, width, height }: PagePart): ShownPart {
  return { address: `${at.image(edition.id, index + 1)}/${file}`, width, height };
}

/** The article cut out of the page's picture; where there is none, what its outlines enclose of the page's drawing. */
function cutOutOf(
  edition: Edition,
  article: Article,
  page: Page,
  index: number,
  image: PageImage | null,
): ArticleData["cutOuts"] {
  const box = boxOn(article, page);
  if (box === null) return [];
  const part = image?.parts.find(({ of }) => of === article.id);
  if (part) return [shownPart(edition, index, part)];
  const margin = box[2] * MARGIN;
  return [
    {
      picture: wholePicture(edition, index, image, WHOLE) ?? at.pageSvg(edition.id, index + 1),
      whole: extentOf(page),
      part: [box[0] - margin, box[1] - margin, box[2] + 2 * margin, box[3] + 2 * margin],
    },
  ];
}
