import type { State } from "../../src/articles/states.js";
import { wordStraddles } from "../../src/text/dictionary.js";
import { isLabel } from "../../src/text/furniture.js";
import type { CorpusPage } from "./pfr.js";
import type { Random } from "./random.js";

/** What is known of one line of a dump. */
export interface LineTruth {
  readonly article: number;
  /** The paragraph or statement it is a part of, unique on the page. */
  readonly passage: number;
  readonly part: "first" | "starts" | "continues";
  /** States the truth allows; the corpus says no more than this. */
  readonly allowed: readonly State[];
  /** A byline is glued to the end of this line. */
  readonly glued?: boolean;
}

/** A dump as an archive would hold it, and the truth of each line by its 1-based number. */
export interface DressedPage {
  readonly name: string;
  readonly day: string;
  readonly text: string;
  readonly truth: ReadonlyMap<number, LineTruth>;
}

/** How a dump is made. All shares are 0..1. */
export interface Style {
  /** Blank lines between blocks, and between articles. */
  readonly blockGap: number;
  readonly articleGap: number;
  readonly indent: string;
  /** Share of long paragraphs cut in two, of long headlines broken, of bylines glued to the headline. */
  readonly cuts: number;
  readonly breaks: number;
  /** Share of the cuts that fall right after a closing quotation mark where the paragraph has one. */
  readonly cutsAfterQuotes: number;
  readonly glues: number;
  /** Share of broken headlines that are broken once more. */
  readonly breaksAgain: number;
  /** Heads, folios and desk lines round the page, and jumps at the feet of articles, as shares. */
  readonly furniture: number;
  readonly jumps: number;
  readonly asciiCommas: boolean;
  /** Bylines get a mark and their names a space. */
  readonly marks: number;
  /** Share of the longer headlines set as two statements, of place names at a headline's head set as a kicker with a colon. */
  readonly decks: number;
  /** Share of a deck's own further statements that follow without a blank line. */
  readonly tightDecks: number;
  /** Share of articles under the name of a standing column. */
  readonly columns: number;
  /** Share of headlines with a pair of statements set close under them. */
  readonly pairs: number;
  /** Share of articles with a standing column's banner, its picture lost, before them. */
  readonly banners: number;
  /** Share of paragraphs with the gap of a lost picture before them. */
  readonly pictureGaps: number;
  /** `（图片）` headlines become a label with the gap a picture leaves. */
  readonly photoLabels: boolean;
}

export const AS_GIVEN: Style = {
  blockGap: 0,
  articleGap: 0,
  indent: "",
  cuts: 0,
  cutsAfterQuotes: 0,
  breaks: 0,
  breaksAgain: 0,
  glues: 0,
  furniture: 0,
  jumps: 0,
  asciiCommas: false,
  marks: 0,
  decks: 0,
  tightDecks: 0,
  columns: 0,
  pairs: 0,
  banners: 0,
  pictureGaps: 0,
  photoLabels: false,
};
export const CUT_TEST: Style = {
  ...AS_GIVEN,
  blockGap: 1,
  articleGap: 1,
  cuts: 1 / 6,
  breaks: 1 / 2,
  glues: 1 / 10,
  asciiCommas: true,
};

const PICTURE_WORDS = /图为|摄）|这是|（图片）|照片|图片/u;

/** What a paragraph can be by its looks, where the corpus says only that it opens an article, or that it does not. */
function possibleStates(text: string, opens: boolean, bodyBegun: boolean, next = ""): readonly State[] {
  const sentence = /[。！？…”）：；]$/u.test(text) && text.length > 30;
  const running = text.length > 45 || sentence;
  if (opens) return running ? ["opens-text"] : isLabel(text) ? ["opens-label"] : ["opens-deck"];
  if (isPlainByline(text)) return ["byline"];
  if (/^（.*）$/u.test(text)) return ["note", "byline"];
  if (running) return PICTURE_WORDS.test(text) ? ["text", "caption"] : ["text"];
  // A short line without a sentence's end over running text is a crosshead.
  if (bodyBegun && next.length > 40 && /^.{2,22}(?<![。！？：；，”）])$/u.test(text)) return ["crosshead"];
  return bodyBegun ? ["text", "crosshead", "note", "byline"] : ["deck", "byline", "text", "note"];
}
const LONG_PARAGRAPH = 80;
const LONG_HEADLINE = 14;

interface Block {
  readonly lines: readonly { readonly text: string; readonly truth: LineTruth }[];
  /** Blank lines before it, and at least so many after it. */
  readonly gap: number;
  readonly roomAfter?: number;
}

