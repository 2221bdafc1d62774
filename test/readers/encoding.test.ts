import { describe, expect, it } from "vitest";
import { decode } from "../../src/readers/encoding.js";

const HAN = "澜川市昨日召开会议，一座新桥将于明年开工。\n";

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16be(text: string): Uint8Array {
  return Buffer.from(text, "utf16le").swap16();
}

/** One byte a character, as Windows writes Western Europe; the marks it has at 0x80–0x9F by hand. */
function windows1252(text: string): Uint8Array {
  const marks: Record<string, number> = {
    "€": 0x80,
    "…": 0x85,
    Œ: 0x8c,
    "‘": 0x91,
    "’": 0x92,
    "“": 0x93,
    "”": 0x94,
    "–": 0x96,
    "—": 0x97,
    œ: 0x9c,
  };
  return Uint8Array.from(text, (mark) => marks[mark] ?? mark.charCodeAt(0));
}

describe("decode", () => {
  it.each<[string, Uint8Array, string]>([
    [HAN, utf8(HAN), "utf-8"],
    [HAN, utf8(`\uFEFF${HAN}`), "utf-8"],
    ["plain", utf8("plain"), "utf-8"],
    ["", utf8(""), "utf-8"],
    [HAN, Buffer.from(`\uFEFF${HAN}`, "utf16le"), "utf-16le"],
    [HAN.repeat(3), Buffer.from(HAN.repeat(3), "utf16le"), "utf-16le"],
    [HAN.repeat(3), utf16be(HAN.repeat(3)), "utf-16be"],
    ["The bridge.\n", Buffer.from("The bridge.\n", "utf16le"), "utf-16le"],
    ["The bridge.\n", utf16be("The bridge.\n"), "utf-16be"],
    [
      "Der Bürgermeister öffnete die Brücke.\n",
      windows1252("Der Bürgermeister öffnete die Brücke.\n"),
      "windows-1252",
    ],
    ["El año pasado, señor — “sí”…\n", windows1252("El año pasado, señor — “sí”…\n"), "windows-1252"],
    [
      "Le cœur du conseil, à 3 €, n’a pas bougé.\n",
      windows1252("Le cœur du conseil, à 3 €, n’a pas bougé.\n"),
      "windows-1252",
    ],
  ])("reads %j", (text, bytes, encoding) => {
    expect(decode(bytes, "page.txt", null)).toEqual({ text, encoding });
  });

  it("reads what it is told, and says which", () => {
    expect(decode(windows1252("d’été – “œuf”"), "page.txt", "Windows-1252")).toEqual({
      text: "d’été – “œuf”",
      encoding: "windows-1252",
    });
    expect(decode(windows1252("d’été"), "page.txt", "latin1").text).toBe("d’été");
    expect(decode(Uint8Array.from([0x82, 0xa0]), "page.txt", "shift_jis").text).toBe("あ");
  });

  it("does not take a few zeros in a text for UTF-16", () => {
    const text = `${"The council met. ".repeat(40)}\0aa\0bb\0cc\0d`;
    for (const one of [text, `${text}.`, `.${text}`, `.${text}.`])
      expect(decode(utf8(one), "page.txt", null)).toEqual({ text: one, encoding: "utf-8" });
  });

  it("does not take a damaged text for another encoding", () => {
    const bytes = utf8(HAN.repeat(10));
    bytes[31] = 0x41;
    expect(() => decode(bytes, "page.txt", null)).toThrow(
      expect.objectContaining({ code: "bad-encoding", place: "page.txt, byte 30" }),
    );
  });

  it("names the first byte of the character that is broken", () => {
    const place = (bytes: Uint8Array, encoding: string) => {
      try {
        return decode(bytes, "p", encoding).text;
      } catch (error) {
        return (error as { place: string }).place;
      }
    };
    expect(place(utf8("桥𠀀").subarray(0, 6), "utf-8")).toBe("p, byte 3");
    expect(place(Uint8Array.from([0xff]), "utf-8")).toBe("p, byte 0");
    expect(place(Uint8Array.from([0x41, 0xc0, 0x41]), "utf-8")).toBe("p, byte 1");
    expect(place(Uint8Array.from([0x41, 0x81, 0x20]), "big5")).toBe("p, byte 1");
    expect(place(Buffer.from("a\uDC00b", "utf16le"), "utf-16le")).toBe("p, byte 2");
  });
});
