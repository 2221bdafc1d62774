import type { Article, Edition } from "../model/index.js";
import { at } from "./paths.js";
import { folioOf, headlineOf, pagesOf } from "./reading.js";
import { absolute, type View } from "./view.js";

/** What schema.org calls the paper, as a part of what is said of an edition or an article. */
function paperOf({ title }: Edition) {
  return title === null ? {} : { isPartOf: { "@type": "Newspaper", name: title } };
}

function dayOf({ date }: Edition) {
  return date === null ? {} : { datePublished: date };
}

function addressOf(view: View, path: string) {
  const url = absolute(view, path);
  return url === null ? {} : { "@id": url, url };
}

function languageOf({ language }: Edition) {
  return language === "und" ? {} : { inLanguage: language };
}

/** An edition as a PublicationIssue of its Newspaper. */
export function editionData(view: View, edition: Edition): unknown {
  return {
    "@context": "https://schema.org",
    "@type": "PublicationIssue",
    ...addressOf(view, at.edition(edition.id)),
    ...paperOf(edition),
    ...dayOf(edition),
    ...languageOf(edition),
    pagination: String(edition.pages.length),
  };
}

/** A page as a CreativeWork within its edition. */
export function pageData(view: View, edition: Edition, index: number): unknown {
  const name = edition.pages[index]?.name ?? null;
  return {
    "@context": "https://schema.org",
    "@type": "WebPage",
    ...addressOf(view, at.page(edition.id, index + 1)),
    ...dayOf(edition),
    ...languageOf(edition),
    name: [folioOf(edition, index), name ?? ""].join(" ").trim(),
    isPartOf: {
      "@type": "PublicationIssue",
      ...addressOf(view, at.edition(edition.id)),
      ...paperOf(edition),
    },
  };
}

/** An article as a NewsArticle with its print fields. */
export function articleData(view: View, edition: Edition, article: Article): unknown {
  const folios = pagesOf({ edition, article }).map((page) => folioOf(edition, page));
  const names = [...new Set(article.bylines.flatMap((byline) => byline.names))];
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    ...addressOf(view, at.article(edition.id, article.id)),
    headline: headlineOf(article),
    ...dayOf(edition),
    ...languageOf(edition),
    ...(names.length === 0 ? {} : { author: names.map((name) => ({ "@type": "Person", name })) }),
    ...(article.dateline === null ? {} : { dateline: article.dateline.text }),
    ...(article.label === null ? {} : { articleSection: article.label.text }),
    ...(folios.length === 0 ? {} : { printPage: folios.join(", "), pagination: folios.join(", ") }),
    ...(edition.date === null ? {} : { printEdition: edition.date }),
    isPartOf: {
      "@type": "PublicationIssue",
      ...addressOf(view, at.edition(edition.id)),
      ...paperOf(edition),
    },
  };
}
