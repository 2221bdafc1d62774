import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unstated } from "../../src/layout/unstated.js";
import { type BlockRole, DEFAULT_LIMITS, type InputLayout } from "../../src/model/index.js";
import { gatherPages } from "../../src/pages.js";
import { loadEdition } from "../../src/sources.js";
import { BENCH_DATA } from "../corpora/data.js";
import type { GoldIssue, Truth } from "./issue.js";

const NO_LAYOUT: InputLayout = { blocks: [], ordered: false };
const SETTINGS = { encoding: null, limits: DEFAULT_LIMITS };

interface GoldFile {
  readonly pages: readonly string[];
  readonly articles: readonly {
    readonly id: string;
    readonly type: string;
    readonly parts: readonly { readonly role: string; readonly page: string; readonly block: string }[];
  }[];
}

const ROLES: Readonly<Record<string, BlockRole>> = {
  TITLE: "headline",
  OVERLINE: "kicker",
  SUBHEADLINE: "subheadline",
  AUTHOR: "byline",
  CAPTION: "caption",
  TEXT: "text",
};

/** The METS/ALTO issues with their editors' articles; none where the data is not at hand. */
export async function altoIssues(): Promise<GoldIssue[]> {
  const root = join(BENCH_DATA, "alto");
  if (!existsSync(root)) return [];
  const names = readdirSync(root).sort();
  return Promise.all(names.map((name) => altoIssue(root, name)));
}

async function altoIssue(root: string, name: string): Promise<GoldIssue> {
  const { pages, layouts } = await gatherPages(loadEdition(join(root, name), DEFAULT_LIMITS), SETTINGS);
  const gold = JSON.parse(readFileSync(join(root, name, "gold.json"), "utf8")) as GoldFile;
  const claims = claimsByBlock(gold);
  const truth = new Map<string, Truth>();
  const bare = layouts.map((layout, index) => {
    const file = gold.pages[index] ?? "";
    for (const { source, group, lines } of layout?.blocks ?? []) {
      const claim = claims.get(`${file} ${source}`) ?? claims.get(`${file} ${group}`) ?? UNCLAIMED;
      for (const line of lines) truth.set(line, claim);
    }
    return unstated(layout ?? NO_LAYOUT);
  });
  return { title: name.split("-")[0] ?? name, name, pages, layouts: bare, truth };
}

/** What no article claims is furniture to the roles, and not scored. */
const UNCLAIMED: Truth = { article: null, role: "running-head" };

function claimsByBlock({ articles }: GoldFile): Map<string, Truth> {
  const claims = new Map<string, Truth>();
  for (const { id, type, parts } of articles) {
    for (const { role, page, block } of parts) {
      const known = type.startsWith("AD") ? "advertisement" : (ROLES[role] ?? null);
      if (!claims.has(`${page} ${block}`)) claims.set(`${page} ${block}`, { article: id, role: known });
    }
  }
  return claims;
}

/** The PAGE-XML pages whose lines state their articles; `textless` those with geometry alone. */
export async function pageXmlIssues(): Promise<{
  readonly withText: GoldIssue[];
  readonly textless: GoldIssue[];
}> {
  const root = join(BENCH_DATA, "page-xml");
  if (!existsSync(root)) return { withText: [], textless: [] };
  const files = readdirSync(root)
    .filter((file) => file.endsWith(".xml"))
    .sort();
  const issues = await Promise.all(files.map((file) => pageXmlPage(root, file)));
  const hasText = ({ pages }: GoldIssue) =>
    pages.some(({ lines }) => lines.filter(({ text }) => text !== "").length * 2 > lines.length);
  return { withText: issues.filter(hasText), textless: issues.filter((issue) => !hasText(issue)) };
}

async function pageXmlPage(root: string, file: string): Promise<GoldIssue> {
  const { pages, layouts } = await gatherPages(loadEdition(join(root, file), DEFAULT_LIMITS), SETTINGS);
  const truth = new Map<string, Truth>();
  for (const layout of layouts)
    for (const { place, lines } of layout?.blocks ?? [])
      for (const line of lines) if (place) truth.set(line, { article: place.article, role: null });
  return {
    title: "page-xml",
    name: file,
    pages,
    layouts: layouts.map((layout) => unstated(layout ?? NO_LAYOUT)),
    truth,
  };
}
