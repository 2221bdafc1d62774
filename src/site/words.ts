import type { Words } from "../text/said/words.js";

/** What the site says to its readers. */
export const SAID = {
  skip: { en: "Skip to the text", zh: "跳到正文" },
  papers: { en: "Newspapers", zh: "报纸" },
  untitled: { en: "Untitled paper", zh: "报名未知" },
  undated: { en: "Date not known", zh: "日期未知" },
  digital: { en: "The newspaper archive", zh: "数字报" },
  calendar: { en: "Calendar", zh: "往期" },
  thisEdition: { en: "This edition", zh: "本期" },
  pages: { en: "Pages", zh: "版面" },
  onThisPage: { en: "On this page", zh: "本版标题" },
  alsoOnPage: { en: "Also on this page", zh: "同版文章" },
  authors: { en: "Writers", zh: "作者" },
  columns: { en: "Columns", zh: "栏目" },
  search: { en: "Search", zh: "检索" },
  searchFor: { en: "Search the paper", zh: "在报纸中检索" },
  go: { en: "Search", zh: "检索" },
  everyPaper: { en: "Every paper", zh: "全部报纸" },
  everyKind: { en: "Every kind", zh: "全部体裁" },
  from: { en: "From", zh: "起" },
  to: { en: "To", zh: "止" },
  paper: { en: "Paper", zh: "报纸" },
  kind: { en: "Kind", zh: "体裁" },
  years: { en: "Years", zh: "年份" },
  record: { en: "The record", zh: "记录" },
  recordIntro: {
    en: "What this edition states, each entry with the words that state it.",
    zh: "本期所载事实，逐条附原文依据。",
  },
  recordOfArticle: { en: "What it states", zh: "本文所载" },
  noRecord: { en: "No facts were recorded in this edition.", zh: "本期未录得事实。" },
  before: { en: "Edition before", zh: "上一期" },
  after: { en: "Next edition", zh: "下一期" },
  pageBefore: { en: "Page before", zh: "上一版" },
  pageAfter: { en: "Next page", zh: "下一版" },
  articleBefore: { en: "Article before", zh: "上一篇" },
  articleAfter: { en: "Next article", zh: "下一篇" },
  zoom: { en: "Zoom", zh: "缩放" },
  nearer: { en: "Zoom in", zh: "放大" },
  farther: { en: "Zoom out", zh: "缩小" },
  whole: { en: "Whole page", zh: "整版" },
  download: { en: "Download the page", zh: "下载本版" },
  cutOut: { en: "As printed", zh: "原版剪影" },
  seeOnPage: { en: "See it on the page", zh: "查看版面位置" },
  larger: { en: "Larger type", zh: "放大字号" },
  smaller: { en: "Smaller type", zh: "缩小字号" },
  typeSize: { en: "Type size", zh: "字号" },
  cite: { en: "Cite", zh: "引用" },
  copy: { en: "Copy", zh: "复制" },
  copied: { en: "Copied", zh: "已复制" },
  continued: { en: "Continues an article of another edition", zh: "续另一期文章" },
  pictureOnPage: { en: "The picture stands on the page as printed", zh: "图片见原版面" },
  pictureLost: { en: "The picture was not kept", zh: "图片未存" },
  setAnew: {
    en: "No image or layout of this page was kept. It is set anew from its text.",
    zh: "本版未存图像与版式，据文字重排。",
  },
  drawn: {
    en: "No image of this page was kept. It is drawn from the places of its lines.",
    zh: "本版未存图像，据各行坐标绘出。",
  },
  noArticles: { en: "No articles on this page.", zh: "本版无文章。" },
  nothing: { en: "Nothing stands here yet.", zh: "暂无。" },
  noHits: { en: "Nothing was found.", zh: "没有找到。" },
  askSomething: { en: "Write a word to look for.", zh: "请输入要检索的词语。" },
  needsScript: {
    en: "The search of this copy runs in your browser and needs scripts.",
    zh: "本副本的检索在浏览器中运行，需启用脚本。",
  },
  narrow: { en: "Narrow the search", zh: "缩小范围" },
  searching: { en: "Searching…", zh: "检索中…" },
  more: { en: "More", zh: "更多" },
  notFound: { en: "Nothing stands at this address", zh: "此处没有内容" },
  notFoundMore: {
    en: "The address may be misspelt, or the edition is not in this archive.",
    zh: "地址或有误，或此期不在本馆。",
  },
  badQuery: { en: "This search cannot be read", zh: "无法理解此检索式" },
  badQueryMore: {
    en: "Check its quotation marks and brackets.",
    zh: "请检查其中的引号与括号。",
  },
  busy: { en: "The archive is being written to", zh: "库正在更新" },
  tooMany: { en: "Too many requests", zh: "请求过多" },
  tooManyMore: { en: "Please wait a little and try again.", zh: "请稍候再试。" },
  failed: { en: "Something went wrong", zh: "出了差错" },
  failedMore: {
    en: "The fault is ours; it has been noted. Please try again.",
    zh: "这是我们的问题，已记下。请再试一次。",
  },
  home: { en: "To the front page", zh: "回到首页" },
  feed: { en: "Feed", zh: "订阅" },
  undatedEditions: { en: "Editions of no known day", zh: "日期未知的各期" },
  made: { en: "Set from the printed page by Broadsheet", zh: "据印刷版面由 Broadsheet 编成" },
} as const satisfies Record<string, Words>;

/** The names of the days of the week from Monday, as a calendar heads its columns. */
export const WEEKDAYS: readonly Words[] = [
  { en: "Mo", zh: "一" },
  { en: "Tu", zh: "二" },
  { en: "We", zh: "三" },
  { en: "Th", zh: "四" },
  { en: "Fr", zh: "五" },
  { en: "Sa", zh: "六" },
  { en: "Su", zh: "日" },
];

/** `Page A2 · City`, `A2 版 · 民生`, `第 2 版`. */
export function pageWords(folio: string, name: string | null): Words {
  const zh = /^\d+$/.test(folio) ? `第${folio}版` : `${folio}版`;
  return name === null ? { en: `Page ${folio}`, zh } : { en: `Page ${folio} · ${name}`, zh: `${zh} ${name}` };
}
