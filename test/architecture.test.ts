import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LONGEST = 400;

/** What each folder of `src` may import of the others. A folder that stands nowhere here may not exist. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  xml: [],
  text: ["model"],
  image: ["model"],
  decide: ["model", "text"],
  readers: ["model", "text", "xml", "image"],
  layout: ["model", "text", "decide"],
  articles: ["model", "text", "decide"],
  record: ["model", "text", "decide"],
  writers: ["model", "text", "xml"],
  archive: ["model", "text"],
  site: ["model", "text"],
};
/** Files and folders that put the rest together and may import all of it. */
const COMPOSERS: ReadonlySet<string> = new Set([
  "pipeline.ts",
  "images.ts",
  "pages.ts",
  "sources.ts",
  "index.ts",
  "version.ts",
  "cli",
  "isolate",
  "server",
]);
/** The only composers that nothing but composers of their own kind may import; the command starts the server. */
const OUTERMOST: ReadonlySet<string> = new Set(["cli", "server"]);

interface SourceFile {
  /** From `src`, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Everything wrong with a file, one sentence a fault. */
function faults(file: SourceFile, packages: ReadonlySet<string>): string[] {
  const code = withoutComments(file.text);
  return [
    ...importsOf(code).flatMap((target) => importFaults(file.path, target, packages)),
    ...(folderOf(file.path) !== "cli" && /\bconsole\s*\.|\bprocess\.std(?:out|err)\b/.test(code)
      ? [`${file.path} speaks to the terminal`]
      : []),
    ...(ANY.test(code) ? [`${file.path} says any`] : []),
    ...(file.text.split("\n").length - 1 > LONGEST ? [`${file.path} has more than ${LONGEST} lines`] : []),
    ...(folderOf(file.path) in MAY_IMPORT || COMPOSERS.has(folderOf(file.path))
      ? []
      : [`${file.path} stands outside the map`]),
    ...(/(?:^|\/)(?:utils?|helpers?|misc|common)(?:\.ts|\/)/.test(file.path)
      ? [`${file.path} is named after nothing`]
      : []),
  ];
}

const ANY = /(?:[:<,|&(=]\s*|\bas\s+)any\b(?=\s*(?:[,;)>\]}|&=[{]|$))/m;

function withoutComments(text: string): string {
  return text.replace(/^\s*\/\*[\s\S]*?\*\//gm, "").replace(/(^|[\s;{}])\/\/.*$/gm, "$1");
}

/** `import … from "…"`, `export … from "…"`, `import "…"` and `import("…")`. */
function importsOf(code: string): string[] {
  const found = code.matchAll(
    /^(?:import|export)\b(?:[^"'`;]*?\bfrom)?\s*["']([^"'\n]+)["']|\bimport\s*\(\s*["']([^"'\n]+)["']/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? "");
}

function folderOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function importFaults(path: string, target: string, packages: ReadonlySet<string>): string[] {
  const from = folderOf(path);
  if (!target.startsWith(".")) {
    return target.startsWith("node:") || packages.has(packageOf(target))
      ? []
      : [`${path} imports ${target}, which is no dependency`];
  }
  if (!/\.(?:js|json)$/.test(target)) return [`${path} imports ${target} without its ending`];
  const at = posix.normalize(posix.join(posix.dirname(path), target)).replace(/\.js$/, ".ts");
  const to = folderOf(at);
  if (to === "..") return [`${path} imports ${target}, outside src`];
  if (to === from) return [];
  if (OUTERMOST.has(to) && !(from === "cli" && to === "server")) return [`${path} imports ${to}`];
  return COMPOSERS.has(from) || MAY_IMPORT[from]?.includes(to)
    ? []
    : [`${path}: ${from} may not import ${to}`];
}

function packageOf(target: string): string {
  return target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
}

function filesUnder(folder: string, prefix = ""): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = prefix + entry.name;
    if (entry.isDirectory()) return filesUnder(join(folder, entry.name), `${path}/`);
    return /\.tsx?$/.test(path) ? [{ path, text: readFileSync(join(folder, entry.name), "utf8") }] : [];
  });
}

function dependencies(): ReadonlySet<string> {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  return new Set(Object.keys(manifest.dependencies));
}

