import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fencesIn, filesIn, prepareFolder, runSession, sessionsIn } from "./command/sessions.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DOCUMENTS = [
  ...[
    "README.md",
    "README.zh-CN.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "fixtures/README.md",
  ],
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`)
    .sort(),
];
const TEXTS = DOCUMENTS.map((name): [string, string] => [
  name,
  existsSync(join(ROOT, name)) ? readFileSync(join(ROOT, name), "utf8") : "",
]);

it.each(TEXTS)("%s is there", (_, text) => expect(text).not.toBe(""));

const SESSIONS = TEXTS.flatMap(([name, text]) =>
  sessionsIn(text).map((session): [string, typeof session, ReadonlyMap<string, string>] => [
    `${name}, line ${session.line}`,
    session,
    filesIn(text),
  ]),
);

describe("what the documents show at the terminal", { timeout: 60_000 }, () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "docs-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(SESSIONS)("%s", (_, session, files) => {
    prepareFolder(folder, files);
    expect(runSession(session, folder).join("\n\n")).toBe("");
  });
});

/** Programs in the documents: blocks that import the package. They find the sample page as `page.txt`. */
const PROGRAMS = TEXTS.flatMap(([name, text]) =>
  fencesIn(text)
    .filter(
      ({ language, content }) => language === "ts" && content.some((line) => /\bfrom "broadsheet/.test(line)),
    )
    .map(({ line, content }): [string, string] => [`${name}, line ${line}`, content.join("\n")]),
);

describe("the programs in the documents", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "programs-"));
  const fileOf = (index: number) => join(folder, `program${index}.mts`);

  beforeAll(() => {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(ROOT, join(folder, "node_modules/broadsheet"));
    copyFileSync(join(ROOT, "fixtures/pages/lanchuan-daily/source.txt"), join(folder, "page.txt"));
    for (const [index, [, code]] of PROGRAMS.entries()) writeFileSync(fileOf(index), `${code}\nexport {};\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are there", () => expect(PROGRAMS.length).toBeGreaterThan(0));

  it("have right types", () => {
    const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--skipLibCheck"];
    const types = ["--types", "node", "--typeRoots", join(ROOT, "node_modules/@types")];
    const files = PROGRAMS.map((_, index) => fileOf(index));
    expect(outputOf(join(ROOT, "node_modules/.bin/tsc"), [...options, ...types, ...files], folder)).toBe("");
  });

  it.each(PROGRAMS.map(([name], index): [string, number] => [name, index]))("%s runs", (_, index) => {
    const loader = join(ROOT, "node_modules/tsx/dist/esm/index.mjs");
    expect(() =>
      execFileSync(process.execPath, ["--import", loader, fileOf(index)], { cwd: folder, stdio: "pipe" }),
    ).not.toThrow();
  });
});

function outputOf(program: string, arguments_: readonly string[], cwd: string): string {
  try {
    return execFileSync(program, arguments_, { cwd, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

/** Links to files of the project, and to headings in them. */
const LINKS = TEXTS.flatMap(([name, text]) =>
  [...withoutFences(text).matchAll(/\[[^\]]*\]\(([^)\s]+)\)|<img src="([^"]+)"/g)]
    .map((match) => match[1] ?? match[2] ?? "")
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target): [string, string] => [name, target]),
);

it("has no link that leads nowhere", () => {
  const dead = LINKS.filter(([name, target]) => !leadsSomewhere(name, target)).map(
    ([name, target]) => `${name}: ${target}`,
  );
  expect(dead).toEqual([]);
});

function leadsSomewhere(name: string, target: string): boolean {
  const [path = "", heading] = decodeURI(target).split("#");
  const file = path === "" ? join(ROOT, name) : join(ROOT, dirname(name), path);
  if (!existsSync(file)) return false;
  return (
    heading === undefined || !file.endsWith(".md") || anchorsOf(readFileSync(file, "utf8")).includes(heading)
  );
}

/** The anchors that are made of a document's headings: small letters, hyphens for spaces, marks left out. */
function anchorsOf(text: string): string[] {
  const headings = [...withoutFences(text).matchAll(/^#{1,6} +(.+)$/gm)].map((match) => match[1] ?? "");
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-"),
  );
}

function withoutFences(text: string): string {
  return text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1[ \t]*$/gm, "");
}
