import type { Words } from "../html/wordbook.js";
import type { Layer } from "../svg/layers.js";

/** What the layers are called, in the order of their checkboxes, and whether each is shown at first. */
export const LAYER_WORDS: readonly (readonly [layer: Layer, shown: boolean, said: Words])[] = [
  ["regions", true, { en: "Articles", zh: "稿件轮廓" }],
  ["passages", false, { en: "Passages", zh: "段落" }],
  ["order", false, { en: "Reading order", zh: "阅读顺序" }],
  ["text", true, { en: "Print", zh: "文字" }],
  ["lines", false, { en: "Lines", zh: "行框" }],
  ["rules", true, { en: "Rules", zh: "线条" }],
  ["pictures", true, { en: "Pictures", zh: "图片" }],
  ["leftovers", true, { en: "Left over", zh: "未入稿" }],
];

export const SAID = {
  layers: { en: "Layers", zh: "图层" },
  zoom: { en: "Size", zh: "大小" },
  fit: { en: "Fit width", zh: "适应宽度" },
  full: { en: "100 %", zh: "100 %" },
  articles: { en: "Articles", zh: "稿件" },
  pages: { en: "Pages", zh: "版面" },
  legend: { en: "Colours of passages", zh: "段落颜色" },
  why: { en: "Why so", zh: "判断依据" },
  keys: {
    en: "Keys: j and k next and previous article, z size, l language, Esc let go.",
    zh: "按键：j、k 下一篇、上一篇，z 大小，l 语言，Esc 取消选择。",
  },
  noGeometry: {
    en: "Nothing on this page says where it stands, so it cannot be drawn.",
    zh: "此版没有坐标信息，无法绘出。",
  },
} as const satisfies Record<string, Words>;