describe("the house's map", () => {
  const files = filesUnder(join(ROOT, "src"));
  const packages = dependencies();

  it("sees the whole of src", () => {
    const folders = new Set(files.map((file) => folderOf(file.path)));
    for (const folder of ["model", "text", "decide", "readers", "articles", "writers", "cli", "pipeline.ts"])
      expect(folders).toContain(folder);
    expect(files.flatMap((file) => importsOf(file.text)).length).toBeGreaterThan(files.length);
  });

  it("is kept by every file", () => {
    expect(files.flatMap((file) => faults(file, packages))).toEqual([]);
  });

  it("has every import lead to a file", () => {
    const known = new Set(files.map((file) => file.path));
    const dangling = files.flatMap(({ path, text }) =>
      importsOf(withoutComments(text))
        .filter((target) => target.startsWith(".") && target.endsWith(".js"))
        .map((target) => posix.normalize(posix.join(dirname(path), target)).replace(/\.js$/, ".ts"))
        .filter((target) => !known.has(target) && !known.has(`${target}x`))
        .map((target) => `${path} → ${target}`),
    );
    expect(dangling).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      "model/page.ts",
      'import { joinPieces } from "../text/joining.js";',
      "model/page.ts: model may not import text",
    ],
    [
      "text/joining.ts",
      'import { decide } from "../articles/decide.js";',
      "text/joining.ts: text may not import articles",
    ],
    [
      "articles/index.ts",
      'export { textReader } from "../readers/text.js";',
      "articles/index.ts: articles may not import readers",
    ],
    [
      "readers/alto.ts",
      'import type { Draft } from "../articles/index.js";',
      "readers/alto.ts: readers may not import articles",
    ],
    [
      "layout/columns.ts",
      'const late = await import("../articles/index.js");',
      "layout/columns.ts: layout may not import articles",
    ],
    [
      "writers/html/page.ts",
      'import "../../record/index.js";',
      "writers/html/page.ts: writers may not import record",
    ],
    [
      "writers/text.ts",
      'import { readEdition } from "../pipeline.js";',
      "writers/text.ts: writers may not import pipeline.ts",
    ],
    ["pipeline.ts", 'import { EXIT } from "./cli/exit.js";', "pipeline.ts imports cli"],
    [
      "articles/model.ts",
      'import { fit } from "../../bench/train/fit.js";',
      "articles/model.ts imports ../../bench/train/fit.js, outside src",
    ],
    [
      "text/script.ts",
      'import fc from "fast-check";',
      "text/script.ts imports fast-check, which is no dependency",
    ],
    [
      "text/script.ts",
      'import { a } from "./joining";',
      "text/script.ts imports ./joining without its ending",
    ],
    ["text/script.ts", "console.log(1);", "text/script.ts speaks to the terminal"],
    ["text/script.ts", 'process.stderr.write("");', "text/script.ts speaks to the terminal"],
    ["text/script.ts", "function f(x: any) {}", "text/script.ts says any"],
    ["text/script.ts", "const x = y as any;", "text/script.ts says any"],
    ["text/script.ts", "const x: Record<string, any> = {};", "text/script.ts says any"],
    ["text/script.ts", "const x: any[] = [];", "text/script.ts says any"],
    ["text/script.ts", "//\n".repeat(401), "text/script.ts has more than 400 lines"],
    ["helpers/a.ts", "", "helpers/a.ts stands outside the map"],
    ["text/utils.ts", "", "text/utils.ts is named after nothing"],
  ])("is broken by a file like %s (%#)", (path, text, fault) => {
    expect(faults({ path, text }, packages)).toContain(fault);
  });

  it.each<[string, string]>([
    [
      "articles/index.ts",
      'import type { DenseWeights } from "../decide/weights.js";\nimport weights from "./weights.json" with { type: "json" };',
    ],
    ["pipeline.ts", 'import { findArticles } from "./articles/index.js";'],
    ["cli/read.ts", 'import { readEdition } from "../pipeline.js";\nconsole.error("said");'],
    [
      "text/dictionary.ts",
      'import { Jieba } from "@node-rs/jieba";\nimport { dict } from "@node-rs/jieba/dict";',
    ],
    [
      "text/script.ts",
      "/** Not any: console.log() is for cli. */\n// as any\nconst many = 1; const company: string = anything;",
    ],
    ["text/script.ts", "const x = 1;\n".repeat(400)],
  ])("is kept by a file like %s (%#)", (path, text) => {
    expect(faults({ path, text }, packages)).toEqual([]);
  });
});
