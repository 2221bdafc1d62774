import { chanceOf } from "./chance.js";
import { drawHouse, type HouseWishes } from "./house.js";
import type { MadePage } from "./page.js";
import { makePage } from "./page.js";
import type { SetArticle } from "./set/sheet.js";
import { newsroomOf } from "./stories/newsroom.js";
import type { Story } from "./stories/story.js";
import type { PressTruth, TruthArticle, TruthLine, TruthPage } from "./truth.js";

export interface EditionWishes extends HouseWishes {
  /** How many pages it is to have; absent to draw one to four. */
  readonly pages?: number;
}

/** Sets an edition: the same seed and wishes give the same pages on any machine. */
export function setEdition(seed: number, wishes: EditionWishes = {}): PressTruth {
  const chance = chanceOf(seed);
  const house = drawHouse(chance, wishes);
  const newsroom = newsroomOf(house.language, chance.fork());
  const date = `${chance.int(2012, 2025)}-${two(chance.int(1, 12))}-${two(chance.int(1, 28))}`;
  const count = wishes.pages ?? Number(chance.weigh({ 1: 5, 2: 3, 3: 1, 4: 1 } as Record<string, number>));
  const jumps = count > 1 && chance.happens(0.5);
  const start = count > 1 || chance.happens(0.5) ? 1 : chance.int(2, 8);
  const numbers = Array.from({ length: count }, (_, at) => folioOf(start + at, house.language.length === 2));
  const made: MadePage[] = [];
  let rest: { story: Story; from: string; page: number } | null = null;
  const continued = new Map<number, number>();
  for (const [at, number] of numbers.entries()) {
    const to = jumps && rest === null && at < count - 1 ? at + 1 : null;
    const due: typeof rest = rest;
    const page = makePage(
      house,
      newsroom,
      {
        number,
        date,
        first: start + at === 1,
        rest: due === null ? null : { story: due.story, from: due.from },
        to: to === null ? null : String(start + to),
      },
      chance.fork(),
    );
    if (due) continued.set(at, due.page);
    rest = page.jump ? { story: page.jump.story, from: String(start + at), page: at } : null;
    made.push(page);
  }
  const { pages, articles } = gather(made, continued, house, numbers);
  return {
    format: "press/1",
    seed,
    title: newsroom.title,
    date,
    language: house.language,
    fonts: house.fonts,
    features: [house.language, house.writing, house.fonts, `columns-${house.columns}`],
    pages,
    articles,
  };
}

const two = (value: number): string => String(value).padStart(2, "0");

function folioOf(number: number, latin: boolean): string {
  return latin ? String(number) : two(number);
}

/** Numbers articles and their lines; a story's rest, on the page `continued` names, is told by its features. */
function gather(
  made: readonly MadePage[],
  continued: ReadonlyMap<number, number>,
  house: { readonly width: number; readonly height: number },
  numbers: readonly string[],
): { pages: TruthPage[]; articles: TruthArticle[] } {
  const articles = new Map<string, TruthArticle>();
  const next = new Map<string, number>();
  const jumped = new Map<number, string>();
  let count = 0;
  const pages = made.map((page, at): TruthPage => {
    const lines: TruthLine[] = page.furniture.map((line, order) => ({ ...line, article: null, order }));
    const pictures: TruthPage["pictures"][number][] = [];
    for (const item of page.items) {
      for (const article of item.articles) {
        const from = continued.get(at);
        const isRest =
          from !== undefined &&
          article.lines.some(({ text, role }) => role === "jump" && /上接|from/iu.test(text));
        const key = (isRest ? jumped.get(from) : undefined) ?? `a${++count}`;
        if (page.jump?.item === item) jumped.set(at, key);
        articles.set(key, merged(articles.get(key), key, article, at));
        const order = next.get(key) ?? 0;
        const passages = order * 10_000;
        lines.push(
          ...article.lines.map((line, index) => ({
            ...line,
            passage: passages + line.passage,
            article: key,
            order: order + index,
          })),
        );
        pictures.push(
          ...article.pictures.map((picture) => ({
            ...picture,
            captions: picture.captions.map((passage) => passages + passage),
            article: key,
          })),
        );
        next.set(key, order + article.lines.length);
      }
    }
    return {
      number: numbers[at] ?? "",
      name: page.name,
      width: house.width,
      height: house.height,
      lines,
      pictures,
      rules: [...page.rules, ...page.items.flatMap((item) => item.rules)],
      panels: page.items.flatMap((item) => item.panels),
    };
  });
  return { pages, articles: [...articles.values()] };
}

function merged(
  known: TruthArticle | undefined,
  key: string,
  article: SetArticle,
  page: number,
): TruthArticle {
  return {
    key,
    kind: known?.kind ?? article.kind,
    features: [...new Set([...(known?.features ?? []), ...article.features])],
    regions: [...(known?.regions ?? []), { page, polygon: [...article.polygon] }],
  };
}
