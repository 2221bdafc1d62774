import { BroadsheetError } from "../../model/index.js";
import { parseIsoDate } from "../../text/dates/index.js";

/** What a file's name says of its edition. Null where it does not. */
interface NameParts {
  readonly title: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly page: string | null;
}

const DATE = "(\\d{4})[-_.年/]?(\\d{2})[-_.月/]?(\\d{2})日?";
/** `01`, `A02`, `第3版`, `p2`: a number with what may stand around it. */
const PAGE = "(?:第|p|page|版)?([A-Za-z]{0,2}\\d{1,3})版?";

const DATED = new RegExp(`^(.*?)(?<!\\d)${DATE}[-_. ]+${PAGE}$`, "iu");
const DATED_FOLDER = new RegExp(`(?:^|/)(?:[^/\\d][^/]*?)?(?<!\\d)${DATE}$`, "u");
const NUMBERED = new RegExp(`^(?:.*[-_. ])?${PAGE}$`, "iu");

/** How files are told to be pages of one edition: the parts of the name, and a key that pages of one edition share. */
export interface PageName {
  readonly key: string;
  readonly parts: NameParts;
}

/**
 * A name that says its day and its page, or a folder that says the day of the numbered pages in it; null for any other.
 *
 *     19980121-01.txt    hyrb_20201226_02.xml    2020-12-26/A02.pdf    2020/12/26/03.txt
 */
export function datedPage(folder: string, stem: string): PageName | null {
  const named = DATED.exec(stem);
  if (named) {
    const date = dayOf(named.slice(2, 5));
    if (date)
      return { key: `${named[1] ?? ""}${date}`, parts: { title: null, date, page: named[5] ?? null } };
  }
  const day = dayOf((DATED_FOLDER.exec(folder.replaceAll("\\", "/")) ?? []).slice(1, 4));
  const page = NUMBERED.exec(stem)?.[1];
  return day && page ? { key: "", parts: { title: null, date: day, page } } : null;
}

function dayOf([year, month, day]: readonly (string | undefined)[]): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month}-${day}`;
  return parseIsoDate(date) ? date : null;
}

const PARTS: Readonly<Record<string, string>> = {
  title: "(?<title>[^/]+?)",
  date: "(?<date>\\d{4}[-_.]?\\d{2}[-_.]?\\d{2})",
  page: "(?<page>[A-Za-z]{0,3}\\d{1,4}[A-Za-z]?)",
};

/**
 * Reads a pattern such as `{title}-{date}-{page}`: what stands around the parts is to be as written, `*` stands for
 * anything but a folder. It is held against the end of a file's path without its ending, as many folders as it names.
 * Throws `bad-pattern`.
 */
export function namePattern(pattern: string): (path: string) => PageName | null {
  const seen = new Set<string>();
  const source = pattern.split(/(\{[^}]*\}|\*)/u).map((piece) => {
    if (piece === "*") return "[^/]*?";
    const part = /^\{(.*)\}$/u.exec(piece)?.[1];
    if (part === undefined) return piece.replace(/[\\^$.+?()[\]{}|]/gu, "\\$&");
    const known = PARTS[part];
    if (known === undefined || seen.has(part))
      throw new BroadsheetError(
        "bad-pattern",
        `--pattern ${pattern}`,
        `${piece} is no part, or is there twice`,
      );
    seen.add(part);
    return known;
  });
  if (seen.size === 0)
    throw new BroadsheetError(
      "bad-pattern",
      `--pattern ${pattern}`,
      "none of {title}, {date}, {page} is in it",
    );
  const expression = new RegExp(`(?:^|/)${source.join("")}$`, "u");
  return (path) => {
    const groups = expression.exec(path)?.groups;
    if (!groups) return null;
    const digits = groups.date?.replace(/\D/gu, "") ?? "";
    const date = dayOf([digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)]);
    if (groups.date !== undefined && date === null) return null;
    const title = groups.title ?? null;
    return { key: `${title ?? ""}/${date ?? ""}`, parts: { title, date, page: groups.page ?? null } };
  };
}
