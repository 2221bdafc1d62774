import type { Box, Line, Picture, Rule } from "../../model/index.js";
import type { Attributes, XmlHandler } from "../../xml/index.js";
import { isQuarterTurn, isThin, ruleOf } from "../boxes.js";
import type { BlockDraft, PageDraft } from "../drafts.js";
import { estimateUnitsPerPoint, POINTS_PER_INCH } from "../type-size.js";
import { HocrLine } from "./line.js";
import { bboxOf, numberOf, type Properties, parseTitle } from "./title.js";

/** What an element is, by the classes of the hOCR specification 1.2 and of the engines that write it. */
const KINDS: Readonly<Record<string, Kind>> = {
  ocr_page: "page",
  ocr_carea: "area",
  ocr_column: "area",
  ocr_table: "area",
  ocr_par: "paragraph",
  ocr_line: "line",
  ocr_header: "line",
  ocr_footer: "line",
  ocr_caption: "line",
  ocr_textfloat: "line",
  ocrx_line: "line",
  ocrx_word: "word",
  ocr_word: "word",
  ocr_photo: "picture",
  ocr_image: "picture",
  ocr_linedrawing: "picture",
  ocr_graphic: "picture",
  ocr_separator: "separator",
};

type Kind = "page" | "area" | "paragraph" | "line" | "word" | "picture" | "separator";

/** An element that is open, whatever it is. */
interface Frame {
  readonly kind: Kind | null;
  readonly direction: Line["direction"] | null;
  readonly bold: boolean;
  /** The innermost area, paragraph or page: what lines in it belong to. */
  readonly holder: Holder | null;
}

interface Holder {
  readonly source: string | null;
  readonly box: Box | null;
  readonly outer: Holder | null;
  /** As many as other holders' lines part its own into. */
  readonly blocks: OpenBlock[];
}

interface OpenBlock {
  readonly source: string | null;
  readonly box: Box | null;
  readonly lines: HocrLine[];
  /** The areas it is in, itself included. */
  readonly areas: readonly string[];
}

interface OpenPage {
  readonly width: number | null;
  readonly height: number | null;
  readonly unitsPerInch: number | null;
  readonly blocks: OpenBlock[];
  readonly pictures: Omit<Picture, "id">[];
  readonly rules: Omit<Rule, "id">[];
  readonly badBoxes: string[];
  lines: number;
}

export interface HocrDocument {
  readonly pages: readonly PageDraft[];
  readonly groups: readonly ReadonlyMap<string, readonly string[]>[];
}

/** Follows hOCR 1.2 as Tesseract, OCRopus, kraken and ABBYY's converters write it. */
export class HocrHandler implements XmlHandler {
  private readonly pages: OpenPage[] = [];
  private readonly frames: Frame[] = [];
  private line: HocrLine | null = null;
  private inWord = false;

  /** `count` is told of every page that begins, by its number: it throws where that is one too many. */
  constructor(private readonly count: (pages: number) => void) {}

  start(name: string, attributes: Attributes): void {
    const classes = attributes.get("class")?.split(/\s+/) ?? [];
    const known = classes.find((one) => Object.hasOwn(KINDS, one));
    const kind = known === undefined ? null : (KINDS[known] ?? null);
    const properties = kind === null ? NO_PROPERTIES : parseTitle(attributes.get("title"));
    const outer = this.frames.at(-1);
    const direction = directionOf(attributes, properties) ?? outer?.direction ?? null;
    const bold = (outer?.bold ?? false) || name === "strong" || name === "b";
    const begun = this.began(kind, known ?? "", attributes.get("id"), properties, direction ?? "ltr");
    this.frames.push({ kind, direction, bold, holder: begun ?? outer?.holder ?? null });
  }

  end(): void {
    const frame = this.frames.pop();
    if (frame?.kind === "line") this.line = null;
    if (frame?.kind === "word") this.inWord = false;
  }

  text(text: string): void {
    this.line?.text(text, this.inWord, this.frames.at(-1)?.bold ?? false);
  }

  finish(): HocrDocument {
    return { pages: this.pages.map(draftOf), groups: this.pages.map(groupsOf) };
  }

