import type { ArticleKind, Box } from "../model/index.js";

/** What is asked of an archive. */
export interface SearchRequest {
  /** See docs/archive.md for its language; empty for every article. */
  readonly query: string;
  readonly title?: string;
  /** Days, inclusive. */
  readonly from?: string;
  readonly until?: string;
  /** The folio of the page it begins on. */
  readonly page?: string;
  readonly kind?: ArticleKind;
  readonly author?: string;
  /** Absent for relevance. */
  readonly order?: "relevance" | "newest" | "oldest";
  /** Hits of one answer; absent for 20. */
  readonly limit?: number;
  /** The `next` of an answer to the same request; absent for the first. */
  readonly cursor?: string;
  /** Whether articles are counted by year, title, page and author; absent for yes. */
  readonly facets?: boolean;
}

/** Where on a page something stands. */
export interface Place {
  readonly page: string;
  readonly line: string;
  /** Offsets into the line's text. */
  readonly start: number;
  readonly end: number;
  /** In page units; the share of the line's box that the characters take. Null without geometry. */
  readonly box: Box | null;
}

/** A stretch of a snippet's text that was asked for. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly places: readonly Place[];
}

export interface Snippet {
  readonly field: "label" | "headline" | "byline" | "body" | "caption";
  /** Print as it stands, `…` where it is cut. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Hit {
  readonly article: string;
  readonly edition: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly page: string;
  readonly kind: ArticleKind;
  readonly headline: string;
  readonly snippets: readonly Snippet[];
  /** Higher is better; compared within one answer only. 0 where order is by date. */
  readonly score: number;
}

export interface FacetCount {
  /** Null for articles of which it is not known. */
  readonly value: string | null;
  readonly count: number;
}

/** How many of the articles found have each value, the most common first. */
export interface Facets {
  readonly year: readonly FacetCount[];
  readonly title: readonly FacetCount[];
  readonly page: readonly FacetCount[];
  readonly author: readonly FacetCount[];
}

export interface SearchResult {
  /** Exact. */
  readonly total: number;
  readonly hits: readonly Hit[];
  /** Null where not asked for. */
  readonly facets: Facets | null;
  /** The cursor of what follows; null at the end. */
  readonly next: string | null;
}
