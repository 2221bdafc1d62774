import type { Article, ArticleKind, Edition, Fact, FactKind, Page, Picture } from "../model/index.js";
import type { SearchRequest, SearchResult } from "./search.js";

/** A newspaper, with what the archive has of it. */
export interface TitleSummary {
  /** Null where the editions do not say. */
  readonly title: string | null;
  readonly editions: number;
  readonly articles: number;
  /** The first and the last day; null where no edition has one. */
  readonly from: string | null;
  readonly until: string | null;
}

export interface EditionSummary {
  readonly id: string;
  readonly title: string | null;
  /** `YYYY-MM-DD`; null where not known. */
  readonly date: string | null;
  readonly language: string;
  /** What its source was called. */
  readonly name: string;
  readonly pages: number;
  /** Without those withdrawn. */
  readonly articles: number;
}

export interface PageSummary {
  /** `p1` */
  readonly id: string;
  /** The folio as printed; null where not known. */
  readonly number: string | null;
  readonly name: string | null;
  readonly width: number | null;
  readonly height: number | null;
  /** Without those withdrawn. */
  readonly articles: number;
}

export interface ArticleSummary {
  readonly id: string;
  readonly edition: string;
  readonly title: string | null;
  readonly date: string | null;
  /** The page it begins on: its folio, else its place in the edition. */
  readonly page: string;
  /** The id of that page. */
  readonly pageId: string;
  readonly kind: ArticleKind;
  /** Its first headline, else what stands first in it. */
  readonly headline: string;
  /** Names of the bylines, each once. */
  readonly authors: readonly string[];
  /** Visible characters of its body and captions. */
  readonly characters: number;
  /** Why it was withdrawn; null where it was not. */
  readonly withdrawn: string | null;
}

/** A whole article with its place. */
export interface StoredArticle extends ArticleSummary {
  readonly article: Article;
}

/** A file that an edition was read from, kept under the digest of its content. */
export interface KeptSource {
  /** Its path below the edition's folder, with forward slashes. */
  readonly name: string;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  readonly bytes: number;
}

/** How an edition was read: enough to read it again. */
export interface ReadingRecord {
  readonly version: string;
  /** The options it was read with. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whether its files are a package or a folder that is read as one path, or one file, or files that were put together. */
  readonly as: "path" | "files";
}

/** A reading that is to be kept. It replaces whatever was kept of the same origin, whole. */
export interface NewReading {
  /** Where it comes from; one edition is kept of each. */
  readonly origin: string;
  readonly name: string;
  readonly edition: Edition;
  readonly sources: readonly KeptSource[];
  readonly reading: ReadingRecord;
  /** Ids of articles of the edition that are withdrawn, with the reason. */
  readonly withdrawn: ReadonlyMap<string, string>;
  /** Of each article of the earlier reading whose id this one does not have, the article it became; null for none. */
  readonly successors: ReadonlyMap<string, string | null>;
}

/** What is kept of an origin. */
export interface KeptReading {
  readonly id: string;
  readonly origin: string;
  readonly name: string;
  readonly sources: readonly KeptSource[];
  /** The digest of all its sources, by which the same again is known. */
  readonly content: string;
  readonly reading: ReadingRecord;
}

/** An edition that could not be read. */
export interface Failure {
  readonly origin: string;
  readonly name: string;
  readonly paths: readonly string[];
  readonly as: ReadingRecord["as"];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly content: string;
  readonly version: string;
  readonly code: string;
  readonly message: string;
}

export interface EditionFilter {
  /** One title; null for editions without; absent for all. */
  readonly title?: string | null;
  /** Days, inclusive, written YYYY-MM-DD; a store throws `bad-date` for what is none. */
  readonly from?: string;
  readonly until?: string;
  /** Absent for the oldest first. Editions without a day come first then. */
  readonly newestFirst?: boolean;
  /** At most so many; absent for all. */
  readonly limit?: number;
}

export interface FactFilter {
  readonly kind?: FactKind;
  /** A person's, organisation's, place's, event's or programme's name, or a document's title. */
  readonly name?: string;
  readonly edition?: string;
  readonly article?: string;
  /** At most so many; absent for all. */
  readonly limit?: number;
}

