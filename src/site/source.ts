import type { Article, ArticleKind, Edition } from "../model/index.js";

/** A newspaper in the archive. */
export interface TitleEntry {
  /** Unique and steady: what stands in addresses. */
  readonly id: string;
  /** As printed; null where no edition says it. */
  readonly name: string | null;
  /** BCP 47, that of its editions; `und` when not known. */
  readonly language: string;
  readonly editions: number;
  /** Of the first and last dated edition, `YYYY-MM-DD`; null where none is dated. */
  readonly first: string | null;
  readonly last: string | null;
}

/** An edition as a calendar lists it. */
export interface EditionEntry {
  readonly id: string;
  /** The id of its title. */
  readonly title: string;
  /** `YYYY-MM-DD`; null when not known. */
  readonly date: string | null;
  readonly pages: number;
  readonly articles: number;
}

/** An article as a list of search, of an author or of a column names it. */
export interface ArticleEntry {
  readonly id: string;
  readonly edition: string;
  readonly title: string | null;
  readonly date: string | null;
  /** The article's first headline or first words; empty where it has neither. */
  readonly headline: string;
  readonly kind: ArticleKind;
  /** The folio of the page it begins on, else that page's place from 1; null when not known. */
  readonly folio: string | null;
  /** That page's place from 1; null when not known. */
  readonly page: number | null;
}

/** Somebody who signed articles, or a standing column: what articles are listed under. */
export interface ListEntry {
  readonly id: string;
  readonly name: string;
  readonly articles: number;
}

/** What is looked for. `from` and `to` are days, `YYYY-MM-DD`, both inclusive; null for any. */
export interface SiteQuery {
  readonly text: string;
  readonly title: string | null;
  readonly kind: ArticleKind | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The `next` of an answer to the same query; null for the first. */
  readonly cursor: string | null;
  readonly limit: number;
}

/** An article that was found, with a stretch of its text around the first place. */
export interface Hit extends ArticleEntry {
  readonly snippet: string;
  /** UTF-16 offsets into `snippet`, `[start, end]`. */
  readonly marks: readonly (readonly [number, number])[];
}

/** How many articles a choice would leave. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

export interface SiteAnswer {
  readonly total: number;
  /** Where the rest goes on; null at the end. */
  readonly next: string | null;
  readonly hits: readonly Hit[];
  /** By title id, by year and by kind; the most first. Empty where the source does not count them. */
  readonly titles: readonly Facet[];
  readonly years: readonly Facet[];
  readonly kinds: readonly Facet[];
}

/** The picture of a page: its whole in pixels, and how it is cut for deep zoom. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  /** How its files end and what they are. */
  readonly format: "webp" | "jpg";
  /**
   * The sizes in which the site shows the whole as one file, in pixels, `[width, height]`; at least one. Viewers are not told
   * of them: they take three sizes of an image of three levels for those of its levels.
   */
  readonly wholes: readonly (readonly [number, number])[];
  /** The whole on the level that one tile holds, as viewers ask for it. */
  readonly least: readonly [number, number];
  /** The side of a tile in pixels, and by what the whole is divided on each level, 1 the largest. */
  readonly tile: number;
  readonly factors: readonly number[];
  /** What was cut out of it: articles along their outlines, and pictures. */
  readonly parts: readonly PagePart[];
}

/** A cut-out of a page. */
export interface PagePart {
  /** The id of the article or picture. */
  readonly of: string;
  /** The name of its file: `articles/5cf8eac4.webp`, `pictures/p1.i1.webp`. */
  readonly file: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A file of a page's picture, as IIIF names it: `full/375,363/0/default.webp`, `0,0,1024,1024/512,512/0/default.webp`; or one of its parts. */
export interface ImageFile {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/**
 * What the site asks of an archive. Nothing here writes. All lists are in a steady order: titles by name, editions by day
 * with those of no day last, articles as printed. What does not exist is null, never an error.
 */
export interface SiteSource {
  /** A number that is another when anything may be answered otherwise. */
  generation(): number;
  titles(): Promise<readonly TitleEntry[]>;
  /** The editions of a title, of one year where it is named (`2021`). */
  editions(title: string, year: string | null): Promise<readonly EditionEntry[]>;
  /** How many editions each year has, in order; editions of no day are not counted. */
  years(title: string): Promise<readonly Facet[]>;
  edition(id: string): Promise<Edition | null>;
  entry(id: string): Promise<EditionEntry | null>;
  /** The editions of the same title before and after. */
  neighbours(
    id: string,
  ): Promise<{ readonly before: EditionEntry | null; readonly after: EditionEntry | null }>;
  /** Where an article stands, by its id or one it had before. */
  locate(article: string): Promise<{ readonly edition: string; readonly article: string } | null>;
  search(query: SiteQuery): Promise<SiteAnswer>;
  authors(): Promise<readonly ListEntry[]>;
  articlesBy(author: string): Promise<readonly ArticleEntry[]>;
  /** The standing columns (栏目) of a title. */
  columns(title: string): Promise<readonly ListEntry[]>;
  articlesIn(title: string, column: string): Promise<readonly ArticleEntry[]>;
  /** Where the edition and its articles stood under ids they no longer have. */
  formerly(edition: string): Promise<readonly FormerAddress[]>;
  /** Null where there is no picture of the page. */
  pageImage(edition: string, page: string): Promise<PageImage | null>;
  imageFile(edition: string, page: string, name: string): Promise<ImageFile | null>;
}

/** An address that something had: an article by the ids of its edition and its own, an edition with `article` null. */
export interface FormerAddress {
  readonly edition: string;
  readonly article: string | null;
}

/** An article within its edition. */
export interface PlacedArticle {
  readonly edition: Edition;
  readonly article: Article;
}
