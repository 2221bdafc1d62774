import type { Raster } from "./image/index.js";
import { drawPages } from "./isolate/index.js";
import type { Edition, Picture } from "./model/index.js";
import {
  type Article,
  type BroadsheetError,
  type Byline,
  DEFAULT_LIMITS,
  type Limits,
} from "./model/index.js";
import type { PagePlace } from "./pages.js";
import type { PlacedEdition } from "./pipeline.js";
import { readerFor } from "./readers/index.js";

/** A page of an edition as it is printed, or why there is no picture of it. */
export interface DrawnPage {
  /** The page's place in the edition, from 0. */
  readonly page: number;
  readonly raster: Raster | BroadsheetError;
}

/**
 * The pages of an edition as they are printed, one at a time and in order; pages of formats that hold no picture (text,
 * recognised text) are left out. Rejects with a coded BroadsheetError where a file cannot be opened.
 */
export async function* drawEdition(
  { source, places }: PlacedEdition,
  { dotsPerInch, limits = {} }: { readonly dotsPerInch: number; readonly limits?: Partial<Limits> },
): AsyncGenerator<DrawnPage> {
  const settings = { encoding: null, limits: { ...DEFAULT_LIMITS, ...limits } };
  const files = new Map(source.files.map((file) => [file.name, file]));
  for (const { name, from, to } of runsOfOneFile(places)) {
    const file = files.get(name);
    const reader = file && readerFor(file);
    if (!file || !reader || !("open" in reader)) continue;
    const wanted = places.slice(from, to).map(({ index }) => index);
    let page = from;
    for await (const raster of drawPages(reader, file, settings, wanted, dotsPerInch)) {
      yield { page, raster };
      page += 1;
    }
  }
}

interface Run {
  readonly name: string;
  /** Places in the edition: from the first to the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Pages of one file that follow one another, so that it is opened once. */
function runsOfOneFile(places: readonly PagePlace[]): Run[] {
  const runs: Run[] = [];
  places.forEach(({ file }, at) => {
    const last = runs.at(-1);
    if (last?.name === file) runs[runs.length - 1] = { ...last, to: at + 1 };
    else runs.push({ name: file, from: at, to: at + 1 });
  });
  return runs;
}

/** A picture of an edition with what the paper says of it. */
export interface PictureEntry {
  readonly picture: Picture;
  /** The article it belongs to and that article's first headline; null for none. */
  readonly article: string | null;
  readonly headline: string | null;
  /** Its caption; null where it has none. */
  readonly caption: string | null;
  /** Who made it, as its caption says. */
  readonly credits: readonly string[];
}

/** Every picture that has a box, page by page. */
export function picturesOf({ pages, articles }: Edition): { page: number; pictures: PictureEntry[] }[] {
  const owners = new Map(articles.flatMap((article) => article.pictures.map((id) => [id, article] as const)));
  return pages.map(({ pictures }, page) => ({
    page,
    pictures: pictures
      .filter(({ box }) => box !== null)
      .map((picture) => entryOf(picture, owners.get(picture.id) ?? null)),
  }));
}

function entryOf(picture: Picture, article: Article | null): PictureEntry {
  const caption = article?.captions.find((candidate) => candidate.picture === picture.id) ?? null;
  const lines = new Set(caption?.spans.map(({ line }) => line));
  const stands = ({ spans }: Byline) => spans.some(({ line }) => lines.has(line));
  return {
    picture,
    article: article?.id ?? null,
    headline: article?.deck.find(({ role }) => role === "headline")?.text ?? null,
    caption: caption?.text ?? null,
    credits: article?.bylines.filter(stands).flatMap(({ names }) => names) ?? [],
  };
}
