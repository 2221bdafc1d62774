import { EXIT, failureStatus } from "../../src/cli/exit.js";
import {
  BroadsheetError,
  DEFAULT_LIMITS,
  ERRORS,
  type ErrorCode,
  explain,
  type Limits,
  NoticeCode,
} from "../../src/model/index.js";
import { READERS } from "../../src/readers/index.js";
import { WRITERS } from "../../src/writers/index.js";
import type { FormatWords } from "./format-words.js";

type Row = readonly string[];

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}

export function readersTable(words: FormatWords): string {
  const rows = READERS.map(({ name, description, extensions }) => [
    code(name),
    words.readers[name] ?? description,
    extensions.map(code).join(" "),
  ]);
  return table(words.readersHead, rows);
}

export function writersTable(words: FormatWords): string {
  const rows = WRITERS.map(({ name, description, extension, concatenates }) => [
    code(name),
    words.writers[name] ?? description,
    code(extension),
    concatenates ? words.streams.yes : words.streams.no,
  ]);
  return table(words.writersHead, rows);
}

export function errorsTable(): string {
  const rows = (Object.entries(ERRORS) as [ErrorCode, string][]).map(([name, meaning]) => [
    code(name),
    meaning,
    String(failureStatus(new BroadsheetError(name, "", ""))),
  ]);
  return table(["code", "meaning", "exit status"], rows);
}

const EXIT_MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  done: "Everything was read and written.",
  internal: "A fault in Broadsheet itself. Please report it, with what stderr says.",
  usage:
    "The command line is wrong: an unknown option, format, encoding or limit, a date that is not a day, a page that is not there.",
  someFailed: "Of several inputs some could not be read. stderr names them; the others were written.",
  allFailed: "No input could be read.",
  unwritable: "The output, or the archive, could not be written.",
  damaged: "The archive is not as it was written; stdout names the places.",
};

export function exitTable(): string {
  const names = Object.keys(EXIT) as (keyof typeof EXIT)[];
  return table(
    ["status", "meaning"],
    names.map((name) => [String(EXIT[name]), EXIT_MEANINGS[name]]),
  );
}

export function noticesTable(): string {
  const rows = NoticeCode.options.map((name) => {
    const notice = { code: name, page: null, spans: [], detail: "…" };
    return [code(name), explain(notice, "en"), explain(notice, "zh")];
  });
  return table(["code", "in English", "in Chinese"], rows);
}

const LIMIT_MEANINGS: Readonly<Record<keyof Limits, string>> = {
  fileBytes: "bytes of one input file",
  lines: "lines of one input file, blank ones counted",
  lineCharacters: "characters of one line (UTF-16 units)",
  pages: "pages of one edition",
  xmlDepth: "elements within elements, of one XML or HTML file",
  xmlElements: "elements of one XML or HTML file",
  xmlCharacters: "characters of one attribute or run of text in an XML or HTML file (UTF-16 units)",
  pageBlocks: "blocks of one page; over it, the page is read as lines in the order of the file",
  pageGlyphs: "glyphs of one page of a PDF",
  pageObjects: "texts, paths, pictures and forms of one page of a PDF",
  pageSeconds: "seconds for reading one page of a PDF, or opening its file",
  pageMegabytes: "MiB of memory for reading pages of a PDF",
};

export function limitsTable(): string {
  const names = Object.keys(DEFAULT_LIMITS) as (keyof Limits)[];
  const rows = names.map((name) => [
    code(name),
    LIMIT_MEANINGS[name],
    DEFAULT_LIMITS[name].toLocaleString("en-US"),
  ]);
  return table(["limit", "what it counts", "unless set"], rows);
}