/** Standing columns of no paper in particular. */
const BANNERS: readonly (readonly [string, string | null])[] = [
  ["走进“春风行动”", "——就业帮扶在一线"],
  ["百年征程 家乡印记", null],
  ["“文明餐桌”大家谈", "——节俭从我做起"],
  ["新春走基层", null],
  ["“千村万户”", "——乡村振兴巡礼"],
  ["身边的榜样", "——道德模范风采录"],
  ["“书香满城”", "——全民阅读季"],
  ["平安建设进行时", null],
  ["“护河行动”", "——河长在线"],
  ["聚焦两会", null],
];
const PICTURE_ROOM = 3;

/** Standing columns that run as a label over a story. */
const COLUMNS: readonly string[] = [
  "江畔走笔",
  "百姓热线",
  "民生观察",
  "东城时评",
  "读者投书",
  "文化漫步",
  "乡村纪事",
  "身边人物",
  "健康讲堂",
  "法治在线",
  "深度调查",
  "记者手记",
  "海州论坛",
  "【热点追踪】",
  "街谈巷议",
  "市井风情",
  "今日谈",
];

/** Headlines in pairs (对仗), as decks set them one close under the other. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["学习贯彻全会精神", "部署下一阶段任务"],
  ["听取前三季度经济运行情况汇报", "研究城市更新和交通治理工作"],
  ["推进河湖长制落地见效", "守护一江清水东流去"],
  ["传达学习全国教育大会精神", "审议教育事业中长期规划"],
  ["分析当前安全生产形势", "安排岁末年初重点工作"],
  ["坚持问题导向补短板", "落实主体责任强弱项"],
  ["办好群众家门口的小事", "守好百姓菜篮子的底线"],
  ["深化改革激发新活力", "扩大开放拓展新空间"],
  ["督导防汛备汛工作", "检查重点水库除险加固"],
  ["看望慰问一线环卫工人", "走访调研老旧小区改造"],
  ["聚焦产业链招商", "推动大项目落地"],
  ["筑牢粮食安全根基", "做好春耕备耕服务"],
];

/** Dresses a corpus page as a dump in the given style. */
export function dress(page: CorpusPage, style: Style, random: Random): DressedPage {
  const blocks = [
    ...furniture(style, random),
    ...page.articles.flatMap((article, index) => [
      ...banner(index, style, random),
      ...dressArticle(article, index, style, random),
      ...jump(index, style, random),
    ]),
  ];
  const lines: string[] = [];
  const truth = new Map<number, LineTruth>();
  let room = 0;
  for (const block of blocks) {
    for (let blank = 0; blank < Math.max(block.gap, room) && lines.length > 0; blank++) lines.push("");
    room = block.roomAfter ?? 0;
    for (const line of block.lines) {
      lines.push(style.asciiCommas ? line.text.replaceAll("，", ",") : line.text);
      truth.set(lines.length, line.truth);
    }
  }
  return { name: `${page.date}-${page.page}`, day: page.date, text: `${lines.join("\n")}\n`, truth };
}

/** The furniture of no page in particular: each list one line's possible forms. */
const HEADS: readonly (readonly string[])[] = [
  ["江川日报", "北原晚报", "海州商报", "东城时报"],
  [
    "2021年3月9日 星期二",
    "2018年11月20日　星期二　农历戊戌年十月十三",
    "1998年1月7日 星期三",
    "二〇一九年四月二日 星期二",
  ],
  ["第3版 要闻", "A02 综合", "要闻 2", "04版：民生", "B3 | 副刊", "第一版"],
  [
    "责任编辑：王 敏　版式：李 强",
    "责编 赵琳 美编 孙浩 校对 周宁",
    "国内统一连续出版物号：CN 43-0001 总第8123期 今日8版",
  ],
];
const JUMPS = ["（下转第3版）", "（下转2版）", "（下转第四版）", "(下转A3版)", "【下转第5版】"];

function furniture(style: Style, random: Random): Block[] {
  if (random() >= style.furniture) return [];
  return HEADS.flatMap((forms, index) =>
    random() < 0.7 ? [leftover(forms, 2_000 + index, style, random)] : [],
  );
}

function jump(article: number, style: Style, random: Random): Block[] {
  return random() < style.jumps ? [leftover(JUMPS, 3_000 + article, style, random)] : [];
}

function leftover(forms: readonly string[], article: number, style: Style, random: Random): Block {
  const text = forms[Math.floor(random() * forms.length)] ?? "";
  const truth: LineTruth = { article, passage: article * 100_000, part: "first", allowed: ["leftover"] };
  return { lines: [{ text, truth }], gap: style.blockGap };
}

