import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filesIn, matches, prepareFolder, runSession, sessionsIn } from "./sessions.js";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const DOCUMENTS = readdirSync(HERE)
  .filter((name) => name.endsWith(".md"))
  .sort();

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "session-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each(DOCUMENTS)("%s", { timeout: 60_000 }, (name) => {
  const markdown = readFileSync(join(HERE, name), "utf8");
  const sessions = sessionsIn(markdown);

  it("holds sessions", () => expect(sessions.length).toBeGreaterThan(0));

  it.each(sessions)("$heading (line $line)", (session) => {
    prepareFolder(folder, filesIn(markdown));
    expect(runSession(session, folder).join("\n\n")).toBe("");
  });
});

describe("a session", () => {
  const fence = "```";

  it("is taken from the document with its files", () => {
    const markdown = `# One\n${fence}text a/b.txt\n甲\n\n乙\n${fence}\n\n## Two\n${fence}console\n$ broadsheet read x\nout\n2> err\n# exit 4\n\n$ ls out\n${fence}\n${fence}console\n$ npm test\n${fence}\n`;
    expect([...filesIn(markdown)]).toEqual([["a/b.txt", "甲\n\n乙\n"]]);
    expect(sessionsIn(markdown)).toEqual([
      {
        heading: "Two",
        line: 10,
        commands: [
          { command: "broadsheet read x", stdout: ["out"], stderr: ["err"], status: 4 },
          { command: "ls out", stdout: [], stderr: [], status: 0 },
        ],
      },
    ]);
  });

  it("may not do what a document has no business to do", () => {
    expect(() => sessionsIn(`${fence}console\n$ broadsheet formats\n$ npm install\n${fence}\n`)).toThrow(
      "line 3: a session may not call npm",
    );
    expect(() => sessionsIn(`${fence}console\n$ broadsheet formats\n`)).toThrow("not closed");
  });

  it.each<[string, string[], string[], boolean]>([
    ["the same", ["a", "b"], ["a", "b"], true],
    ["another", ["a", "b"], ["a", "c"], false],
    ["more", ["a"], ["a", "b"], false],
    ["less", ["a", "b"], ["a"], false],
    ["nothing for anything", ["a", "…", "b"], ["a", "b"], true],
    ["much for anything", ["…", "b", "…"], ["a", "b", "b", "c"], true],
    ["anything, then what is missing", ["…", "d"], ["a", "b"], false],
    ["anything in a line", ["a … c"], ["a b b c"], true],
    ["marks in a line are no pattern", ["a.c (…)"], ["abc (x)"], false],
  ])("is compared line by line: %s", (_, expected, found, same) => {
    expect(matches(expected, found)).toBe(same);
  });

  it("fails when the output, the message or the status is another", () => {
    prepareFolder(folder, new Map());
    const session = {
      heading: "",
      line: 1,
      commands: [{ command: "broadsheet read nothing.txt", stdout: ["x"], stderr: [], status: 0 }],
    };
    const [stdout, stderr, status] = runSession(session, folder);
    expect(stdout).toContain("stdout expected:\n    x\nfound:\n    (nothing)");
    expect(stderr).toContain("nothing.txt: no such file or folder [not-found]");
    expect(status).toContain("exit 0 expected, 4 found");
  });
});
