import { type Article, digest, type Edition } from "../model/index.js";
import { oncePer } from "./once-per.js";

/** A file's name may have 255 bytes on the usual file systems; with its ending a key stays well below. */
const LONGEST = 180;

/** What is kept of an id that is too long, in characters, before its digest. */
const KEPT = 24;

/**
 * An id as a part of an address and as a file's name: letters, digits and single `-` and `_` stay, anything else is
 * `~` with its code in hexadecimal and `~` again. So no id can lead out of its folder, and each can be read back, but
 * for those that are too long: of them the beginning stays, and `~~` with a digest.
 */
export function keyOf(id: string): string {
  const key = id
    .toWellFormed()
    .replace(/[^\p{L}\p{N}\p{M}_-]/gu, (character) => `~${character.codePointAt(0)?.toString(16)}~`);
  if (key === "") return "~~";
  if (Buffer.byteLength(key) <= LONGEST) return key;
  return `${[...id.replace(/[^\p{L}\p{N}]/gu, "")].slice(0, KEPT).join("")}~~${digest(id)}`;
}

/** Which of some has a key. */
export function withKey<T extends { readonly id: string }>(some: readonly T[], key: string): T | null {
  return some.find(({ id }) => keyOf(id) === key) ?? null;
}

/** The id a key stands for; null where it is no key, or one of a digest. */
export function idOf(key: string): string | null {
  const id = key.replace(/~([0-9a-f]{1,6})~/g, (_, code: string) => characterOf(code));
  return keyOf(id) === key ? id : null;
}

function characterOf(code: string): string {
  const point = Number.parseInt(code, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : "";
}

/** An article's key within its edition: its id without the edition's. */
export function articleKey(edition: string, article: string): string {
  const own = `${edition}-`;
  return keyOf(article.startsWith(own) && article.length > own.length ? article.slice(own.length) : article);
}

const articlesByKey = oncePer((edition: Edition): ReadonlyMap<string, Article> => {
  const articles = new Map<string, Article>();
  for (const article of edition.articles) {
    const key = articleKey(edition.id, article.id);
    if (!articles.has(key)) articles.set(key, article);
  }
  return articles;
});

/** The article of an edition that a key names; null for none. */
export function articleOf(edition: Edition, key: string): Article | null {
  return articlesByKey(edition).get(key) ?? null;
}

/** The addresses of the site, all from its root, without a `/` before them. A document's end in `/`. */
export const at = {
  home: () => "",
  title: (title: string) => `t/${keyOf(title)}/`,
  year: (title: string, year: string) => `t/${keyOf(title)}/${year}/`,
  columns: (title: string) => `t/${keyOf(title)}/columns/`,
  column: (title: string, column: string) => `t/${keyOf(title)}/columns/${keyOf(column)}/`,
  atom: (title: string) => `t/${keyOf(title)}/atom.xml`,
  rss: (title: string) => `t/${keyOf(title)}/rss.xml`,
  columnAtom: (title: string, column: string) => `t/${keyOf(title)}/columns/${keyOf(column)}/atom.xml`,
  edition: (edition: string) => `e/${keyOf(edition)}/`,
  page: (edition: string, number: number) => `e/${keyOf(edition)}/${number}/`,
  record: (edition: string) => `e/${keyOf(edition)}/record/`,
  article: (edition: string, article: string) => `e/${keyOf(edition)}/a/${articleKey(edition, article)}/`,
  editionJson: (edition: string) => `e/${keyOf(edition)}/edition.json`,
  pageSvg: (edition: string, number: number) => `e/${keyOf(edition)}/${number}/page.svg`,
  manifest: (edition: string) => `e/${keyOf(edition)}/iiif/manifest.json`,
  annotations: (edition: string, number: number) => `e/${keyOf(edition)}/iiif/${number}.json`,
  image: (edition: string, number: number) => `e/${keyOf(edition)}/image/${number}`,
  search: () => "search/",
  authors: () => "authors/",
  author: (author: string) => `authors/${keyOf(author)}/`,
} as const;

/** `to` as seen from the document `here`, both from the root: `../2/`; `./` for itself. */
export function relative(here: string, to: string): string {
  const from = here.split("/").slice(0, -1);
  const parts = to.split("/");
  let shared = 0;
  while (shared < from.length && shared < parts.length - 1 && from[shared] === parts[shared]) shared++;
  const path = `${"../".repeat(from.length - shared)}${parts.slice(shared).map(encodePart).join("/")}`;
  return path === "" ? "./" : path.startsWith("../") ? path : `./${path}`;
}

/** A part of an address with everything but letters and digits of ASCII written as UTF-8 octets. */
function encodePart(part: string): string {
  const [path = "", ...query] = part.split("?");
  const encoded = encodeURIComponent(path).replaceAll("%2C", ",");
  return query.length === 0 ? encoded : `${encoded}?${query.join("?")}`;
}