export interface StoredFact {
  readonly article: string;
  readonly edition: string;
  readonly date: string | null;
  readonly fact: Fact;
}

export interface StoredPicture {
  readonly page: string;
  readonly picture: Picture;
  /** The article it belongs to; null for none. */
  readonly article: string | null;
}

/** A piece of work and who signed it. */
export interface Credit {
  readonly article: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly name: string;
  readonly role: string | null;
  readonly credit: string | null;
  readonly characters: number;
}

/** A standing column (栏目) and how many articles run under it. */
export interface LabelCount {
  readonly label: string;
  readonly articles: number;
}

/** An id that leads to an article which once had it. */
export interface FormerId {
  readonly former: string;
  readonly now: string;
}

/** Something that is not as it was written. `place` is a file, an edition, an article or a table. */
export interface Damage {
  readonly place: string;
  readonly detail: string;
}

/**
 * An archive's database, whatever engine is behind it. What a reader may see leaves out what was withdrawn: only `reading`,
 * `article` and `edition` with `withWithdrawn` show it. All throw coded errors: `archive-busy`, `archive-damaged`,
 * `archive-full`, `unwritable`.
 */
export interface Store {
  /** Everything it has; titles in the order of their names, the unnamed last. */
  titles(): TitleSummary[];
  editions(filter?: EditionFilter): EditionSummary[];
  /** The edition of that id, or of the id it had; null for none. Withdrawn articles and their print are left out. */
  edition(id: string, options?: { readonly withWithdrawn?: boolean }): Edition | null;
  editionSummary(id: string): EditionSummary | null;
  /** The pages of an edition, in order. */
  pages(edition: string): PageSummary[];
  /** One page with its lines, less those of withdrawn articles; null for none. */
  page(edition: string, page: string): Page | null;
  /** The articles of an edition, or of one of its pages, in order. */
  articles(edition: string, page?: string): ArticleSummary[];
  /** The article of that id, or of an id it once had; null for none. One that was withdrawn says so, and has no text. */
  article(id: string, options?: { readonly withWithdrawn?: boolean }): StoredArticle | null;
  pictures(edition: string): StoredPicture[];
  facts(filter: FactFilter): StoredFact[];
  /** Every signed piece between two days, in order of date. */
  credits(filter?: EditionFilter): Iterable<Credit>;
  search(request: SearchRequest): SearchResult;
  /** The labels of a title's articles, as printed, in their order; null for editions without a title. */
  labels(title: string | null): LabelCount[];
  /** The articles of a title under a label, in order of day and print. */
  labelled(title: string | null, label: string): ArticleSummary[];

  /** The reading kept of an origin; null for none. */
  readingOf(origin: string): KeptReading | null;
  /** The reading of the edition of that id, its own and none it once had; null for none. */
  reading(id: string): KeptReading | null;
  /** The reading whose sources have that digest; null for none. */
  readingWithContent(content: string): KeptReading | null;
  /** The ids that lead to an edition which once had them. */
  formerIds(edition: string): string[];
  /** The ids that lead to articles of an edition which once had them. */
  formerArticles(edition: string): FormerId[];
  /** Every source that a reading names, each content once, also where the database is damaged. */
  sources(): Iterable<KeptSource>;
  /** All readings, in the order of their ids. */
  readings(): Iterable<KeptReading>;
  /**
   * Keeps a reading in one step: all of it or nothing. Gives the id it is kept under. `ready` is called when no other
   * process can write; where it throws, nothing is kept.
   */
  keep(reading: NewReading, ready?: () => void): string;
  /** A number that is another after every change of what readers may see. */
  generation(): number;
  /** Does something while no other process can write. */
  exclusively<T>(action: () => T): T;
  /** In the order of their origins. */
  failures(): Failure[];
  failureOf(origin: string): Failure | null;
  recordFailure(failure: Failure): void;
  clearFailure(origin: string): void;

  /** The SHA-256 of everything that is kept, whatever the order and the place it was kept in. */
  contentDigest(): string;
  /** What is wrong with the database and what it says of itself. */
  check(): Iterable<Damage>;
  /** Writes a copy that is whole, while others go on reading and writing. */
  copyTo(path: string): void;
  close(): void;
}
