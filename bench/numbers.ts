import type { CorpusPage } from "./corpora/pfr.js";
import { seeded } from "./corpora/random.js";

/** A numeric expression of the corpus: where its number stands. Offsets are UTF-16 into the paragraph. */
export interface NumberPlace {
  readonly page: string;
  readonly article: string;
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Numbers in figures, and numbers in words of two characters or more, whatever they are: dates, ordinals, hours and names
 * are sampled too, so that taking one of them for a figure is seen.
 */
const NUMERAL =
  /[0-9０-９]+(?:[.．·][0-9０-９]+)?|百分之[一二三四五六七八九十百点]+|[一二两三四五六七八九十百千万亿]{2,}|[二两三四五六七八九十](?=[个名位人家项件座次场条亿万])/gu;
/** `１９９８年１月７日` and the like are seen often enough; one in ten is kept. */
const DATE = /^\s*[年月日时]/u;

/** The same `count` numbers for the same seed, as many of each day as of any other. */
export function sampleNumbers(pages: readonly CorpusPage[], count: number, seed: number): NumberPlace[] {
  const random = seeded(seed);
  const days = [...new Set(pages.map(({ date }) => date))].sort();
  return days.flatMap((day) => {
    const places = pages.filter(({ date }) => date === day).flatMap(numbersOf);
    const kept = places.filter(({ isDate }) => !isDate || random() < 0.1).map(({ place }) => place);
    const share = Math.round(count / days.length);
    return Array.from({ length: Math.min(share, kept.length) }, () =>
      kept.splice(Math.floor(random() * kept.length), 1),
    ).flat();
  });
}

function numbersOf({ date, page, articles }: CorpusPage): { place: NumberPlace; isDate: boolean }[] {
  return articles.flatMap((article) =>
    article.paras.flatMap(({ text, id }) =>
      [...text.matchAll(NUMERAL)].map((match) => {
        const end = match.index + match[0].length;
        const place = {
          page: `${date}-${page}`,
          article: article.id,
          paragraph: id,
          start: match.index,
          end,
        };
        return { place, isDate: DATE.test(text.slice(end, end + 2)) };
      }),
    ),
  );
}
