import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  breaksOff,
  Cutter,
  dictionaryWords,
  holdsVerb,
  opensMidway,
  opensWithVerb,
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
