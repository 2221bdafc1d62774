import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { freshen, generatedDocuments } from "../scripts/docs/documents.js";
import { editionSchema } from "../scripts/docs/schema.js";
import { readCommand } from "../src/cli/read.js";
import { readEdition } from "../src/pipeline.js";
import { jsonlWriter } from "../src/writers/jsonl.js";
import { nativeWriter } from "../src/writers/native.js";

const ROOT = new URL("../", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, ROOT), "utf8");
const story = () => readEdition(fileURLToPath(new URL("fixtures/docs/story.txt", ROOT)));

describe("generated documents", () => {
  it.each(generatedDocuments())("$name is fresh (npm run docs)", ({ found, fresh }) => {
    expect(found).toBe(fresh);
  });

  it("replaces what stands between the marks and nothing else", () => {
    const stale = "a\n<!-- generated:exit-statuses -->\nold\n<!-- /generated -->\nb\n";
    const fresh = freshen(stale, "x.md");
    expect(fresh).toMatch(
      /^a\n<!-- generated:exit-statuses -->\n\| status \| meaning \|\n[\s\S]*\n<!-- \/generated -->\nb\n$/,
    );
    expect(fresh).not.toContain("old");
    expect(freshen(fresh, "x.md")).toBe(fresh);
  });

  it("refuses a mark that nothing generates", () => {
    const text = "<!-- generated:weather -->\n<!-- /generated -->\n";
    expect(() => freshen(text, "x.md")).toThrow("x.md: nothing generates “weather”");
  });
});

describe("the published schema", () => {
  const schema = z.fromJSONSchema(editionSchema() as Parameters<typeof z.fromJSONSchema>[0]);

  it("accepts an edition as the native writer writes it", async () => {
    const written: unknown = JSON.parse(nativeWriter.write(await story()));
    expect(schema.safeParse(written).error?.issues ?? []).toEqual([]);
  });

  it("refuses one without its pages", async () => {
    const { pages, ...rest } = await story();
    expect(pages).not.toEqual([]);
    expect(schema.safeParse(rest).success).toBe(false);
  });
});

describe("what is written by hand", () => {
  it("docs/formats.md names every field of a jsonl record, and no other", async () => {
    const [line = ""] = jsonlWriter.write(await story()).split("\n");
    const section = /### jsonl\n([\s\S]*?)\n### /.exec(read("docs/formats.md"))?.[1] ?? "";
    const cells = [...section.matchAll(/^\| (`[^|]*?) +\|/gm)].map((row) => row[1] ?? "");
    const named = cells.flatMap((cell) => cell.split(", ").map((field) => field.replaceAll("`", "")));
    expect(named.sort()).toEqual(Object.keys(JSON.parse(line) as object).sort());
  });

  it("docs/model.md has every node of the tree", () => {
    const nodes = Object.keys(editionSchema().$defs ?? {}).filter((name) => !INLINE.has(name));
    const shown = [...read("docs/model.md").matchAll(/generated:interface (\w+)/g)].map((mark) => mark[1]);
    expect(shown.sort()).toEqual(nodes.sort());
  });

  it.each(["README.md", "README.zh-CN.md"])("%s names every option of the command", (name) => {
    const text = read(name);
    const missing = readCommand().options.filter(({ long }) => !text.includes(long ?? ""));
    expect(missing.map(({ long }) => long)).toEqual([]);
  });
});

/** Lists of names, which the interfaces that use them and the tables of their meanings show. */
const INLINE = new Set(["ArticleKind", "NoticeCode", "PlaceLevel", "DocumentStatus"]);
