import type { Article, Edition } from "../model/index.js";
import { formatDay } from "../text/said/phrases.js";
import { folioOf, headlineOf, pagesOf } from "./reading.js";

/** An article as it is cited. Each is plain text. */
export interface Citations {
  /** GB/T 7714—2015, 4.6: 报纸中析出的文献. */
  readonly gbt: string;
  /** The Chicago Manual of Style, 17th edition, 14.191–200: a newspaper article in a bibliography. */
  readonly chicago: string;
  readonly bibtex: string;
}

interface Cited {
  readonly names: readonly string[];
  readonly headline: string;
  readonly title: string | null;
  readonly date: string | null;
  /** The folios of its pages; empty where not known. */
  readonly folios: readonly string[];
  readonly id: string;
  /** Its lasting address; null where it is not known where the site lies. */
  readonly address: string | null;
}

/** The citations of an article; what is not known is left out. `address` as in Cited. */
export function citationsOf(edition: Edition, article: Article, address: string | null): Citations {
  const cited: Cited = {
    names: [...new Set(article.bylines.filter(isWriter).flatMap(({ names }) => names))],
    headline: headlineOf(article),
    title: edition.title,
    date: edition.date,
    folios: pagesOf({ edition, article }).map((at) => folioOf(edition, at)),
    id: article.id,
    address,
  };
  return { gbt: gbt(cited), chicago: chicago(cited), bibtex: bibtex(cited) };
}

/** A picture's credit makes no author. */
function isWriter({ credit }: Article["bylines"][number]): boolean {
  return credit === null || !/摄|图|photo/iu.test(credit);
}

/** More names than this are the first of them and 等. */
const MOST_NAMES = 3;

/** `苏禾. 澜川新区首座跨江步行桥通行[N]. 澜川日报, 2021-03-09(2).` */
function gbt({ names, headline, title, date, folios, address }: Cited): string {
  const han = /\p{sc=Han}/u.test(names.join("") || headline);
  const some = names.slice(0, MOST_NAMES).join(", ");
  const authors = names.length > MOST_NAMES ? `${some}, ${han ? "等" : "et al"}` : some;
  const place = `${date ?? ""}${folios.length === 0 ? "" : `(${folios.join(", ")})`}`;
  const source = [title ?? "", place].filter((part) => part !== "").join(", ");
  const parts = [authors, `${headline}[N${address === null ? "" : "/OL"}]`, source];
  return `${sentences(parts)}${address === null ? "" : ` ${address}.`}`;
}

/** `Su He. “New Bridge Opens.” Lanchuan Daily, March 9, 2021, 2.` */
function chicago({ names, headline, title, date, folios, address }: Cited): string {
  const authors =
    names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : (names[0] ?? "");
  const ends = /[.?!。？！]$/u.test(headline) ? "" : ".";
  const place = [title ?? "", date === null ? "" : american(date), folios.join(", ")].filter(
    (part) => part !== "",
  );
  const parts = [authors, `“${headline}${ends}”`, place.join(", ")];
  return `${sentences(parts)}${address === null ? "" : ` ${address}.`}`;
}

/** Parts as sentences, those that are empty left out. */
function sentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .map((part) => (/[.”]$/u.test(part) ? part : `${part}.`))
    .join(" ");
}

/** `March 9, 2021`. */
function american(date: string): string {
  const [, day, month, year] = /(\d+) (\p{L}+) (\d+)$/u.exec(formatDay(date).en) ?? [];
  return day === undefined ? date : `${month} ${day}, ${year}`;
}

function bibtex({ names, headline, title, date, folios, id, address }: Cited): string {
  const [year, month, day] = date?.split("-") ?? [];
  const fields: [string, string | undefined][] = [
    ["author", names.length === 0 ? undefined : names.map((name) => `{${escaped(name)}}`).join(" and ")],
    ["title", `{${escaped(headline)}}`],
    ["journal", title === null ? undefined : escaped(title)],
    ["year", year],
    ["month", month === undefined ? undefined : String(Number(month))],
    ["day", day === undefined ? undefined : String(Number(day))],
    ["pages", folios.length === 0 ? undefined : escaped(folios.join(", "))],
    ["url", address ?? undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@article{${id.replace(/[^\p{L}\p{N}_-]/gu, "-")},\n${lines.join(",\n")}\n}`;
}

/** Characters that BibTeX would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, (character) => `\\${character}`);
}
