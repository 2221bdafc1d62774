import type { Words } from "./wordbook.js";

/** Clauses for what speaks on pages with geometry, by the beginning of their codes; the longest that fits says it. */
const FAMILIES: Readonly<Record<string, Words>> = {
  "below:": { en: "it stands right below in the same column", zh: "紧接在同栏下方" },
  "under-head:": { en: "it stands under that head", zh: "位于该标题之下" },
  "next-column:": { en: "it goes on at the head of the next column", zh: "在下一栏栏首接续" },
  "after:": { en: "it is read a little after", zh: "阅读顺序稍后" },
  "next-page:": { en: "the page before ended with it", zh: "承接上一版末尾" },
  "opens:": { en: "print of its kind opens after print of that kind", zh: "此类文字常在彼类之后另起" },
  "opens-under:": { en: "of what stands above it", zh: "由上方文字判断" },
  "between-": { en: "of how near it is in the order of reading", zh: "由阅读顺序的远近判断" },
  "gap-": { en: "of the room above it", zh: "由上方空白判断" },
  "text-broken": { en: "the text above breaks off in its sentence", zh: "上文句子未完" },
  "text-ended": { en: "the text above has ended its sentence", zh: "上文句子已完" },
  "goes-on-small": { en: "it opens with a small letter", zh: "以小写字母开头" },
  "goes-on-loud": { en: "it opens in capitals", zh: "以大写词开头" },
  "goes-on-with-dash": { en: "it opens with a dash", zh: "以破折号开头" },
  "both-loud": { en: "both open in capitals", zh: "两段均以大写词开头" },
  "like-widths": { en: "both are as wide", zh: "两者栏宽相同" },
  "text-of-like": { en: "both are set alike", zh: "两者排法相同" },
  "text-of-other": { en: "they are set in unlike type", zh: "两者字号不同" },
  "shared-words": { en: "they share rare words", zh: "两者有共同的少见词" },
  "heads-between": { en: "of the heads between them", zh: "由其间的标题判断" },
  "head-above": { en: "of the sizes of the two heads", zh: "由两行标题的字号判断" },
  "head-after": { en: "of the head’s size", zh: "由标题字号判断" },
  "next-under-wide-head": { en: "a head is set over its column and others", zh: "标题横跨本栏与他栏" },
  "under-wide-head": { en: "it stands under a head over several columns", zh: "位于跨栏标题之下" },
  "same-advert": { en: "both are of one advertisement", zh: "同属一则广告" },
  "title-": { en: "one of them reads as a title", zh: "其一似标题" },
  "short-before": { en: "what stands before is very short", zh: "前面的文字很短" },
  "linked-on-page-of-adverts": { en: "of how much of the page is advertisements", zh: "由版面广告多少判断" },
  "same-input-group": { en: "the input groups them", zh: "输入文件将其归为一组" },
  "other-input-group": { en: "the input groups them apart", zh: "输入文件将其分开" },
  "opens-column": { en: "nothing stands above it in its column", zh: "位于栏首" },
  "opens-head": { en: "of how the head is set", zh: "由标题排法判断" },
  "opens-text-after": { en: "of the room above it", zh: "由上方空白判断" },
  "opens-loud": { en: "it opens in capitals", zh: "以大写词开头" },
  "opens-small": { en: "it opens with a small letter", zh: "以小写字母开头" },
  "opens-after-broken-text": { en: "the text before it breaks off", zh: "前文句子未完" },
  "opens-after-ended-text": { en: "the text before it has ended", zh: "前文句子已完" },
  "opens-short": { en: "it is very short", zh: "文字很短" },
  "opens-long": { en: "it is long", zh: "文字较长" },
  "opens-title": { en: "it reads as a title", zh: "似标题" },
  "opens-centred-title": { en: "it is a title set in the middle", zh: "似居中标题" },
  "opens-under-title": { en: "a title stands above it", zh: "上方有标题" },
};
const BEGINNINGS = Object.keys(FAMILIES).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** The clause for a code of the graph of blocks; undefined for other codes. */
export function graphReasonWords(code: string): Words | undefined {
  const family = BEGINNINGS.find((beginning) => code.startsWith(beginning));
  return family === undefined ? undefined : FAMILIES[family];
}
