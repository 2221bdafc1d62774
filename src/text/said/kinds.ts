import type { Article } from "../../model/index.js";
import type { Words } from "./words.js";

/** What an article is. */
export const KINDS: Record<Article["kind"], Words> = {
  story: { en: "Story", zh: "报道" },
  photo: { en: "Photo news", zh: "图片新闻" },
  brief: { en: "Brief", zh: "简讯" },
  list: { en: "List", zh: "名单" },
  notice: { en: "Notice", zh: "公告" },
  advertisement: { en: "Advertisement", zh: "广告" },
  banner: { en: "Banner", zh: "栏头" },
  furniture: { en: "Page furniture", zh: "版面附件" },
};
