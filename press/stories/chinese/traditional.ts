import { Converter } from "opencc-js";
import type { Newsroom, Story } from "../story.js";

const convert = Converter({ from: "cn", to: "twp" });

/** The same newsroom in traditional characters and Taiwan's words, with its quotation marks. */
export function traditionalNewsroom(newsroom: Newsroom): Newsroom {
  const all = (texts: readonly string[]) => texts.map(traditional);
  return {
    ...newsroom,
    language: "zh-Hant",
    title: traditional(newsroom.title),
    story: (manner) => traditionalStory(newsroom.story(manner)),
    brief: () => {
      const { headline, text } = newsroom.brief();
      return { headline: traditional(headline), text: traditional(text) };
    },
    advertisement: () => all(newsroom.advertisement()),
    notice: () => {
      const { headline, paragraphs } = newsroom.notice();
      return { headline: traditional(headline), paragraphs: all(paragraphs) };
    },
    table: () => {
      const { headline, rows } = newsroom.table();
      return { headline: traditional(headline), rows: rows.map(all) };
    },
    ears: (date) => all(newsroom.ears(date)),
    folio: (number, name, date) => all(newsroom.folio(number, name, date)),
    jumpTo: (page) => traditional(newsroom.jumpTo(page)),
    jumpFrom: (page) => traditional(newsroom.jumpFrom(page)),
    briefLabels: all(newsroom.briefLabels),
    photoLabels: all(newsroom.photoLabels),
  };
}

function traditionalStory(story: Story): Story {
  const all = (texts: readonly string[]) => texts.map(traditional);
  return {
    headlines: all(story.headlines),
    kickers: all(story.kickers),
    subheadlines: all(story.subheadlines),
    crossheads: all(story.crossheads),
    labels: all(story.labels),
    sections: story.sections,
    byline: traditional(story.byline),
    dateline: traditional(story.dateline),
    sentence: () => traditional(story.sentence()),
    ending: () => traditional(story.ending()),
    caption: () => traditional(story.caption()),
    credit: traditional(story.credit),
  };
}

const MARKS: Readonly<Record<string, string>> = { "“": "「", "”": "」", "‘": "『", "’": "』" };

function traditional(text: string): string {
  return convert(text).replace(/[“”‘’]/gu, (mark: string) => MARKS[mark] ?? mark);
}
