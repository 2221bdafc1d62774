import type { Box, Edition, Page } from "../model/index.js";
import type { ReaderLanguage, Words } from "../text/said/words.js";
import { relative } from "./paths.js";
import type { SiteSource } from "./source.js";

/** A page drawn from its boxes. */
export interface Drawing {
  /** What is drawn of the page, in page units. */
  readonly box: Box;
  /** Pictures, rules and print as SVG, in page units: safe to stand in a document. */
  readonly print: string;
}

/** Draws the pages of one edition; null for a page that does not say where anything stands. */
export type Draw = (edition: Edition) => (page: Page) => Drawing | null;

/** What every route is rendered from. */
export interface Site {
  readonly source: SiteSource;
  readonly draw: Draw;
  /** The files of the client by their entry (`page`, `style`), from the root of the site. */
  readonly assets: Readonly<Record<string, string>>;
  /** Where the site will lie, ending in `/`; null when that is not known, and then nothing absolute is said. */
  readonly base: string | null;
  /** The language of the files named `index.html` where the site is published as files; null on a server, which asks the browser. */
  readonly written: ReaderLanguage | null;
}

/** One document about to be rendered: where it stands and in which language. */
export interface View extends Site {
  /** Its address from the root of the site. */
  readonly here: string;
  readonly language: ReaderLanguage;
  /** Whether its address names the language (`…/en.html`), so that the addresses it names do too. */
  readonly explicit: boolean;
}

/** The words in the language of the view. */
export function say({ language }: View, words: Words): string {
  return words[language];
}

/** The address of a document of the site, or of a file, as seen from the view. */
export function link(view: View, to: string, query = ""): string {
  const file = view.explicit && (to === "" || to.endsWith("/")) ? `${view.language}.html` : "";
  const path = relative(view.here, `${to}${file}`);
  return `${path}${query}`;
}

/** The address of the same document in a language. */
export function inLanguage(view: View, language: ReaderLanguage): string {
  return view.written === language ? relative(view.here, view.here) : `./${language}.html`;
}

/** The absolute address; null where it is not known where the site lies. */
export function absolute({ base }: Site, to: string): string | null {
  return base === null ? null : new URL(relative("", to), base).href;
}
