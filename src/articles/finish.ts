import {
  type Article,
  digest,
  type Edition,
  editionId,
  FORMAT,
  type Leftover,
  type Notice,
  type Page,
  type Step,
} from "../model/index.js";
import { guessLanguage } from "../text/script.js";
import type { Draft } from "./build.js";
import { captionedOn } from "./captioned.js";
import { dateEdition, mentionsOf, resolvedDates } from "./dating.js";
import { doubtfulReadings } from "./doubtful.js";
import { lineOwners, lostPictureNotices, placePictures } from "./pictures.js";
import type { Sheet } from "./sheet.js";

/** All that is known once the articles are found. */
export interface Unfinished {
  readonly pages: readonly Page[];
  readonly drafts: readonly Draft[];
  readonly leftovers: readonly Leftover[];
  readonly sheets: readonly Sheet[];
  readonly notices: readonly Notice[];
  readonly steps: readonly Step[];
  readonly title: string | null;
  readonly date: string | null;
  readonly fileNames: readonly string[];
}

/** Dates, ids, pictures, doubtful readings: what needs the whole edition. */
export function finishEdition(found: Unfinished): Edition {
  const mentions = found.drafts.map(mentionsOf);
  const dateEvidence = dateEdition({ ...found, given: found.date, mentions });
  const date = dateEvidence?.value ?? null;
  const title = found.title ?? found.sheets.find((sheet) => sheet.title !== null)?.title ?? null;
  const texts = found.pages.flatMap((page) => page.lines.map((line) => line.text));
  const id = editionId(title, date, texts.join("\n"));
  const pages = found.pages.map((page, index) => ({
    ...page,
    number: found.sheets[index]?.number ?? page.number,
    name: found.sheets[index]?.name ?? page.name,
  }));
  const dated = found.drafts.map((draft, index) => ({
    ...draft.article,
    dates: resolvedDates(draft, mentions[index] ?? [], date),
  }));
  const { articles, notices } = withPictures(pages, withIds(dated, id, pages));
  return {
    format: FORMAT,
    id,
    title,
    date,
    dateEvidence,
    language: guessLanguage(texts.join("\n")),
    pages,
    articles,
    leftovers: found.leftovers,
    notices: [...found.notices, ...notices, ...doubts(found.drafts)],
    steps: found.steps,
  };
}

/** Made of the edition's id and the identity of the article's first line, so that other articles found or lost do not move it. */
function withIds(
  articles: readonly Omit<Article, "id">[],
  edition: string,
  pages: readonly Page[],
): Article[] {
  const identities = new Map(
    pages.flatMap((page, at) => page.lines.map((line) => [line.id, `${at}:${line.source}:${line.text}`])),
  );
  const taken = new Map<string, number>();
  return articles.map((article) => {
    const first = [
      ...article.deck,
      article.label,
      ...article.body,
      ...article.captions,
      ...article.bylines,
    ].find((part) => part !== null);
    const key = digest(`${identities.get(first?.spans[0]?.line ?? "")}:${first?.spans[0]?.start}`, 8);
    const again = taken.get(key) ?? 0;
    taken.set(key, again + 1);
    return { id: `${edition}-${key}${again === 0 ? "" : `-${again + 1}`}`, ...article };
  });
}

function withPictures(
  pages: readonly Page[],
  articles: readonly Article[],
): { articles: Article[]; notices: Notice[] } {
  const described = pages.flatMap((page) => captionedOn(page, articles));
  const pictureOf = new Map(
    described.map(({ article, caption, picture }) => [`${article} ${caption}`, picture]),
  );
  const captioned = new Map(described.map(({ article, picture }) => [picture, article]));
  const ownerOfLine = lineOwners(articles);
  const owned = pages.map((page) => ({
    page,
    owners: new Map([
      ...placePictures(page, articles, ownerOfLine),
      ...page.pictures.flatMap(({ id }): [string, number][] => {
        const owner = captioned.get(id);
        return owner === undefined ? [] : [[id, owner]];
      }),
    ]),
  }));
  const picturesOf = articles.map((): string[] => []);
  for (const { page, owners } of owned)
    for (const { id } of page.pictures) picturesOf[owners.get(id) ?? -1]?.push(id);
  return {
    articles: articles.map((article, index) => {
      const pictures = picturesOf[index] ?? [];
      const captions = article.captions.map((caption, which) => ({
        ...caption,
        picture: pictureOf.get(`${index} ${which}`) ?? pictures[which] ?? pictures.at(-1) ?? null,
      }));
      return { ...article, pictures, captions };
    }),
    notices: owned.flatMap(({ page, owners }) => lostPictureNotices(page, owners)),
  };
}

function doubts(drafts: readonly Draft[]): Notice[] {
  return drafts.flatMap(({ located }) =>
    doubtfulReadings(located, located[0]?.spans[0]?.line.split(".")[0] ?? "p1"),
  );
}
