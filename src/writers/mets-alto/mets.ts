import type { Article, Edition } from "../../model/index.js";
import { PACKAGE_PROFILE, PASSAGE_TYPES } from "../../model/package.js";
import { element, escapeXml } from "../../xml/index.js";
import type { PieceRole } from "../html/trace.js";
import { KIND_TYPES, type Part, partOf } from "./divisions.js";
import type { BlockPlace, SetEdition, SetPassage } from "./sheets.js";

/** The file of a page in its package, `alto/00001.xml`; `page` counts from 0. */
export function altoPath(page: number): string {
  return `alto/${String(page + 1).padStart(5, "0")}.xml`;
}

/**
 * The METS 1.12 file of an issue (Library of Congress): its title and day in MODS, the ALTO file of each page, the pages
 * in order, and the articles with their passages, each pointing at its blocks. It says nothing of when it was written.
 */
export function writeMets(set: SetEdition): string {
  const { edition } = set;
  const mets = element(
    "mets:mets",
    {
      "xmlns:mets": "http://www.loc.gov/METS/",
      "xmlns:mods": "http://www.loc.gov/mods/v3",
      "xmlns:xlink": "http://www.w3.org/1999/xlink",
      OBJID: edition.id,
      LABEL: nameOf(edition),
      TYPE: "Newspaper",
      PROFILE: PACKAGE_PROFILE,
    },
    '\n<mets:metsHdr><mets:agent ROLE="CREATOR" TYPE="OTHER" OTHERTYPE="SOFTWARE"><mets:name>Broadsheet</mets:name></mets:agent></mets:metsHdr>\n',
    issueSection(edition),
    ...edition.articles.map(articleSection),
    fileSection(edition),
    physical(edition),
    logical(set),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${mets}\n`;
}

function nameOf({ title, date }: Edition): string | null {
  return title === null ? null : [title, date].filter((part) => part !== null).join(" ");
}

function section(id: string, content: string): string {
  const mods = element("mods:mods", {}, content);
  const data = element("mets:xmlData", {}, mods);
  return `${element("mets:dmdSec", { ID: id }, element("mets:mdWrap", { MDTYPE: "MODS" }, data))}\n`;
}

function titleInfo(title: string | null): string {
  return title === null ? "" : element("mods:titleInfo", {}, element("mods:title", {}, escapeXml(title)));
}

function issueSection({ title, date, language }: Edition): string {
  const issued =
    date === null
      ? ""
      : element("mods:originInfo", {}, element("mods:dateIssued", { encoding: "iso8601" }, escapeXml(date)));
  const spoken =
    language === "und"
      ? ""
      : element(
          "mods:language",
          {},
          element("mods:languageTerm", { type: "code", authority: "rfc5646" }, escapeXml(language)),
        );
  return section("DMD_ISSUE", `${titleInfo(title)}${issued}${spoken}`);
}

function articleSection(article: Article, at: number): string {
  const genre = element("mods:genre", {}, article.kind);
  return section(`DMD_A${at + 1}`, `${titleInfo(headlineOf(article))}${genre}`);
}

function headlineOf({ deck }: Article): string | null {
  return deck.find(({ role }) => role === "headline")?.text ?? null;
}

function fileSection({ pages }: Edition): string {
  const files = pages.map((_, index) => {
    const href = { LOCTYPE: "URL", "xlink:href": altoPath(index) };
    return element("mets:file", { ID: fileId(index), MIMETYPE: "text/xml" }, element("mets:FLocat", href));
  });
  return `<mets:fileSec>${element("mets:fileGrp", { ID: "ALTO", USE: "ALTO" }, ...files)}</mets:fileSec>\n`;
}

function fileId(page: number): string {
  return `ALTO_${page + 1}`;
}

function physical({ pages }: Edition): string {
  const divisions = pages.map(({ number, name }, index) =>
    element(
      "mets:div",
      { ID: `PAGE_${index + 1}`, TYPE: "PAGE", ORDER: index + 1, ORDERLABEL: number, LABEL: name },
      element("mets:fptr", { FILEID: fileId(index) }),
    ),
  );
  const issue = element("mets:div", { TYPE: "PHYSICAL_ISSUE", DMDID: "DMD_ISSUE" }, ...divisions);
  return `${element("mets:structMap", { TYPE: "PHYSICAL" }, issue)}\n`;
}

function logical(set: SetEdition): string {
  const { edition, articles, leftovers } = set;
  const masthead = leftovers.filter(({ role }) => role === "masthead");
  const others = leftovers.filter(({ role }) => role !== "masthead");
  const issue = element(
    "mets:div",
    { ID: "ISSUE", TYPE: "Issue", DMDID: "DMD_ISSUE", LABEL: nameOf(edition) },
    group("TITLE_SECTION", masthead.map(passage)),
    "\n",
    group(
      "CONTENT",
      articles.map((passages, at) => articleDivision(edition.articles[at], passages, at)),
    ),
    group("PAGE_FURNITURE", others.map(passage)),
  );
  const newspaper = element("mets:div", { TYPE: "Newspaper", LABEL: edition.title }, issue);
  return `${element("mets:structMap", { TYPE: "LOGICAL" }, newspaper)}\n`;
}

function group(type: string, divisions: readonly string[]): string {
  return divisions.length === 0 ? "" : element("mets:div", { TYPE: type }, ...divisions);
}

function articleDivision(article: Article | undefined, passages: readonly SetPassage[], at: number): string {
  if (article === undefined) return "";
  const attributes = {
    ID: `ARTICLE_${at + 1}`,
    TYPE: KIND_TYPES[article.kind],
    DMDID: `DMD_A${at + 1}`,
    LABEL: headlineOf(article),
  };
  return `${element("mets:div", attributes, ...parts(passages))}\n`;
}

/** The passages in their order, those of one part of the article that follow each other in one division. */
function parts(passages: readonly SetPassage[]): string[] {
  const runs: { part: Part; passages: SetPassage[] }[] = [];
  for (const one of passages) {
    const part = one.role === "byline" ? (runs.at(-1)?.part ?? "HEADING") : partOf(one.role);
    const last = runs.at(-1);
    if (last?.part === part) last.passages.push(one);
    else runs.push({ part, passages: [one] });
  }
  return runs.map(({ part, passages: own }) => {
    const divisions = own.map(passage);
    if (part === "CAPTION") return divisions.join("");
    const content = part === "BODY" ? group("BODY_CONTENT", divisions) : divisions.join("");
    return element("mets:div", { TYPE: part }, content);
  });
}

/** A paragraph holds its text in a division of its own, as readers of packages expect. */
const WITHIN: Readonly<Partial<Record<PieceRole, string>>> = { paragraph: "TEXT" };

function passage({ role, places }: SetPassage): string {
  const pointer = element("mets:fptr", {}, areas(places));
  const inner = WITHIN[role];
  const content = inner === undefined ? pointer : element("mets:div", { TYPE: inner }, pointer);
  return element("mets:div", { TYPE: PASSAGE_TYPES[role] }, content);
}

function areas(places: readonly BlockPlace[]): string {
  const each = places.map(({ page, block }) =>
    element("mets:area", { FILEID: fileId(page), BETYPE: "IDREF", BEGIN: block.id }),
  );
  return each.length === 1 ? each.join("") : element("mets:seq", {}, ...each);
}
