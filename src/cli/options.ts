import { InvalidArgumentError, Option } from "commander";
import { DEFAULT_LIMITS, type Limits } from "../model/index.js";
import type { PageRange } from "../pages.js";
import type { ReadOptions } from "../pipeline.js";

export interface ReadFlags {
  readonly title?: string;
  readonly date?: string;
  readonly encoding?: string;
  readonly pages?: readonly PageRange[];
  readonly limit?: Partial<Limits>;
  readonly resegment?: boolean;
  readonly ignoreOrder?: boolean;
}

/** The flags that say how an input is to be read; shared by every command that reads. */
export function readFlags(): Option[] {
  return [
    new Option("--title <title>", "the newspaper's title; else the masthead's"),
    new Option("--date <YYYY-MM-DD>", "the edition's day; else the masthead's, the file name's, or inferred"),
    new Option("--encoding <label>", "the text's encoding, such as gb18030; else detected"),
    new Option("--pages <list>", "the pages to read, such as 1-3,5, counted from 1 over the input").argParser(
      parsePages,
    ),
    new Option("--resegment", "find the articles anew where the input states them (METS, PAGE)"),
    new Option("--ignore-order", "leave the order in which the input lists its blocks out of the evidence"),
    new Option(
      "--limit <name=n>",
      `raise or lower a limit: ${Object.keys(DEFAULT_LIMITS).join(", ")}`,
    ).argParser(parseLimit),
  ];
}

/** Parses an argument that is a count or a number from 1. */
export function positive(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError("write a positive integer.");
  return Number(value);
}

function parsePages(value: string): readonly PageRange[] {
  return value.split(",").map((part): PageRange => {
    const [, from, to] = /^([1-9]\d{0,5})(?:-([1-9]\d{0,5}))?$/.exec(part.trim()) ?? [];
    if (from === undefined || Number(to ?? from) < Number(from))
      throw new InvalidArgumentError("write page numbers and ranges from 1 up, as in 1-3,5.");
    return [Number(from), Number(to ?? from)];
  });
}

function parseLimit(value: string, earlier: Partial<Limits> = {}): Partial<Limits> {
  const [name = "", number = ""] = value.split("=");
  if (!(name in DEFAULT_LIMITS))
    throw new InvalidArgumentError(`the limits are ${Object.keys(DEFAULT_LIMITS).join(", ")}.`);
  if (!/^[1-9]\d{0,14}$/.test(number))
    throw new InvalidArgumentError("write it as name=number, the number a positive integer.");
  return { ...earlier, [name]: Number(number) };
}

export function readOptions(flags: ReadFlags): ReadOptions {
  return {
    title: flags.title ?? null,
    date: flags.date ?? null,
    encoding: flags.encoding ?? null,
    pages: flags.pages ?? null,
    limits: flags.limit ?? {},
    resegment: flags.resegment ?? false,
    ignoreOrder: flags.ignoreOrder ?? false,
  };
}

/** The flags that were given, as options of reading that can be kept with it. */
export function readSettings(flags: ReadFlags): Pick<ReadOptions, "date" | "encoding" | "limits"> & {
  readonly title?: string;
} {
  return {
    ...(flags.title === undefined ? {} : { title: flags.title }),
    ...(flags.date === undefined ? {} : { date: flags.date }),
    ...(flags.encoding === undefined ? {} : { encoding: flags.encoding }),
    ...(flags.resegment ? { resegment: true } : {}),
    ...(flags.ignoreOrder ? { ignoreOrder: true } : {}),
    ...(flags.limit === undefined ? {} : { limits: flags.limit }),
  };
}
