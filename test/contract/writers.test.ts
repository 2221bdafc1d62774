import { beforeAll, describe, expect, it } from "vitest";
import type { Edition } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";
import { WRITERS, type Writer, writerNamed } from "../../src/writers/index.js";
import { outputOf } from "../writers/outputs.js";
import { editionOf, file, fixture, SLUGS } from "./samples.js";

/** What a careless writer lets act instead of showing it. */
const HOSTILE = [
  "<script>alert(1)</script>与<img src=x onerror=alert(2)>",
  "</textarea></style></script><!-- ]]> -->",
  "&amp; &lt;b&gt; &#x41; & \"双\" '单' `反`",
  "*星* _线_ [链](javascript:alert(3)) # 题 | 表 ~删~ \\反斜线",
  "$" + "{1+1} {{2+2}} %s %n <%= 3 %>",
  "1. 不是列表 - 也不是 > 引文",
  "表情😀与生僻字𠀀，零宽\u200B、行分隔\u2028尾",
  '=HYPERLINK("http://a")',
] as const;
const PAGE = HOSTILE.map((text, index) => `第${index}条怪题\n\n本报讯 昨日，${text}一事在澜川见报。\n`).join(
  "\n",
);

/** Takes a writer's own escaping away: what a person, or the program at the other end, gets to see. */
const SEEN: Readonly<Record<string, (output: string) => string>> = {
  native: jsonStrings,
  jsonl: jsonStrings,
  text: (output) => output,
  markdown: (output) => output.replace(/\\(.)/gu, "$1"),
  html: markupText,
  svg: markupText,
  view: markupText,
  "mets-alto": (output) => markupText(output.replace(STRINGS, (_, content?: string) => content ?? " ")),
};

/** What an ALTO file prints: its Strings and hyphens, and the spaces between. */
const STRINGS = /<(?:String|HYP)\b[^<>]*? CONTENT="([^"]*)"[^<>]*>|<SP\/>/gu;

function markupText(output: string): string {
  return output
    .replace(/<[^<>]*>/gu, "")
    .replace(
      /&(lt|gt|quot|#39|amp);/gu,
      (_, name: string) => ({ lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" })[name] ?? "",
    );
}

function jsonStrings(output: string): string {
  const strings: string[] = [];
  for (const line of output.startsWith("{\n") ? [output] : output.trimEnd().split("\n")) {
    JSON.parse(line, (_, value: unknown) => {
      if (typeof value === "string") strings.push(value);
      return value;
    });
  }
  return strings.join("\n");
}

describe("the writers", () => {
  it("have names and endings of their own", () => {
    expect(new Set(WRITERS.map((writer) => writer.name)).size).toBe(WRITERS.length);
    expect(new Set(WRITERS.map((writer) => writer.extension)).size).toBe(WRITERS.length);
    expect(Object.keys(SEEN).sort()).toEqual(WRITERS.map((writer) => writer.name).sort());
  });

  it("are found by name, and no other is", () => {
    for (const writer of WRITERS) expect(writerNamed(writer.name)).toBe(writer);
    for (const name of ["", "Native", "docx", "constructor", "__proto__"]) {
      expect(() => writerNamed(name)).toThrow(expect.objectContaining({ code: "unknown-format" }));
    }
  });
});

describe.each(WRITERS.map((writer): [string, Writer] => [writer.name, writer]))(
  "the %s writer",
  (name, writer) => {
    let editions: readonly Edition[] = [];
    let hostile: Edition;

    beforeAll(async () => {
      editions = await Promise.all(SLUGS.map(fixture));
      hostile = await editionOf(PAGE, HOSTILE[0]);
    });

    it("says what it writes", () => {
      expect(writer.name).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(writer.extension).toMatch(/^\.[a-z0-9.]+$/);
      expect(writer.description.length).toBeGreaterThan(10);
    });

    it("writes every page, the same each time, ending with a line end", () => {
      for (const edition of editions) {
        const output = outputOf(writer, edition);
        expect(output).toBe(outputOf(writer, structuredClone(edition)));
        expect(output.endsWith("\n")).toBe(true);
        expect(output.endsWith("\n\n")).toBe(false);
        expect(output).not.toContain("undefined");
        expect(output).not.toContain("[object Object]");
      }
    });

    it("leaves the edition as it was", () => {
      const [edition] = editions as [Edition];
      const before = structuredClone(edition);
      outputOf(writer, edition);
      expect(edition).toEqual(before);
    });

    it("writes an edition without articles", () => {
      expect(() =>
        outputOf(writer, {
          ...hostile,
          articles: [],
          leftovers: [],
          notices: [],
          title: null,
          date: null,
        }),
      ).not.toThrow();
    });

    it("keeps one edition on one line for streams, when it says so", () => {
      if (!writer.writeLine) return;
      expect(writer.concatenates).toBe(true);
      for (const edition of [...editions, hostile]) expect(writer.writeLine(edition)).toMatch(/^[^\n\r]+\n$/);
    });

    it.each(HOSTILE.map((text, index): [number, string] => [index, text]))(
      "shows hostile text %i as it is printed",
      (_, text) => {
        const seen = SEEN[name]?.(outputOf(writer, hostile)) ?? "";
        expect(seen).toContain(text);
      },
    );

    it("lets nothing that is printed act", () => {
      const output = outputOf(writer, hostile);
      if (name === "html" || name === "view" || name === "svg") {
        expect(output).not.toMatch(/<script>alert|<img src=x|<%=/);
        expect(output.match(/<\/style>/g)?.length).toBe(output.match(/<style[ >]/g)?.length);
      }
      if (name === "markdown") expect(output).not.toMatch(/(?<!\\)<(?!br>)|^# 题|(?<!\\)\[链/m);
      expect(output).not.toContain("javascript:alert(3))\n");
    });
  },
);

describe("the native form", () => {
  const native = writerNamed("native");

  it.each(SLUGS)("of %s is read back to the same bytes", async (slug) => {
    const written = native.write(await fixture(slug));
    const again = await readEdition({ name: "e.json", files: [file(written, "e.json")] });
    expect(native.write(again)).toBe(written);
  });

  it("of hostile text is read back to the same bytes, from one line as well", async () => {
    const edition = await editionOf(PAGE, HOSTILE[0]);
    const again = await readEdition({
      name: "e.json",
      files: [file(native.writeLine?.(edition) ?? "", "e.json")],
    });
    expect(native.write(again)).toBe(native.write(edition));
  });

  it("carries halves of surrogate pairs", async () => {
    const edition = await editionOf("澜川昨日放晴。");
    const [page] = edition.pages as [Edition["pages"][number]];
    const broken = { ...edition, title: "\uD800澜川", pages: [{ ...page, name: "\uDFFF" }] };
    const again = await readEdition({ name: "e.json", files: [file(native.write(broken), "e.json")] });
    expect(again).toEqual(broken);
  });

  it("names the first place that is wrong", async () => {
    const edition = structuredClone(await editionOf("澜川昨日放晴。")) as unknown as { articles: unknown[] };
    edition.articles[0] = { ...(edition.articles[0] as object), confidence: 7 };
    const source = { name: "e.json", files: [file(JSON.stringify(edition), "e.json")] };
    await expect(readEdition(source)).rejects.toMatchObject({
      code: "bad-edition",
      place: "e.json, articles.0.confidence",
    });
  });
});
