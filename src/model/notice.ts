import { z } from "zod";
import { Span } from "./span.js";

export const NoticeCode = z.enum([
  "doubtful-print",
  "lost-picture",
  "unplaced-line",
  "undecodable",
  "unreadable-page",
  "missing-file",
  "unusable-scan",
  "broken-font-map",
  "no-text",
  "low-confidence",
  "limit-reached",
  "bad-geometry",
  "bad-order",
]);
export type NoticeCode = z.infer<typeof NoticeCode>;

/** Something a person should look at. The text is never changed because of it. */
export const Notice = z
  .object({
    code: NoticeCode,
    page: z.string().nullable().describe("id of a Page; null when it concerns the edition"),
    spans: z.array(Span).readonly(),
    detail: z
      .string()
      .describe("a word of the notice's own vocabulary, a file name or a source; see explain()"),
  })
  .readonly();
export type Notice = z.infer<typeof Notice>;

export type NoticeLanguage = "en" | "zh";

const SENTENCES: Record<NoticeCode, Record<NoticeLanguage, (detail: string) => string>> = {
  "doubtful-print": {
    en: (d) => `Possibly misprinted: ${DOUBTS[d]?.en ?? d}. The text is kept as printed.`,
    zh: (d) => `疑似误排：${DOUBTS[d]?.zh ?? d}。原文照录，未作改动。`,
  },
  "lost-picture": {
    en: (d) => `A long gap (lines ${d}) where a picture probably stood.`,
    zh: (d) => `第 ${d} 行为一段长空白，原处可能有图片。`,
  },
  "unplaced-line": {
    en: (d) => `A line found no article: ${d}.`,
    zh: (d) => `有一行未能归入任何稿件：${d}。`,
  },
  undecodable: {
    en: (d) => `Characters that no text should hold: ${d}. They are kept.`,
    zh: (d) => `含有不应出现的字符：${d}。已原样保留。`,
  },
  "unreadable-page": {
    en: (d) => `A page could not be read: ${d}.`,
    zh: (d) => `有一个版面无法读取：${d}。`,
  },
  "missing-file": {
    en: (d) => `A file that is named does not exist: ${d}.`,
    zh: (d) => `所指文件不存在：${d}。`,
  },
  "unusable-scan": {
    en: (d) => `The picture beside a page is not used: ${d}.`,
    zh: (d) => `版面旁的图像未采用：${d}。`,
  },
  "broken-font-map": {
    en: (d) => `A font does not say which characters it draws: ${d}.`,
    zh: (d) => `字体缺少字符对照表：${d}。`,
  },
  "no-text": {
    en: (d) => `A page without text, only drawn on (pictures: ${d}). Its text is to be recognised first.`,
    zh: (d) => `版面只有图形，没有文字（图片 ${d} 幅），请先进行文字识别。`,
  },
  "low-confidence": {
    en: (d) => `An uncertain decision (${d}); please check it.`,
    zh: (d) => `此处判断把握不大（${d}），请核对。`,
  },
  "bad-geometry": {
    en: (d) => `A box that is none, taken for not stated: ${d}.`,
    zh: (d) => `坐标无效，按未注明处理：${d}。`,
  },
  "bad-order": {
    en: (d) => `A reading order that cannot be followed; the order of the file stands: ${d}.`,
    zh: (d) => `所述阅读顺序无法采用，改依文件顺序：${d}。`,
  },
  "limit-reached": { en: (d) => `A limit was reached: ${d}.`, zh: (d) => `已达上限：${d}。` },
};

/** What a `doubtful-print` notice's detail can say. */
const DOUBTS: Record<string, Record<NoticeLanguage, string>> = {
  "repeated-across-conjunction": {
    en: "the same words on both sides of an “and”",
    zh: "“和/与”两边词语相同",
  },
  "doubled-phrase": { en: "a phrase set twice", zh: "词语重复" },
  "unbalanced-quotation": { en: "a quotation mark without its partner", zh: "引号不成对" },
};

/** One sentence for a person, in English or Chinese. */
export function explain(notice: Notice, language: NoticeLanguage = "en"): string {
  return SENTENCES[notice.code][language](notice.detail);
}
