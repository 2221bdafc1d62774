import { BroadsheetError, type Edition } from "../../model/index.js";
import type { Stretch } from "./log.js";

/** `p1:12@0-6`: the page, the line's source, and which of its characters. */
const STRETCH = /^([^:]+):(.+?)(?:@(\d+)-(\d+))?$/su;
const RANGE = /^(.+)\.\.(.+)$/su;

/** The print that was written as stretches of it, `p1:12..p1:15` for several lines. Throws `bad-correction`. */
export function printOf(edition: Edition, written: readonly string[]): Stretch[] {
  return written.flatMap((one) => {
    const [, from = "", until = ""] = RANGE.exec(one) ?? [];
    return from === "" ? [stretchOf(edition, one)] : linesBetween(edition, from, until);
  });
}

/** One line, or some of its characters. Throws `bad-correction`. */
export function stretchOf(edition: Edition, written: string): Stretch {
  const { page, index, start, end } = located(edition, written);
  const line = edition.pages[page]?.lines[index];
  const stretch = { line: written.replace(/@\d+-\d+$/u, ""), text: line?.text ?? "" };
  if (start === undefined || end === undefined) return stretch;
  if (start >= end || end > stretch.text.length)
    throw new BroadsheetError("bad-correction", written, `the line has ${stretch.text.length} characters`);
  return { ...stretch, start, end };
}

function linesBetween(edition: Edition, from: string, until: string): Stretch[] {
  const [first, last] = [located(edition, from), located(edition, until)];
  const page = edition.pages[first.page];
  if (!page || first.page !== last.page || first.index > last.index)
    throw new BroadsheetError(
      "bad-correction",
      `${from}..${until}`,
      "these are not lines of one page, in order",
    );
  return page.lines
    .slice(first.index, last.index + 1)
    .map(({ source, text }) => ({ line: `${page.id}:${source}`, text }));
}

function located(edition: Edition, written: string) {
  const [, name = "", source = "", start, end] = STRETCH.exec(written) ?? [];
  const page = edition.pages.findIndex(({ id }) => id === name);
  const index = edition.pages[page]?.lines.findIndex((line) => line.source === source) ?? -1;
  if (index < 0) throw new BroadsheetError("bad-correction", written, "the edition has no such line");
  const numbers = start === undefined || end === undefined ? {} : { start: Number(start), end: Number(end) };
  return { page, index, ...numbers };
}
