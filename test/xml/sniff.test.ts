import { describe, expect, it } from "vitest";
import { declaredEncoding, isMarkup, rootName, wideEncoding } from "../../src/xml/index.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));
const utf16be = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le").swap16());

describe("the root of a document", () => {
  it.each<[string, string, string | null]>([
    ["named", "<alto>", "alto"],
    [
      "after a declaration and comments",
      '<?xml version="1.0"?>\n<!-- <mets> -->\n<?x y?><alto xmlns="u">',
      "alto",
    ],
    ["prefixed", "<METS:mets xmlns:METS='u'>", "mets"],
    ["after a document type", '<!DOCTYPE html PUBLIC "x" "y"><HTML lang="en">', "html"],
    ["after a document type with declarations", '<!DOCTYPE alto [<!ENTITY a "b">]><alto/>', "alto"],
    ["not in a dump", "新桥今日通车\n<alto>", null],
    ["not where none begins", "< 5 degrees", null],
  ])("is known %s", (_, text, name) => {
    expect(rootName(utf8(text))).toBe(name);
    expect(rootName(utf8(`\uFEFF${text}`))).toBe(name);
    expect(rootName(utf16(text))).toBe(text.startsWith("<") ? name : null);
  });
});

describe("markup", () => {
  it.each(["<?xml version='1.0'?><a/>", "<!doctype html>", "\n<html lang='en'>", "<a:b xmlns:a='u'>"])(
    "is %s",
    (text) => {
      expect(isMarkup(utf8(text))).toBe(true);
    },
  );

  it.each(["", "<本报讯>", "<b>Weather</b>", "< html", "5 < 6"])("is not %s", (text) => {
    expect(isMarkup(utf8(text))).toBe(false);
  });
});

describe("the encoding of a document", () => {
  it.each<[string, string | null]>([
    ['<?xml version="1.0" encoding="ISO-8859-1"?><a/>', "ISO-8859-1"],
    ["<html><meta charset=gb18030>", "gb18030"],
    ['<html><meta http-equiv="Content-Type" content="text/html; charset=big5">', "big5"],
    ["<a/>", null],
  ])("is declared by %s", (text, encoding) => {
    expect(declaredEncoding(utf8(text))).toBe(encoding);
  });

  it("is wide where zeros or a mark say so", () => {
    expect(wideEncoding(utf16("<a/>"))).toBe("utf-16le");
    expect(wideEncoding(utf16("\uFEFF<a/>"))).toBe("utf-16le");
    expect(wideEncoding(utf16be("<a/>"))).toBe("utf-16be");
    expect(wideEncoding(utf8("<a/>"))).toBeNull();
  });
});
