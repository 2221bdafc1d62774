import { emWidth } from "../../text/script.js";
import type { Cell, Row } from "./rows.js";

/** How rows are set: `columns` are those of the kinds asked for. */
export type Layout = (rows: readonly Row[], columns: readonly string[]) => string;

/** The names of `--to` with what they do. */
export const LAYOUTS: Readonly<Record<string, Layout>> = { table: toTable, csv: toCsv, json: toJson };

/** Cells wider than this many half-ems are cut in the table; csv and json have them whole. */
const WIDEST = 44;

function toTable(rows: readonly Row[], columns: readonly string[]): string {
  if (rows.length === 0) return "";
  const shown = columns.filter((column) => rows.some(({ cells }) => textOf(cells[column]) !== ""));
  const lines = [shown, ...rows.map(({ cells }) => shown.map((column) => shorten(textOf(cells[column]))))];
  const widths = shown.map((_, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ""))));
  return lines
    .map((line) =>
      line
        .map((cell, at) => padded(cell, widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("");
}

function padded(cell: string, width: number): string {
  return cell + " ".repeat(Math.max(0, width - widthOf(cell)));
}

/** Columns of a terminal: two a Chinese character. */
function widthOf(text: string): number {
  return (
    Math.round(emWidth(text) * 2) + (text.match(/ /g)?.length ?? 0) + (text.match(/\u3000/g)?.length ?? 0) * 2
  );
}

function shorten(text: string): string {
  if (widthOf(text) <= WIDEST) return text;
  let kept = "";
  for (const sign of text) {
    if (widthOf(kept + sign) > WIDEST - 2) break;
    kept += sign;
  }
  return `${kept}…`;
}

function toCsv(rows: readonly Row[], columns: readonly string[]): string {
  const lines = [columns, ...rows.map(({ cells }) => columns.map((column) => textOf(cells[column])))];
  return lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
}

/** RFC 4180; a cell that a spreadsheet would take for a formula is led by an apostrophe. */
function quoted(cell: string): string {
  const safe = /^[=+@\t\r-]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function toJson(rows: readonly Row[]): string {
  const entries = rows.map(({ fact, cells }) => ({
    edition: cells.edition,
    article: cells.article,
    lines: cells.lines,
    ...fact,
  }));
  return `${JSON.stringify(entries, null, 1)}\n`;
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}
