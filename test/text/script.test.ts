import { describe, expect, it } from "vitest";
import { emWidth, guessLanguage, isUnspaced, setWidth } from "../../src/text/script.js";

describe("widths", () => {
  it.each([
    ["", 0, 0],
    ["新桥", 2, 2],
    ["新 桥", 2, 2.5],
    ["新　桥", 2, 3],
    ["bridge", 3, 3],
    ["３月", 2, 2],
    ["A1 要闻", 3, 3.5],
    ["—…", 2, 2],
    ["𠀀", 1, 1],
  ])("of %j are %f without its spaces and %f as set", (text, bare, asSet) => {
    expect(emWidth(text)).toBe(bare);
    expect(setWidth(text)).toBe(asSet);
  });
});

describe("isUnspaced", () => {
  it.each(["桥", "の", "カ", "。", "，", "　", "）", "𠀀"])("%s", (mark) =>
    expect(isUnspaced(mark)).toBe(true),
  );
  it.each(["a", "é", "5", ".", "한", "", " "])("not %j", (mark) => expect(isUnspaced(mark)).toBe(false));
});

describe("guessLanguage", () => {
  it.each([
    ["澜川新桥今日通车，两岸居民可以步行往来", "zh-Hans"],
    ["瀾川新橋今日通車，兩岸居民可以步行往來，學校開課", "zh-Hant"],
    ["澜川市GDP增长3.5% in a year", "zh-Hans"],
    ["The bridge of Rivermouth was opened to the public", "en"],
    ["Le pont de la ville est ouvert dans les temps", "fr"],
    ["Die Brücke der Stadt ist mit dem Fest eröffnet", "de"],
    ["Il ponte della città è una gioia per gli abitanti", "it"],
    ["El puente de los vecinos con una fiesta para las calles", "es"],
    ["LA VILLE ET LES PONTS", "fr"],
    ["la-ville-du-pont", "fr"],
    ["lesdes under ofthe", "und"],
    ["2021 ... 58 !", "und"],
    ["", "und"],
    ["Xyzzy plugh", "und"],
  ])("of %s is %s", (text, language) => expect(guessLanguage(text)).toBe(language));
});