function banner(article: number, style: Style, random: Random): Block[] {
  if (random() >= style.banners) return [];
  const [title, subtitle] = BANNERS[Math.floor(random() * BANNERS.length)] ?? ["", null];
  const truth: LineTruth = {
    article: 1_000 + article,
    passage: 90_000_000 + article,
    part: "first",
    allowed: ["opens-deck"],
  };
  const head: Block = { lines: [{ text: title, truth }], gap: style.articleGap };
  if (subtitle === null) return [{ ...head, roomAfter: PICTURE_ROOM }];
  const second: LineTruth = { ...truth, passage: truth.passage + 500_000, part: "starts", allowed: ["deck"] };
  return [head, { lines: [{ text: subtitle, truth: second }], gap: style.blockGap, roomAfter: PICTURE_ROOM }];
}

type CorpusArticle = CorpusPage["articles"][number];

function dressArticle(source: CorpusArticle, article: number, style: Style, random: Random): Block[] {
  const paras = source.paras.map((para) => para.text);
  if (style.photoLabels && paras.length > 1 && /（图片）$/u.test(paras[0] ?? "") && random() < 1 / 3) {
    return dressArticle(
      { ...source, paras: source.paras.slice(1) },
      article,
      { ...style, articleGap: PICTURE_ROOM },
      random,
    );
  }
  const blocks = dressHead(source, article, style, random);
  const glued = blocks.some((block) => block.lines.some((line) => line.truth.glued));
  let bodyBegun = blocks.some((block) => block.lines[0]?.truth.allowed.includes("opens-text"));
  for (let index = glued ? 2 : 1; index < paras.length; index++) {
    const text = paras[index] ?? "";
    const allowed = possibleStates(text, false, bodyBegun, paras[index + 1]);
    bodyBegun ||= allowed.includes("text") && !allowed.includes("deck");
    const gap = gapBefore(false, allowed, style, random);
    const truth: LineTruth = { article, passage: article * 10_000 + index, part: "starts", allowed };
    if (isPlainByline(text) && random() < style.marks) {
      blocks.push({ lines: [{ text: marked(text, random), truth: { ...truth, allowed: ["byline"] } }], gap });
    } else blocks.push(...cut(text, truth, style, random, gap));
  }
  return blocks;
}

/** Column, kicker, headline with a byline glued to it, and a pair of statements: as the style has it. */
function dressHead(source: CorpusArticle, article: number, style: Style, random: Random): Block[] {
  const first = source.paras[0]?.text ?? "";
  const [kicker, headline] = random() < style.decks ? kickerOf(source) : [null, first];
  const column = possibleStates(headline, true, false)[0] === "opens-deck" && random() < style.columns;
  const blocks: Block[] = [];
  const above = (text: string, place: number, state: State): void => {
    const opens = blocks.length === 0;
    const truth: LineTruth = {
      article,
      passage: article * 10_000 + place,
      part: opens ? "first" : "starts",
      allowed: [state],
    };
    blocks.push({ lines: [{ text, truth }], gap: opens ? style.articleGap : style.blockGap });
  };
  if (column) above(COLUMNS[Math.floor(random() * COLUMNS.length)] ?? "", 8_000, "opens-label");
  if (kicker !== null) above(kicker, 4_000, column ? "deck" : "opens-deck");
  const opens = blocks.length === 0;
  const allowed: readonly State[] = opens ? possibleStates(headline, true, false) : ["deck"];
  const truth: LineTruth = { article, passage: article * 10_000, part: opens ? "first" : "starts", allowed };
  const gap = gapBefore(opens, allowed, style, random);
  const next = source.paras[1]?.text;
  if (next !== undefined && isPlainByline(next) && random() < style.glues) {
    const glued = [...broken(headline, truth, style, random)];
    const last = glued.pop();
    if (last) glued.push({ text: `${last.text}■${next}`, truth: { ...last.truth, glued: true } });
    return [...blocks, { lines: glued, gap }];
  }
  blocks.push(...photoLabel(headline, truth, style, random, gap));
  if (allowed[0] === "opens-deck" && random() < style.pairs) blocks.push(pair(truth, style, random));
  return blocks;
}

/** `青墩县:` over the rest of its headline, where the corpus marks a place or a body at the headline's head. */
function kickerOf({ paras }: CorpusArticle): readonly [string | null, string] {
  const headline = paras[0]?.text ?? "";
  const head = paras[0]?.ents?.find(
    ([start, end, tag]) => start === 0 && end >= 2 && end <= 8 && (tag === "ns" || tag === "nt"),
  );
  if (!head || headline.length > 30 || headline.length - head[1] < 6) return [null, headline];
  return [`${headline.slice(0, head[1])}：`, headline.slice(head[1])];
}

function gapBefore(opens: boolean, allowed: readonly State[], style: Style, random: Random): number {
  if (opens) return style.articleGap;
  if (allowed.includes("deck") && random() < style.tightDecks) return 0;
  return allowed.includes("text") && random() < style.pictureGaps ? PICTURE_ROOM : style.blockGap;
}

