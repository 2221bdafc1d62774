/** A statement of a deck. */
export interface Statement {
  readonly role: "kicker" | "headline" | "subheadline";
  readonly text: string;
}

/** Copy for one article: what is written is as long as the press asks for. */
export interface Story {
  /** Headlines to choose from, the shortest first. */
  readonly headlines: readonly string[];
  readonly kickers: readonly string[];
  readonly subheadlines: readonly string[];
  readonly crossheads: readonly string[];
  readonly labels: readonly string[];
  /** Page names it may stand under. */
  readonly sections: readonly string[];
  /** `本报记者 甲 通讯员 乙`, without mark or brackets. */
  readonly byline: string;
  /** `本报讯（记者 甲）`, `RIVERMOUTH, April 1 —`: opens the first paragraph; empty where the story has none. */
  readonly dateline: string;
  /** The next sentence; the first is a lead. */
  sentence(): string;
  /** A sentence to end on. */
  ending(): string;
  /** A caption of one or two sentences. */
  caption(): string;
  /** `张三 摄`: who took the photograph. */
  readonly credit: string;
}

/** Everything a paper in one language needs written. */
export interface Newsroom {
  readonly language: string;
  readonly title: string;
  story(manner: "news" | "essay"): Story;
  /** A brief of one or two sentences, with its headline where it has one. */
  brief(): { readonly headline: string; readonly text: string };
  /** Lines of an advertisement, the loudest first. */
  advertisement(): readonly string[];
  /** A notice: its headline and paragraphs. */
  notice(): { readonly headline: string; readonly paragraphs: readonly string[] };
  /** Rows of a table, the head first; all of as many cells. */
  table(): { readonly headline: string; readonly rows: readonly (readonly string[])[] };
  /** What stands beside the title on page one: date, weather, number, price. */
  ears(date: string): readonly string[];
  /** The folio line of an inner page, from left to right. */
  folio(number: string, name: string, date: string): readonly string[];
  jumpTo(page: string): string;
  jumpFrom(page: string): string;
  /** A standing column of briefs is called so. */
  readonly briefLabels: readonly string[];
  readonly photoLabels: readonly string[];
}
