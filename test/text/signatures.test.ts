import { describe, expect, it } from "vitest";
import { isSignature, readDashedNames, readSignature } from "../../src/text/signatures.js";

describe("readDashedNames", () => {
  it.each([
    ["———孙道远（澜川）", ["孙道远"]],
    ["——全清河 李晓岚(青墩)", ["全清河", "李晓岚"]],
    ["——写在新桥通车（之际）", null],
    ["——副标题", null],
    ["孙道远（澜川）", null],
    ["", null],
  ])("reads %s", (text, names) => expect(readDashedNames(text)).toEqual(names));
});

describe("isSignature", () => {
  it.each([
    ["——编者", true],
    ["河口区　柳知夏", true],
    ["Harold Pym", true],
    ["新桥通车", false],
  ])("of %s is %s", (text, signs) => expect(isSignature(text)).toBe(signs));

  it("keeps the role before a name, but no place", () => {
    expect(readSignature("读者　柳知夏")).toEqual({ role: "读者", name: "柳知夏" });
    expect(readSignature("河口区　柳知夏")).toEqual({ role: null, name: "柳知夏" });
  });
});