function isPlainByline(text: string): boolean {
  return /^(?:本报|新华社)[^，。：]{0,12}(?:记者|评论员|通讯员)\p{Script=Han}{2,8}$/u.test(text);
}

function marked(text: string, random: Random): string {
  const mark = ["■", "□", "●", "■ "][Math.floor(random() * 4)] ?? "■";
  return `${mark}${text.replace(/(记者|评论员|通讯员)/u, "$1 ")}`;
}

type Lines = Block["lines"];

/** A headline, perhaps broken by line ends: over two lines, in some styles over three. */
function broken(text: string, truth: LineTruth, style: Style, random: Random): Lines {
  const headline = truth.allowed[0] === "opens-deck" || truth.allowed[0] === "deck";
  if (!headline || text.length <= LONG_HEADLINE || text.length > 60 || random() >= style.breaks)
    return [{ text, truth }];
  const at = 4 + Math.floor(random() * (text.length - 8));
  const again =
    text.length - at > 8 && random() < style.breaksAgain
      ? at + 3 + Math.floor(random() * (text.length - at - 5))
      : text.length;
  const rest: LineTruth = { ...truth, part: "continues", allowed: ["deck-wrap"] };
  return [
    { text: text.slice(0, at), truth },
    ...[text.slice(at, again), text.slice(again)]
      .filter((line) => line !== "")
      .map((line) => ({ text: line, truth: rest })),
  ];
}

/** A headline as one block, or as two statements one under the other, parted where a word ends. */
function statements(text: string, truth: LineTruth, style: Style, random: Random, gap: number): Block[] {
  const whole: Block = { lines: broken(text, truth, style, random), gap };
  if (text.length < 12 || text.length > 45 || truth.allowed[0] !== "opens-deck" || random() >= style.decks)
    return [whole];
  const at = 5 + Math.floor(random() * (text.length - 9));
  const [above, below] = [text.slice(0, at), text.slice(at)];
  if (wordStraddles(above, below)() || /^[，、：”）》」—]/u.test(below)) return [whole];
  const second: LineTruth = { ...truth, passage: truth.passage + 2_000, part: "starts", allowed: ["deck"] };
  return [
    { lines: broken(above, truth, style, random), gap },
    { lines: broken(below, second, style, random), gap: style.blockGap },
  ];
}

/** Two statements, each its own, on lines that no blank line parts. */
function pair(truth: LineTruth, style: Style, random: Random): Block {
  const statements = PAIRS[Math.floor(random() * PAIRS.length)] ?? ["", ""];
  const lines = statements.map((text, which) => ({
    text,
    truth: {
      ...truth,
      passage: truth.passage + 6_000 + which,
      part: "starts",
      allowed: ["deck"],
    } satisfies LineTruth,
  }));
  return { lines, gap: style.blockGap };
}

/** `某地灯会（图片）` (when it keeps its headline at all) as a city daily prints it: under a label, with the gap its picture leaves, with or without its headline. */
function photoLabel(text: string, truth: LineTruth, style: Style, random: Random, gap: number): Block[] {
  if (!style.photoLabels || !text.endsWith("（图片）")) return statements(text, truth, style, random, gap);
  const label: Block = { lines: [{ text: "图片新闻", truth: { ...truth, allowed: ["opens-label"] } }], gap };
  const headline: LineTruth = { ...truth, passage: truth.passage + 5_000, part: "starts", allowed: ["deck"] };
  return random() < 0.5
    ? [label]
    : [label, { lines: [{ text: text.slice(0, -4), truth: headline }], gap: gap + 2 }];
}

/** Anywhere; in some styles oftener than chance would right after a closing quotation mark, the hardest cut to see. */
function cutPlace(text: string, style: Style, random: Random): number {
  const anywhere = 1 + Math.floor(random() * (text.length - 2));
  if (random() >= style.cutsAfterQuotes) return anywhere;
  const quotes = [...text.matchAll(/(?<![。！？…；，])[”》](?!$)/gu)].map(({ index }) => index + 1);
  return quotes[Math.floor(random() * quotes.length)] ?? anywhere;
}

function cut(text: string, truth: LineTruth, style: Style, random: Random, gap: number): Block[] {
  const whole = `${style.indent}${text}`;
  if (text.length <= LONG_PARAGRAPH || random() >= style.cuts)
    return [{ lines: [{ text: whole, truth }], gap }];
  const at = cutPlace(text, style, random);
  const rest: LineTruth = { ...truth, part: "continues", allowed: ["text-join"] };
  return [
    { lines: [{ text: style.indent + text.slice(0, at), truth }], gap },
    { lines: [{ text: text.slice(at), truth: rest }], gap },
  ];
}
