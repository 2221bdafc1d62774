import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleKey, at, idOf, keyOf, relative } from "../../src/site/paths.js";

describe("keys", () => {
  it("are safe in an address and as a file's name, whatever the id", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (id) => {
        const key = keyOf(id);
        expect(key).toMatch(/^[\p{L}\p{N}\p{M}_~-]+$/u);
        expect(Buffer.byteLength(key)).toBeLessThan(200);
      }),
    );
  });

  it("are read back", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 12 }).filter((id) => id !== ""),
        (id) => {
          expect(idOf(keyOf(id))).toBe(id);
        },
      ),
    );
  });

  it("of ids that are too long differ", () => {
    const [a, b] = ["一".repeat(100), `${"一".repeat(99)}二`];
    expect(keyOf(a)).not.toBe(keyOf(b));
    expect(idOf(keyOf(a))).toBeNull();
  });

  it.each(["..", "a/b", "a\\b", "%2e%2e", "~", "~2e~", ""])("never are the id %j itself", (id) => {
    expect(keyOf(id)).not.toBe(id);
    expect(keyOf(id)).not.toMatch(/[./\\%]/);
  });

  it("of an article leave its edition out", () => {
    expect(articleKey("澜川日报-2021-05-08", "澜川日报-2021-05-08-fef82c0e")).toBe("fef82c0e");
    expect(articleKey("a", "b-1")).toBe("b-1");
  });
});

describe("relative addresses", () => {
  it.each([
    ["", "search/", "./search/"],
    ["search/", "", "../"],
    ["e/a/1/", "e/a/2/", "../2/"],
    ["e/a/1/", "e/a/1/", "./"],
    ["e/a/1/", "assets/page.js", "../../../assets/page.js"],
    ["e/a/", "e/a/a/b/en.html", "./a/b/en.html"],
    ["", "t/澜川/", "./t/%E6%BE%9C%E5%B7%9D/"],
  ])("from %j to %j are %j", (here, to, path) => {
    expect(relative(here, to)).toBe(path);
  });

  it("lead there from anywhere", () => {
    const address = fc.array(fc.string({ minLength: 1, maxLength: 4 }).map(keyOf), { maxLength: 5 });
    fc.assert(
      fc.property(address, address, (from, to) => {
        const [here, there] = [from, to].map((parts) => parts.map((part) => `${part}/`).join(""));
        const base = new URL(relative("", here ?? ""), "http://a/x/");
        expect(new URL(relative(here ?? "", there ?? ""), base).href).toBe(
          new URL(relative("", there ?? ""), "http://a/x/").href,
        );
      }),
    );
  });

  it("name no folder twice", () => {
    const addresses = [
      at.home(),
      at.title("a"),
      at.year("a", "2021"),
      at.columns("a"),
      at.edition("a"),
      at.page("a", 1),
      at.record("a"),
      at.article("a", "a-1"),
      at.search(),
      at.authors(),
    ];
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
