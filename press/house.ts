import type { Chance } from "./chance.js";

/** How a paper looks, drawn once for an edition. Lengths in points; `em` is the size of its body type. */
export interface House {
  readonly language: "zh-Hans" | "zh-Hant" | "en" | "it" | "fr" | "de";
  /** Vertical pages are read from the right, their columns (段) lie one under another. */
  readonly writing: "horizontal" | "vertical";
  readonly fonts: "truetype" | "type3";
  /** Of the paper. */
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly side: number; readonly top: number; readonly bottom: number };
  readonly columns: number;
  readonly gutter: number;
  readonly body: Face & { readonly leading: number; readonly indent: number };
  readonly head: readonly Face[];
  readonly deck: Face;
  readonly caption: Face;
  /** Of a caption of one line. */
  readonly captionAlign: "start" | "centre" | "end";
  /** Of a caption's first line, in its ems. */
  readonly captionIndent: number;
  readonly byline: Face;
  readonly columnRules: boolean;
  /** Whether lines of body type end where they end; European papers alone do so. */
  readonly ragged: boolean;
  /** How likely a story begins with a letter as tall as three lines. */
  readonly dropCaps: number;
  /** How likely a rule stands between two articles. */
  readonly articleRules: number;
  readonly boxes: number;
  /** How likely a headline is set vertically on a horizontal page, or horizontally on a vertical one. */
  readonly crossHeads: number;
  readonly bylines: "line" | "foot" | "after-headline" | "line-right";
  readonly mark: string;
  readonly colour: string;
}

/** A family at a size; `heavy` is the weight it is set in where it should speak up. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly size: number;
}

const MM = 72 / 25.4;

/** Formats in millimetres: a Chinese broadsheet, a taller one, Berliner, tabloid, A3. */
const FORMATS = {
  broadsheet: [350, 500],
  tall: [390, 546],
  berliner: [315, 470],
  tabloid: [280, 400],
  a3: [297, 420],
} as const;

interface Families {
  readonly body: readonly string[];
  readonly head: readonly string[];
  readonly deck: readonly string[];
}

