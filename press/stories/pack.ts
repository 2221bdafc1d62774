import type { Chance } from "../chance.js";
import type { Newsroom } from "./story.js";

/** What a story can be about: its words. Places, people and figures are filled in elsewhere. */
export interface Topic {
  /** Page names (版名) it may stand under. */
  readonly sections: readonly string[];
  /** The standing columns (栏目) it may run under. */
  readonly labels: readonly string[];
  readonly offices: readonly string[];
  readonly posts: readonly string[];
  readonly things: readonly string[];
  /** What is done: a verb and its object; the infinitive in European languages. */
  readonly acts: readonly string[];
  /** What came of it, a clause. */
  readonly results: readonly string[];
  readonly sayings: readonly string[];
  readonly units: readonly string[];
}

/** Sentences as reporters write them. What stands in braces is filled in by fill.ts. */
export interface Patterns {
  readonly leads: readonly string[];
  readonly sentences: readonly string[];
  readonly questions: readonly string[];
  readonly endings: readonly string[];
  /** Opinion and essays speak otherwise than news. */
  readonly essay: readonly string[];
  readonly headlines: readonly string[];
  readonly kickers: readonly string[];
  readonly subheads: readonly string[];
  readonly crossheads: readonly string[];
  readonly captions: readonly string[];
  readonly briefs: readonly string[];
}

/** All that a language knows of its trade. */
export interface Pack {
  readonly language: string;
  readonly titles: readonly string[];
  readonly topics: readonly Topic[];
  readonly patterns: Patterns;
  readonly days: readonly string[];
  readonly periods: readonly string[];
  readonly numerals: readonly string[];
  /** What stands between two sentences. */
  readonly joint: string;
  person(chance: Chance): string;
  place(chance: Chance): string;
  /** A number as this language writes it: its thousands, its decimal mark. */
  figure(value: number): string;
  percent(whole: number, tenth: number): string;
  big(chance: Chance): string;
  phone(chance: Chance): string;
  byline(manner: "news" | "essay", name: () => string, chance: Chance): string;
  dateline(name: () => string, place: string, chance: Chance): string;
  credit(name: string, chance: Chance): string;
  oddments(title: string, chance: Chance): Oddments;
}

/** What is not copy: advertisements, notices, tables, the words of the masthead and of the folio line. */
export type Oddments = Omit<Newsroom, "language" | "title" | "story" | "brief">;

export const linesOf = (text: string): string[] => text.trim().split("\n");
export const wordsOf = (text: string): string[] => text.trim().split(/\s+/);
/** Phrases, divided by bars. */
export const phrasesOf = (text: string): string[] => text.trim().split(/\s*\|\s*/);
