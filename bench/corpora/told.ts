import type { Article, Edition, Line, Passage } from "../../src/model/index.js";
import type { CorpusPage } from "./pfr.js";

/** A corpus page as an edition whose articles and paragraphs are those the corpus states, ready for the record. */
export function toldEdition({ date, page, articles }: CorpusPage): Edition {
  const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  const lines = articles.flatMap(({ paras }, at) =>
    paras.map(({ text }, which) => lineOf(`p1.a${at}.${which}`, text)),
  );
  return {
    format: "broadsheet/1",
    id: `${date}-${page}`,
    title: null,
    date: day,
    dateEvidence: null,
    language: "zh-Hans",
    pages: [
      {
        id: "p1",
        number: page,
        name: null,
        width: null,
        height: null,
        unitsPerInch: null,
        lines,
        pictures: [],
        rules: [],
      },
    ],
    articles: articles.map(({ id, paras }, at) =>
      articleOf(
        id,
        paras.map(({ text }, which) => passageOf(`p1.a${at}.${which}`, text)),
      ),
    ),
    leftovers: [],
    notices: [],
    steps: [],
  };
}

function lineOf(id: string, text: string): Line {
  return { id, source: id, text, box: null, gapBefore: 0, font: null, direction: "ltr", confidence: null };
}

function passageOf(line: string, text: string): Passage {
  return { text, spans: [{ line, start: 0, end: text.length }] };
}

function articleOf(id: string, passages: readonly Passage[]): Article {
  return {
    id,
    kind: "story",
    label: null,
    deck: passages.slice(0, 1).map((passage) => ({ ...passage, role: "headline" })),
    bylines: [],
    dateline: null,
    agency: null,
    body: passages.slice(1).map((passage) => ({ ...passage, role: "paragraph" })),
    captions: [],
    pictures: [],
    regions: [],
    dates: [],
    facts: [],
    continues: null,
    confidence: 1,
    reasons: [],
  };
}
