import type { Article, Edition } from "../model/index.js";
import { at } from "./paths.js";
import { headlineOf, textOf } from "./reading.js";
import type { TitleEntry } from "./source.js";
import { absolute, type Site } from "./view.js";

/** What a feed is of: a title, or one of its columns. */
export interface Feed {
  readonly name: string;
  /** Its document and its own address, from the root. */
  readonly page: string;
  readonly self: string;
  readonly title: TitleEntry;
  readonly items: readonly { readonly edition: Edition; readonly article: Article }[];
}

/** How much of its text stands under an article in a feed, in characters. */
const SUMMARY = 200;

/** Text safe in XML, without the controls it cannot hold. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The start of the edition's day: print has no hour. Editions of no day are dated by none and stand in no feed. */
function timeOf(edition: Edition): string {
  return `${edition.date}T00:00:00Z`;
}

/** The text of an article without its headline, cut. */
function summaryOf(article: Article): string {
  const body = article.body.map(({ text }) => text).join(" ") || textOf(article);
  const characters = [...body];
  return characters.length > SUMMARY ? `${characters.slice(0, SUMMARY).join("")}…` : body;
}

/** Atom (RFC 4287). Null where it is not known where the site lies, for its addresses must be absolute. */
export function atomOf(site: Site, { name, page, self, title, items }: Feed): string | null {
  const [alternate, own] = [absolute(site, page), absolute(site, self)];
  if (alternate === null || own === null) return null;
  const [newest] = items;
  const entries = items.map(({ edition, article }) => {
    const address = xml(absolute(site, at.article(edition.id, article.id)) ?? "");
    const names = [...new Set(article.bylines.flatMap((byline) => byline.names))];
    return `<entry>
<id>${address}</id>
<title>${xml(headlineOf(article))}</title>
<link href="${address}"/>
<updated>${timeOf(edition)}</updated>
${names.map((one) => `<author><name>${xml(one)}</name></author>\n`).join("")}<summary>${xml(summaryOf(article))}</summary>
</entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${title.language === "und" ? "" : ` xml:lang="${xml(title.language)}"`}>
<id>${xml(own)}</id>
<title>${xml(name)}</title>
<link rel="self" href="${xml(own)}"/>
<link rel="alternate" href="${xml(alternate)}"/>
<updated>${newest === undefined ? "1970-01-01T00:00:00Z" : timeOf(newest.edition)}</updated>
<author><name>${xml(title.name ?? name)}</name></author>
${entries.join("\n")}
</feed>
`;
}

/** RSS 2.0. Null as for Atom. */
export function rssOf(site: Site, { name, page, items }: Feed): string | null {
  const alternate = absolute(site, page);
  if (alternate === null) return null;
  const entries = items.map(({ edition, article }) => {
    const address = xml(absolute(site, at.article(edition.id, article.id)) ?? "");
    return `<item><title>${xml(headlineOf(article))}</title><link>${address}</link><guid>${address}</guid><pubDate>${new Date(timeOf(edition)).toUTCString()}</pubDate><description>${xml(summaryOf(article))}</description></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${xml(name)}</title><link>${xml(alternate)}</link><description>${xml(name)}</description>
${entries.join("\n")}
</channel></rss>
`;
}

/** A sitemap has at most this many addresses, says its standard. */
export const SITEMAP_MOST = 50_000;

/** A sitemap of some addresses from the root; null as for feeds. */
export function sitemapOf(site: Site, paths: readonly string[]): string | null {
  return addressList(site, paths, "urlset", "url");
}

/** The list of sitemaps by their addresses from the root; null as for feeds. */
export function sitemapsOf(site: Site, paths: readonly string[]): string | null {
  return addressList(site, paths, "sitemapindex", "sitemap");
}

function addressList(site: Site, paths: readonly string[], root: string, entry: string): string | null {
  if (site.base === null) return null;
  const entries = paths.map((path) => `<${entry}><loc>${xml(absolute(site, path) ?? "")}</loc></${entry}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</${root}>
`;
}