const FAMILIES: Readonly<Record<string, Families>> = {
  "zh-Hans type3": {
    body: ["Noto Serif CJK SC", "Noto Serif CJK SC", "Noto Sans CJK SC"],
    head: ["Noto Serif CJK SC", "Noto Sans CJK SC"],
    deck: ["Noto Sans CJK SC", "Noto Serif CJK SC"],
  },
  "zh-Hans truetype": {
    body: ["AR PL UMing CN", "AR PL UMing CN", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei"],
    head: ["WenQuanYi Zen Hei", "WenQuanYi Micro Hei", "AR PL UMing CN"],
    deck: ["AR PL UKai CN", "WenQuanYi Zen Hei", "AR PL UMing CN"],
  },
  "zh-Hant type3": {
    body: ["Noto Serif CJK TC"],
    head: ["Noto Serif CJK TC", "Noto Sans CJK TC"],
    deck: ["Noto Sans CJK TC", "Noto Serif CJK TC"],
  },
  "zh-Hant truetype": {
    body: ["AR PL UMing TW"],
    head: ["AR PL UMing TW", "WenQuanYi Zen Hei"],
    deck: ["AR PL UKai TW", "AR PL UMing TW"],
  },
  latin: {
    body: ["Liberation Serif", "Liberation Serif", "DejaVu Serif"],
    head: ["Liberation Serif", "Liberation Sans", "Liberation Sans Narrow", "DejaVu Serif"],
    deck: ["Liberation Sans", "Liberation Serif", "Liberation Sans Narrow"],
  },
};

/** What an edition is asked to be; what is absent is drawn. */
export interface HouseWishes {
  readonly language?: House["language"];
  readonly fonts?: House["fonts"];
  readonly format?: keyof typeof FORMATS;
}

export function drawHouse(chance: Chance, wishes: HouseWishes = {}): House {
  const language =
    wishes.language ?? chance.weigh({ "zh-Hans": 60, "zh-Hant": 12, en: 9, it: 9, fr: 5, de: 5 });
  const latin = language.length === 2;
  const fonts = latin ? "truetype" : (wishes.fonts ?? (chance.happens(0.5) ? "truetype" : "type3"));
  const writing = language === "zh-Hant" && chance.happens(0.8) ? "vertical" : "horizontal";
  const format =
    wishes.format ?? chance.weigh({ broadsheet: 55, tall: 10, berliner: 12, tabloid: 13, a3: 10 });
  const [width, height] = FORMATS[format];
  const families = FAMILIES[latin ? "latin" : `${language} ${fonts}`] as Families;
  const em = chance.pick(latin ? [8.5, 9, 9.5, 10] : [8.5, 9, 9, 9.5, 10, 10.5]);
  const leading = em * (latin ? chance.real(1.08, 1.25) : chance.real(1.25, 1.6));
  const body = chance.pick(families.body);
  const heads = chance.mix(families.head).slice(0, chance.int(1, 2));
  const head = heads.map((family) => ({ family, weight: weightOf(family, chance), size: em }));
  const side = chance.real(9, 20) * MM;
  const columns = columnsFor({
    width: width * MM - 2 * side,
    height: height * MM,
    writing,
    latin,
    em,
    chance,
  });
  const deckFamily = chance.pick(families.deck);
  return {
    language,
    writing,
    fonts,
    width: width * MM,
    height: height * MM,
    margin: { side, top: chance.real(9, 18) * MM, bottom: chance.real(9, 18) * MM },
    columns,
    gutter: em * chance.real(latin ? 1.1 : 0.72, 2),
    body: { family: body, weight: 400, size: em, leading, indent: latin ? chance.pick([0.8, 1, 1.2]) : 2 },
    head,
    deck: { family: deckFamily, weight: chance.pick([400, 400, 700]), size: em * chance.real(1.2, 1.7) },
    caption: {
      family: chance.pick([deckFamily, body, ...families.deck]),
      weight: 400,
      size: em * chance.real(0.82, 1),
    },
    captionAlign: chance.weigh({ centre: 3, start: 2, end: 1 }),
    captionIndent: latin ? 0 : chance.pick([0, 0, 2]),
    byline: {
      family: chance.pick([body, deckFamily]),
      weight: chance.pick([400, 400, 700]),
      size: em * chance.pick([0.95, 1, 1, 1.05]),
    },
    columnRules: chance.happens(0.3),
    ragged: latin && chance.happens(0.12),
    dropCaps: latin ? chance.pick([0, 0, 0.3, 0.7]) : 0,
    articleRules: chance.pick([0, 0.15, 0.5, 0.9]),
    boxes: chance.real(0.05, 0.35),
    crossHeads: latin ? 0 : chance.pick([0.06, 0.2, 0.4]),
    bylines: chance.weigh({ line: 5, foot: latin ? 0.6 : 2.5, "after-headline": 1.5, "line-right": 1 }),
    mark: latin ? "" : chance.pick(["■", "□", "●", "▲", "", "", ""]),
    colour: chance.pick(["#8b1a1a", "#1d3f72", "#20603d", "#5b3a8c", "#b5341c", "#333333"]),
  };
}

function weightOf(family: string, chance: Chance): number {
  return family.startsWith("Noto")
    ? chance.pick([400, 700, 900, 900, 900])
    : chance.pick([400, 700, 700, 700]);
}

interface Grid {
  readonly width: number;
  readonly height: number;
  readonly writing: House["writing"];
  readonly latin: boolean;
  readonly em: number;
  readonly chance: Chance;
}

/** Between 11 and 20 characters make a Chinese column, between 22 and 38 a Latin one; a vertical page is divided by its height. */
function columnsFor({ width, height, writing, latin, em, chance }: Grid): number {
  const length = writing === "vertical" ? height * 0.85 : width;
  const measure = latin ? chance.real(13, 21) : chance.real(10.5, 19);
  const least = latin ? 3 : writing === "vertical" ? 7 : 4;
  const most = writing === "vertical" ? 14 : 8;
  return Math.max(least, Math.min(most, Math.round(length / (em * (measure + 1.4)))));
}
