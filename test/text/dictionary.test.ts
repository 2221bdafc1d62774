import { describe, expect, it } from "vitest";
import { dictionaryTag, learnTags, tagWords } from "../../src/text/dictionary.js";

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