  /** Begins what an element is; gives what holds lines, if it is such. */
  private began(
    kind: Kind | null,
    known: string,
    id: string | null,
    properties: Properties,
    direction: Line["direction"],
  ): Holder | null {
    if (kind === "page") return this.startPage(properties);
    const page = this.pages.at(-1);
    if (kind === null || !page) return null;
    const { box, stated } = bboxOf(properties);
    if (stated && box === null && kind !== "word") page.badBoxes.push(id ?? known);
    if (kind === "area" || kind === "paragraph")
      return { source: id, box, outer: this.frames.at(-1)?.holder ?? null, blocks: [] };
    if (kind === "line") this.startLine(page, id, known === "ocr_caption", box, direction, properties);
    else if (kind === "word") this.startWord(properties);
    else if (kind === "separator" && box !== null && isThin(box)) page.rules.push(ruleOf(box));
    else page.pictures.push({ box, source: id ?? known });
    return null;
  }

  private startPage(properties: Properties): Holder {
    const { box } = bboxOf(properties);
    this.pages.push({
      width: box === null ? null : box[0] + box[2],
      height: box === null ? null : box[1] + box[3],
      unitsPerInch: numberOf(properties, "scan_res"),
      blocks: [],
      pictures: [],
      rules: [],
      badBoxes: [],
      lines: 0,
    });
    this.count(this.pages.length);
    return { source: null, box: null, outer: null, blocks: [] };
  }

  private startLine(
    page: OpenPage,
    id: string | null,
    isCaption: boolean,
    box: Box | null,
    direction: Line["direction"],
    properties: Properties,
  ): void {
    page.lines++;
    const holder = this.frames.at(-1)?.holder;
    this.line = new HocrLine(id ?? String(page.lines), isCaption, box, direction, properties);
    if (holder) blockOf(holder, page).lines.push(this.line);
  }

  private startWord(properties: Properties): void {
    if (!this.line) return;
    this.line.word(properties);
    this.inWord = true;
  }
}

/**
 * The block that a line of the holder goes to: the page's last where it is the holder's, else one more. So the lines of
 * the page stay in the order of the file though some stand between areas and others in them.
 */
function blockOf(holder: Holder, page: OpenPage): OpenBlock {
  const { source, box, blocks } = holder;
  const last = blocks.at(-1);
  if (last && last === page.blocks.at(-1)) return last;
  const name = source === null || blocks.length === 0 ? source : `${source}#${blocks.length + 1}`;
  const block = {
    source: name,
    box: blocks.length === 0 ? box : null,
    lines: [],
    areas: areasAround(holder),
  };
  blocks.push(block);
  page.blocks.push(block);
  return block;
}

/** Areas further out than this are no groups of what is in here: what refers to an area is never that far. */
const DEEPEST_GROUP = 16;

function areasAround(holder: Holder): string[] {
  const areas: string[] = [];
  let at: Holder | null = holder;
  for (let level = 0; at !== null && level < DEEPEST_GROUP; level++) {
    if (at.source !== null) areas.push(at.source);
    at = at.outer;
  }
  return areas;
}

const NO_PROPERTIES: Properties = new Map();

function draftOf(page: OpenPage): PageDraft {
  const inPixels = page.blocks.some((block) => block.lines.some((line) => line.pixels !== null));
  const blocks = page.blocks.map((block): BlockDraft => {
    const role = block.lines.every((line) => line.isCaption) ? "caption" : null;
    const lines = block.lines.map((line) => line.finish(inPixels));
    return { source: block.source, box: block.box, lines, group: null, runOf: null, role, place: null };
  });
  const { width, height, unitsPerInch, pictures, rules, badBoxes } = page;
  const points =
    unitsPerInch === null
      ? estimateUnitsPerPoint(blocks.flatMap((block) => block.lines))
      : unitsPerInch / POINTS_PER_INCH;
  return {
    number: null,
    width,
    height,
    unitsPerInch,
    unitsPerPoint: inPixels ? 1 : (points ?? 1),
    blocks,
    pictures,
    rules,
    order: null,
    badBoxes,
    badOrder: null,
  };
}

function groupsOf(page: OpenPage): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { source, areas } of page.blocks) {
    if (source === null) continue;
    for (const area of areas) {
      const group = groups.get(area);
      if (group) group.push(source);
      else groups.set(area, [source]);
    }
  }
  return groups;
}

/** `dir` of HTML, or `textangle` by a quarter turn. */
function directionOf(attributes: Attributes, properties: Properties): Line["direction"] | null {
  if (isQuarterTurn(properties.get("textangle") ?? null)) return "ttb";
  const stated = attributes.get("dir")?.toLowerCase();
  return stated === "rtl" || stated === "ltr" ? stated : null;
}
