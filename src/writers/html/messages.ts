import type { Reason } from "../../model/index.js";
import type { PieceRole } from "./trace.js";
import type { Words } from "./wordbook.js";

/** What a piece of print is called. */
export const ROLES: Record<PieceRole, Words> = {
  label: { en: "rubric", zh: "栏目" },
  kicker: { en: "kicker", zh: "引题" },
  headline: { en: "headline", zh: "主题" },
  subheadline: { en: "subheadline", zh: "副题" },
  note: { en: "note", zh: "附注" },
  byline: { en: "byline", zh: "署名" },
  paragraph: { en: "text", zh: "正文" },
  crosshead: { en: "crosshead", zh: "小标题" },
  quote: { en: "quotation", zh: "引文" },
  verse: { en: "verse", zh: "诗行" },
  table: { en: "table", zh: "表格" },
  caption: { en: "caption", zh: "图注" },
  masthead: { en: "masthead", zh: "报头" },
  folio: { en: "folio", zh: "版次" },
  "running-head": { en: "running head", zh: "报眉" },
  imprint: { en: "imprint", zh: "出版项" },
  noise: { en: "stray marks", zh: "杂点" },
  jump: { en: "jump line", zh: "转接语" },
};

/** What was decided, before the colon that brings the reason. */
export const DECISIONS: Record<Reason["decision"], Words> = {
  start: { en: "A new item starts here", zh: "此处另起一稿" },
  stay: { en: "The article goes on here", zh: "此处仍属本稿" },
  join: { en: "Rejoined with the line before", zh: "与上文接排" },
  part: { en: "Not joined to the line before", zh: "与上文分段" },
};

/** How the date is known. */
export const DATE_SOURCES: Readonly<Record<string, Words>> = {
  stated: { en: "as stated by the person who ran this", zh: "由操作者指定" },
  masthead: { en: "printed in the masthead", zh: "见于报头" },
  folio: { en: "printed in the page’s folio line", zh: "见于报眉" },
  imprint: { en: "printed in the imprint", zh: "见于出版项" },
  "file-name": { en: "taken from the file’s name", zh: "取自文件名" },
  metadata: { en: "taken from the file’s own description", zh: "取自文件自带的信息" },
};

/** Everything else the report says. */
export const UI = {
  untitled: { en: "Untitled paper", zh: "报名未知" },
  undated: { en: "Date not known", zh: "日期未知" },
  language: { en: "Language", zh: "语言" },
  help: { en: "Keys and signs", zh: "按键与符号" },
  close: { en: "Close", zh: "关闭" },
  views: { en: "What to show", zh: "显示" },
  check: { en: "Check", zh: "待核" },
  source: { en: "Source", zh: "原文" },
  articles: { en: "Articles", zh: "稿件" },
  ledger: { en: "Ledger", zh: "台账" },
  ledgerIntro: {
    en: "What the articles state. Point at an entry to see its words in the print.",
    zh: "各稿所述事实。指向一条，即在原文中标出其依据。",
  },
  record: { en: "What it states", zh: "所述事实" },
  filter: { en: "Words to look for", zh: "筛选文字" },
  kinds: { en: "Kinds", zh: "类别" },
  compared: { en: "Figures of the same thing", zh: "同类数字对比" },
  checkTitle: { en: "Check these first", zh: "请先核对" },
  leastCertain: { en: "Least certain decisions first.", zh: "把握最小的判断排在最前。" },
  nothingUnsure: { en: "No decision was in doubt.", zh: "没有需要推断之处。" },
  surer: { en: "Surer decisions", zh: "较有把握的判断" },
  noticesTitle: { en: "Worth a look in the print", zh: "原文中值得留意之处" },
  contents: { en: "Items found", zh: "稿件目录" },
  sourceTitle: { en: "As received, line by line", zh: "来稿原文（逐行）" },
  articlesTitle: { en: "As articles", zh: "整理成篇" },
  leftovers: { en: "Belongs to no article", zh: "不属于任何稿件" },
  why: { en: "Why so", zh: "判断依据" },
  pictureLost: { en: "A picture stood here and is lost", zh: "此处原有图片，已缺失" },
  picture: { en: "Picture", zh: "图片" },
  goesOnIn: { en: "goes on in", zh: "下接" },
  cameFrom: { en: "from", zh: "上接" },
  rejoined: { en: "Rejoined here", zh: "此处接排" },
  continues: { en: "Continues an article of another issue:", zh: "续接另一期的稿件：" },
  unplacedLine: { en: "went nowhere", zh: "去向不明" },
  footer: { en: "Read by", zh: "处理步骤" },
} as const satisfies Record<string, Words>;

/** The dialog of keys; each key as printed on it. */
export const KEYS: readonly (readonly [readonly string[], Words])[] = [
  [["j", "→"], { en: "next article", zh: "下一篇" }],
  [["k", "←"], { en: "previous article", zh: "上一篇" }],
  [["↓"], { en: "next line or passage", zh: "下一行（段）" }],
  [["↑"], { en: "previous line or passage", zh: "上一行（段）" }],
  [["Enter"], { en: "across to the other side", zh: "跳到另一侧" }],
  [["n"], { en: "next thing to check", zh: "下一处待核" }],
  [["p"], { en: "previous thing to check", zh: "上一处待核" }],
  [["r"], { en: "the ledger, and back", zh: "打开或关闭台账" }],
  [["/"], { en: "look for words in the ledger", zh: "在台账中筛选" }],
  [["l"], { en: "English / 中文", zh: "English / 中文" }],
  [["?"], { en: "this list", zh: "本说明" }],
  [["Esc"], { en: "let go of the selection", zh: "取消选择" }],
];

/** The signs the report sets in text: a class of the style sheet and what it says. */
export const SIGNS: readonly (readonly [className: string, sample: Words, meaning: Words])[] = [
  [
    "dt",
    { en: "yesterday", zh: "昨日" },
    { en: "a date worked out; point at it to see the day", zh: "已推算的日期，指向即见具体日子" },
  ],
  [
    "db",
    { en: "the the", zh: "的的" },
    { en: "print that may be wrong, kept as it is", zh: "疑似误排，原文照录" },
  ],
  [
    "seam",
    { en: "12", zh: "12" },
    { en: "two pieces rejoined; the second is line 12", zh: "两段接排处，后段在第 12 行" },
  ],
];
