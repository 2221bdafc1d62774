import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayDouble, mayDoubleWord, mayEcho } from "../../src/text/repeats.js";

const DOUBLED = /(\p{Script=Han}{4,20})\1/u;
const ECHOED = /(\p{Script=Han}{2,12})[和与及與]\1/u;
const repetitive = fc
  .array(fc.constantFrom("桥", "渡", "口", "和", "，", "𠀀", "桥渡口茶"), { maxLength: 80 })
  .map((characters) => characters.join(""));

describe("mayDouble", () => {
  it.each(["新桥通车新桥通车", "今日新桥通车新桥通车典礼"])("%s", (text) => {
    expect(mayDouble(text)).toBe(true);
  });
  it.each(["", "加油加油", "新桥通车，新桥通车", "澜川新桥今日通车，两岸居民步行往来"])("not %s", (text) => {
    expect(mayDouble(text)).toBe(false);
  });
  it("sees every phrase that is set twice", () =>
    fc.assert(fc.property(repetitive, (text) => !DOUBLED.test(text) || mayDouble(text))));
  it("keeps nothing of the text before", () => {
    expect(mayDouble("新桥通车")).toBe(false);
    expect(mayDouble("新桥通车")).toBe(false);
  });
});

const DOUBLED_WORD = /\b(\p{L}{2,}) \1\b/iu;
const spaced = fc
  .array(fc.constantFrom(" ", " ", "a", "b", "A", "B", "é", "K", "\u212A", "k", "𐐀", "."), { maxLength: 60 })
  .map((characters) => characters.join(""));

describe("mayDoubleWord", () => {
  it.each(["the bridge was was opened", "The the", "am Fluss fluss"])("%s", (text) =>
    expect(mayDoubleWord(text)).toBe(true),
  );
  it.each(["", " ", "a a", "the bridge", "bridge, bridge", "the bridge and the river"])("not %s", (text) =>
    expect(mayDoubleWord(text)).toBe(false),
  );
  it("sees every word that is set twice", () =>
    fc.assert(fc.property(spaced, (text) => !DOUBLED_WORD.test(text) || mayDoubleWord(text))));
  it("looks at words of any length, and not far into them", () => {
    const long = "ab".repeat(50_000);
    expect(mayDoubleWord(`${long} ${long}`)).toBe(true);
    expect(mayDoubleWord(`${long}c ${long}`)).toBe(true);
  });
});

describe("mayEcho", () => {
  it("sees every phrase on both sides of a conjunction", () =>
    fc.assert(fc.property(repetitive, (text) => !ECHOED.test(text) || mayEcho(text))));
  it.each(["新桥和旧桥", "人与人"])("not %s", (text) => expect(mayEcho(text)).toBe(false));
});
