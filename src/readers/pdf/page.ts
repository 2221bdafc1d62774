import { BroadsheetError, type Limits, type Notice, type Page } from "../../model/index.js";
import { overLimit } from "../../model/over-limit.js";
import { type BuiltPage, buildPage, type PageDraft } from "../drafts.js";
import { POINTS_PER_INCH } from "../type-size.js";
import { type OpenDocument, pageLabel } from "./document.js";
import { type PageDrawings, readDrawings } from "./drawing.js";
import type { Engine } from "./engine.js";
import { fontMapNotices } from "./font-maps.js";
import { type Glyph, readGlyphs } from "./glyphs.js";
import { linesOf } from "./lines/index.js";
import { hundredths } from "./lines/line.js";
import { shapesOf } from "./shapes.js";
import { type Space, spaceOf } from "./space.js";
import { scanOf, visibleGlyphs } from "./visible.js";

/** What is read of a page before it is lines. */
interface RawPage {
  readonly space: Space;
  readonly glyphs: readonly Glyph[];
  readonly drawings: PageDrawings;
}

/** Reads one page, counted from 0, as the first of a file of its own. Throws a coded BroadsheetError: `page-failed`, `limit-exceeded`. */
export function readPage(
  engine: Engine,
  document: OpenDocument,
  index: number,
  name: string,
  limits: Limits,
): BuiltPage {
  const place = `${name}, page ${index + 1}`;
  const page = engine.calls.FPDF_LoadPage(document.handle, index);
  if (page === 0) throw new BroadsheetError("page-failed", place, "not a page that can be read");
  try {
    const raw = readRaw(engine, page, place, limits);
    return assemble(raw, pageLabel(engine, document, index), index, name, limits);
  } finally {
    engine.calls.FPDF_ClosePage(page);
  }
}

function readRaw(engine: Engine, page: number, place: string, limits: Limits): RawPage {
  const { calls } = engine;
  const space = spaceOf(engine, page);
  if (space === null) throw new BroadsheetError("page-failed", place, "the page has no size");
  const drawings = readDrawings(engine, page, space, limits.pageObjects);
  if (drawings.objects > limits.pageObjects)
    throw overLimit(place, "pageObjects", drawings.objects, limits.pageObjects);
  const text = calls.FPDFText_LoadPage(page);
  if (text === 0) throw new BroadsheetError("page-failed", place, "its text cannot be read");
  try {
    const count = calls.FPDFText_CountChars(text);
    if (count > limits.pageGlyphs) throw overLimit(place, "pageGlyphs", count, limits.pageGlyphs);
    const glyphs = readGlyphs(engine, text, space);
    return {
      space,
      drawings,
      glyphs: visibleGlyphs(engine, glyphs, drawings, space, scanOf(drawings.drawings, space)),
    };
  } finally {
    calls.FPDFText_ClosePage(text);
  }
}

function assemble(
  { space, glyphs, drawings }: RawPage,
  number: string | null,
  index: number,
  name: string,
  limits: Limits,
): BuiltPage {
  const shapes = shapesOf(drawings.drawings, space);
  const lines = linesOf(glyphs, shapes).map((line) => ({ ...line, source: `${index + 1}:${line.source}` }));
  const block = { source: null, box: null, lines, group: null, runOf: null, role: null, place: null };
  const draft: PageDraft = {
    number,
    width: hundredths(space.width),
    height: hundredths(space.height),
    unitsPerInch: POINTS_PER_INCH,
    unitsPerPoint: 1,
    blocks: [block],
    pictures: shapes.pictures.map((box, at) => ({ box, source: `${index + 1}:i${at + 1}` })),
    rules: shapes.rules,
    areas: shapes.areas,
    order: null,
    badBoxes: [],
    badOrder: null,
  };
  const built = buildPage(draft, 0, name, limits);
  return {
    ...built,
    notices: [
      ...built.notices,
      ...fontMapNotices(glyphs, built.page),
      ...textlessNotices(lines, drawings, built.page),
    ],
  };
}

/** A notice where the page shows something and none of it is text, as a scan that nobody has recognised; none for a blank page. */
function textlessNotices(lines: readonly unknown[], { drawings }: PageDrawings, page: Page): Notice[] {
  if (lines.length > 0 || drawings.length === 0) return [];
  const pictures = drawings.filter(({ kind }) => kind === "image").length;
  return [{ code: "no-text", page: page.id, spans: [], detail: String(pictures) }];
}
