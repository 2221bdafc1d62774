import { ARTICLE_INKS, type Ink, MUTED, PAPER, STRONG_TINT, TEXT, TINT, tint } from "./palette.js";

/** The colours as custom properties: of paper and text, and of each article's class (`--a` solid, `--t` and `--s` tints), in light, dark and print. */
export const INKS = `${inks("light")}
@media(prefers-color-scheme:dark){${inks("dark")}}
@media print{${inks("light")}}`;

function inks(scheme: keyof Ink): string {
  const paper = PAPER[scheme];
  const on = scheme === "light" ? "#fff" : paper;
  const plain = `:root{--paper:${paper};--text:${TEXT[scheme]};--muted:${MUTED[scheme]};--on:${on};--rule:${tint(TEXT[scheme], paper, 0.22)};--warn:${scheme === "light" ? "#a3240a" : "#ff9a76"};--focus:${scheme === "light" ? "#0a54c4" : "#8ab8ff"};--mark:${scheme === "light" ? "#ffe27a" : "#6b5400"};--bar:${tint(TEXT[scheme], paper, 0.55)}}`;
  const none = `.c0{--a:${MUTED[scheme]};--t:${tint(TEXT[scheme], paper, 0.04)};--s:${tint(TEXT[scheme], paper, 0.14)}}`;
  const articles = ARTICLE_INKS.map((ink, i) => {
    const solid = ink[scheme];
    return `.c${i + 1}{--a:${solid};--t:${tint(solid, paper, TINT)};--s:${tint(solid, paper, STRONG_TINT)}}`;
  });
  return [plain, none, ...articles].join("\n");
}
