import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Sessions at a terminal, written in Markdown: the block is the test.
 *
 *     ```text page.txt                 a file that the document's sessions find in their folder
 *     新桥今日通车
 *     ```
 *
 *     ```console
 *     $ broadsheet read page.txt missing.txt --to text
 *     新桥今日通车                     what it writes, complete
 *     2> broadsheet: missing.txt: …    what it says to a person (stderr)
 *     # exit 3                         its status; 0 where none is given
 *     ```
 *
 * A line of `…` alone stands for any lines up to the next one given; `…` inside a line, for anything in it. Every block runs
 * in a fresh folder, with `fixtures` in it. A block without a `broadsheet` command is not run.
 */
export interface Session {
  /** The heading it stands under. */
  readonly heading: string;
  /** The line of the document that its first command stands on. */
  readonly line: number;
  readonly commands: readonly SessionCommand[];
}

export interface SessionCommand {
  readonly command: string;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  readonly status: number;
}

interface Fence {
  readonly language: string;
  readonly title: string;
  readonly heading: string;
  /** The line after the opening fence, from 1. */
  readonly line: number;
  readonly content: readonly string[];
}

/** The fenced blocks of a document, in order. */
export function fencesIn(markdown: string): Fence[] {
  const fences: Fence[] = [];
  let heading = "";
  let open: { mark: string; fence: Fence; content: string[] } | null = null;
  for (const [index, line] of markdown.split("\n").entries()) {
    const [, mark = "", language = "", title = ""] = /^(`{3,}|~{3,})(\S*)\s*(.*)$/.exec(line) ?? [];
    if (open) {
      if (line.trimEnd() !== open.mark) open.content.push(line);
      else {
        fences.push(open.fence);
        open = null;
      }
    } else if (mark !== "") {
      const content: string[] = [];
      open = { mark, content, fence: { language, title, heading, line: index + 2, content } };
    } else if (line.startsWith("#")) heading = line.replace(/^#+\s*/, "");
  }
  if (open) throw new Error(`the block at line ${open.fence.line} is not closed`);
  return fences;
}

/** The sessions of a document: its `console` blocks that use the command. */
export function sessionsIn(markdown: string): Session[] {
  return fencesIn(markdown)
    .filter(
      ({ language, content }) =>
        language === "console" && content.some((line) => /^\$ .*\bbroadsheet\b/.test(line)),
    )
    .map(({ heading, line, content }) => ({ heading, line, commands: commandsIn(content, line) }));
}

/** The files that a document gives its sessions: blocks with a file name after their language. */
export function filesIn(markdown: string): ReadonlyMap<string, string> {
  const named = fencesIn(markdown).filter(({ title }) => /^[\w./-]+\.\w+$/.test(title));
  return new Map(named.map(({ title, content }) => [title, content.map((line) => `${line}\n`).join("")]));
}

/** What a session may call; anything else has no business in a document that is run. */
const PROGRAMS = new Set(["broadsheet", "cat", "cp", "echo", "head", "ls", "mkdir", "printf", "touch", "wc"]);

function commandsIn(content: readonly string[], firstLine: number): SessionCommand[] {
  const commands: { command: string; stdout: string[]; stderr: string[]; status: number }[] = [];
  for (const [index, line] of content.entries()) {
    const current = commands.at(-1);
    if (line.startsWith("$ "))
      commands.push({
        command: checked(line.slice(2), firstLine + index),
        stdout: [],
        stderr: [],
        status: 0,
      });
    else if (!current) throw new Error(`line ${firstLine + index}: output before any command`);
    else if (/^# exit \d+$/.test(line)) current.status = Number(line.slice("# exit ".length));
    else if (line.startsWith("2> ")) current.stderr.push(line.slice("2> ".length));
    else current.stdout.push(line);
  }
  return commands.map((command) => ({ ...command, stdout: withoutBlankEnd(command.stdout) }));
}

function checked(command: string, line: number): string {
  const program = command.split(" ")[0] ?? "";
  if (!PROGRAMS.has(program)) throw new Error(`line ${line}: a session may not call ${program}`);
  return command;
}

/** Blank lines at the end part commands in a document; they are not compared. */
function withoutBlankEnd(lines: readonly string[]): string[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TIMEOUT = 60_000;

/** Makes a folder ready for a session: its files, the sample pages, and the command as it is built. */
export function prepareFolder(folder: string, files: ReadonlyMap<string, string>): void {
  symlinkSync(join(ROOT, "fixtures"), join(folder, "fixtures"));
  mkdirSync(join(folder, ".bin"));
  const command = join(folder, ".bin/broadsheet");
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, "dist/cli/main.js")}' "$@"\n`);
  chmodSync(command, 0o755);
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Runs the session in a folder that is ready; what went otherwise than written, a sentence each. */
export function runSession(session: Session, folder: string): string[] {
  return session.commands.flatMap(({ command, stdout, stderr, status }) => {
    const ran = spawnSync("bash", ["-c", `set -o pipefail\n${command}`], {
      cwd: folder,
      encoding: "utf8",
      timeout: TIMEOUT,
      maxBuffer: 1 << 27,
      env: { PATH: `${join(folder, ".bin")}:${process.env.PATH}`, HOME: folder, LANG: "C.UTF-8" },
    });
    const faults = [
      outputFault("stdout", stdout, ran.stdout),
      outputFault("stderr", stderr, ran.stderr),
      ran.status === status ? null : `exit ${status} expected, ${ran.status ?? ran.signal} found`,
    ];
    return faults.filter((fault) => fault !== null).map((fault) => `$ ${command}\n${fault}`);
  });
}

function outputFault(name: string, expected: readonly string[], output: string): string | null {
  const found = withoutBlankEnd(output.split("\n"));
  if (matches(expected, found)) return null;
  return `${name} expected:\n${indented(expected)}\nfound:\n${indented(found)}`;
}

function indented(lines: readonly string[]): string {
  return lines.length === 0 ? "    (nothing)" : lines.map((line) => `    ${line}`).join("\n");
}

const ANY = "…";

/** Whether the lines are those expected, `…` alone standing for any lines and inside a line for any characters. */
export function matches(expected: readonly string[], found: readonly string[]): boolean {
  /** How many found lines the expected ones so far may have used up. */
  let ends = new Set([0]);
  for (const line of expected) {
    const next = new Set<number>();
    for (const end of ends) {
      if (line.trim() === ANY) for (let at = end; at <= found.length; at++) next.add(at);
      else if (found[end] !== undefined && lineMatches(line, found[end])) next.add(end + 1);
    }
    ends = next;
  }
  return ends.has(found.length);
}

function lineMatches(expected: string, found: string): boolean {
  if (expected === found) return true;
  if (!expected.includes(ANY)) return false;
  const pattern = expected.split(ANY).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${pattern.join(".*")}$`, "su").test(found);
}
