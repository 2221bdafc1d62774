import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  breaksOff,
  Cutter,
  dictionaryTag,
  dictionaryWords,
  holdsVerb,
  learnTags,
  opensMidway,
  opensWithVerb,
  tagWords,
  wordStraddles,
} from "../../src/text/dictionary.js";

describe("texts cut together", () => {
  it("are cut as each would be alone", () => {
    const text = fc.array(
      fc.constantFrom("渡口", "研究", "生命", "起源", "澜", " ", "\r", "。", "A1", "7.", "𠮷", "\ud842", ""),
    );
    fc.assert(
      fc.property(fc.array(text), (lists) => {
        const texts = lists.map((list) => list.join(""));
        const cutter = new Cutter();
        const answers = texts.map((one) => cutter.put(one));
        expect(answers.map((answer) => answer())).toEqual(texts.map((one) => dictionaryWords(one)));
      }),
    );
  });

  it("answer again after another is put", () => {
    const cutter = new Cutter();
    const first = cutter.put("渡口");
    expect(first()).toEqual(["渡口"]);
    const second = cutter.put("新桥通车");
    expect(second().join("")).toBe("新桥通车");
    expect(first()).toEqual(["渡口"]);
  });
});

describe("what the dictionary says of a cut", () => {
  it("sees a word across it", () => {
    expect(wordStraddles("全力打造现代产", "业强市")()).toBe(true);
    expect(wordStraddles("新桥昨日", "通车")()).toBe(false);
    expect(wordStraddles("bridge", "通车")()).toBe(false);
  });

  it("sees what breaks off and what opens midway", () => {
    expect(breaksOff("有关部门已")()).toBe(true);
    expect(breaksOff("新桥通车")()).toBe(false);
    expect(opensMidway("中，各县都要落实")()).toBe(true);
    expect(opensMidway("各县都要落实")()).toBe(false);
  });

  it("sees verbs, but none in quotation marks", () => {
    expect(opensWithVerb("研究明年工作")()).toBe(true);
    expect(opensWithVerb("澜川明年工作")()).toBe(false);
    expect(holdsVerb("澜川通过明年预算")()).toBe(true);
    expect(holdsVerb("《研究》")()).toBe(false);
  });
});

const said = (text: string) => tagWords(text).map(({ word, tag }) => `${word}/${tag}`);

describe("the words of a text with their tags", () => {
  it("are the same when their words have been met and when they have not", () => {
    const text = "访问中东五国之行，装机1.5万千瓦，GDP增长3.5%。";
    const first = said(text);
    expect(said(text)).toEqual(first);
    expect(first).toContain("之行/r");
    expect(first).toContain("GDP/eng");
    expect(first).toContain("3.5%/m");
  });

  it("stand at their places", () => {
    expect(tagWords("水库大坝", 10).map(({ word, start }) => [word, start])).toEqual([
      ["水库", 10],
      ["大坝", 12],
    ]);
  });

  it("are no words when the dictionary alone would cut them", () => {
    learnTags(["之行", "水库", "水库"]);
    expect([dictionaryTag("之行"), dictionaryTag("水库"), dictionaryTag("\n")]).toEqual(["x", "n", "x"]);
  });
});
