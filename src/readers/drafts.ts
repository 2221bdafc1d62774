import type {
  Area,
  BlockRole,
  Box,
  InputLayout,
  Limits,
  Line,
  Notice,
  Page,
  Picture,
  Rule,
  StatedPlace,
} from "../model/index.js";
import { overLimit } from "../model/over-limit.js";
import { controlNotices } from "./controls.js";
import type { Reading } from "./reader.js";

/** A line as a reader with geometry collects it; its font's size is in points where the draft's `unitsPerPoint` is not 1. */
export type LineDraft = Pick<Line, "source" | "text" | "box" | "font" | "direction" | "confidence">;

export interface BlockDraft {
  readonly source: string | null;
  readonly box: Box | null;
  readonly lines: readonly LineDraft[];
  /** The composed block it stands in; null where it stands in none. */
  readonly group: string | null;
  /** The block it is a run of lines of; null where it is whole. */
  readonly runOf: string | null;
  readonly role: BlockRole | null;
  readonly place: StatedPlace | null;
}

/** A page as a reader with geometry collects it, before anything on it has an id. */
export interface PageDraft {
  readonly number: string | null;
  /** Sizes of nothing are not known sizes: 0 counts as null. */
  readonly width: number | null;
  readonly height: number | null;
  readonly unitsPerInch: number | null;
  /** What a font's size is multiplied by. */
  readonly unitsPerPoint: number;
  /** In the order of the file; those without lines are left out. */
  readonly blocks: readonly BlockDraft[];
  readonly pictures: readonly Omit<Picture, "id">[];
  readonly rules: readonly Omit<Rule, "id">[];
  /** Frames and tints; absent where the format draws none. */
  readonly areas?: readonly Area[];
  /** The blocks in the order of reading; null where none is stated, or what is stated cannot be followed. */
  readonly order: readonly BlockDraft[] | null;
  /** Sources of what has a box that is none. */
  readonly badBoxes: readonly string[];
  /** Why a stated order cannot be followed; null where it can, or none is stated. */
  readonly badOrder: string | null;
}

export interface BuiltPage {
  readonly page: Page;
  readonly layout: InputLayout;
  readonly notices: readonly Notice[];
}

/** For a reader to tell of every page that begins: throws `limit-exceeded` before there are too many. */
export function pageCounter(name: string, limits: Limits): (pages: number) => void {
  return (pages) => {
    if (pages > limits.pages) throw overLimit(name, "pages", pages, limits.pages);
  };
}

/** Gives everything its id. Throws `limit-exceeded`, naming the file. */
export function buildPage(draft: PageDraft, index: number, name: string, limits: Limits): BuiltPage {
  const id = `p${index + 1}`;
  const lines: Line[] = [];
  const ids = new Map<BlockDraft, readonly string[]>();
  for (const block of draft.blocks) {
    if (block.lines.length > 0) ids.set(block, numberLines(block, id, draft.unitsPerPoint, lines));
  }
  checkLines(lines, name, limits);
  const ordered = (draft.order ?? draft.blocks).filter((block) => ids.has(block));
  const page: Page = {
    id,
    number: draft.number,
    name: null,
    width: draft.width || null,
    height: draft.height || null,
    unitsPerInch: draft.unitsPerInch,
    lines,
    pictures: draft.pictures.map((picture, at) => ({ id: `${id}.i${at + 1}`, ...picture })),
    rules: draft.rules.map((rule, at) => ({ id: `${id}.r${at + 1}`, ...rule })),
  };
  const blocks = ordered.map((block) => ({ ...block, lines: ids.get(block) ?? [] }));
  const areas = draft.areas ? { areas: draft.areas } : {};
  const layout = { blocks, ordered: draft.order !== null, ...areas };
  return { page, layout, notices: noticesOf(draft, page) };
}

/** All pages of a file, as its reading holds them. Throws `limit-exceeded`, naming the file. */
export function buildPages(
  drafts: readonly PageDraft[],
  name: string,
  limits: Limits,
): Pick<Reading, "pages" | "layouts" | "notices"> {
  const built = drafts.map((draft, index) => buildPage(draft, index, name, limits));
  return {
    pages: built.map(({ page }) => page),
    layouts: built.map(({ layout }) => layout),
    notices: built.flatMap(({ notices }) => notices),
  };
}

/** Puts the block's lines to the page's and gives their ids. */
function numberLines(block: BlockDraft, page: string, unitsPerPoint: number, lines: Line[]): string[] {
  return block.lines.map(({ source, text, box, font, direction, confidence }) => {
    const id = `${page}.l${lines.length + 1}`;
    const scaled = font === null || unitsPerPoint === 1 ? font : { ...font, size: font.size * unitsPerPoint };
    lines.push({ id, source, text, box, gapBefore: null, font: scaled, direction, confidence });
    return id;
  });
}

function checkLines(lines: readonly Line[], name: string, limits: Limits): void {
  if (lines.length > limits.lines) throw overLimit(name, "lines", lines.length, limits.lines);
  const long = lines.find((line) => line.text.length > limits.lineCharacters);
  if (long)
    throw overLimit(`${name}, ${long.source}`, "lineCharacters", long.text.length, limits.lineCharacters);
}

function noticesOf(draft: PageDraft, page: Page): Notice[] {
  const notices = controlNotices(page);
  const [first] = draft.badBoxes;
  const others = draft.badBoxes.length - 1;
  if (first !== undefined)
    notices.push(notice("bad-geometry", page, others > 0 ? `${first} (+${others})` : first));
  if (draft.badOrder !== null) notices.push(notice("bad-order", page, draft.badOrder));
  return notices;
}

function notice(code: Notice["code"], page: Page, detail: string): Notice {
  return { code, page: page.id, spans: [], detail };
}
