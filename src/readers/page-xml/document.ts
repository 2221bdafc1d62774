import type { Line, Picture, Rule, StatedArticle } from "../../model/index.js";
import type { Attributes, XmlHandler } from "../../xml/index.js";
import { isQuarterTurn, isThin, ruleOf, sizeOf } from "../boxes.js";
import type { BlockDraft, PageDraft } from "../drafts.js";
import { kindOfLabel } from "../kinds.js";
import { followReferences, type Targets } from "../reading-order.js";
import { roleOfLabel } from "../roles.js";
import { estimateUnitsPerPoint, POINTS_PER_INCH } from "../type-size.js";
import { type Custom, indexOf, parseCustom } from "./custom.js";
import { OrderBuilder } from "./order.js";
import { blocksOf, Region } from "./regions.js";
import { boxAround, Carrier, LineCarrier } from "./text.js";

/** Regions that print something other than text. */
const PICTURES: ReadonlySet<string> = new Set(
  ["Image", "LineDrawing", "Graphic", "Chart", "Map", "Maths", "Chem", "Music"].map(
    (name) => `${name}Region`,
  ),
);

/** One page of PAGE-XML as its parts come in. */
interface OpenPage {
  readonly number: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly unitsPerInch: number | null;
  readonly direction: Line["direction"];
  /** In the order in which they begin. */
  readonly regions: Region[];
  readonly badBoxes: string[];
  readonly order: OrderBuilder;
}

export interface PageXmlDocument {
  readonly pages: readonly PageDraft[];
  readonly groups: readonly ReadonlyMap<string, readonly string[]>[];
  readonly articles: readonly StatedArticle[];
}

/** Follows PAGE (PRImA), page content 2013-07-15 to 2019-07-15, and the `custom` attributes of Transkribus. */
export class PageXmlHandler implements XmlHandler {
  private readonly pages: OpenPage[] = [];
  private readonly openRegions: Region[] = [];
  private readonly articles = new Map<string, StatedArticle>();
  private line: LineCarrier | null = null;
  private word: Carrier | null = null;
  /** Glyphs and what else stands in a word: nothing in it is told again. */
  private inGlyph = 0;
  private equivalent: {
    readonly index: string | null;
    readonly confidence: string | null;
    text: string;
  } | null = null;
  private inUnicode = false;

  /** `count` is told of every page that begins, by its number: it throws where that is one too many. */
  constructor(private readonly count: (pages: number) => void) {}

  start(name: string, attributes: Attributes): void {
    switch (name) {
      case "Coords":
        this.coords(attributes.get("points"));
        break;
      case "Baseline":
        this.line?.base(attributes.get("points") ?? "");
        break;
      case "Word":
        if (this.line) this.startWord(this.line);
        break;
      case "Glyph":
        this.inGlyph++;
        break;
      case "TextEquiv":
        this.equivalent = { index: attributes.get("index"), confidence: attributes.get("conf"), text: "" };
        break;
      case "Unicode":
        this.inUnicode = true;
        break;
      case "TextStyle":
        if (this.inGlyph === 0) this.carrier()?.style(attributes);
        break;
      case "TextLine":
        this.startLine(attributes);
        break;
      case "Page":
        this.startPage(attributes);
        break;
      default:
        this.startOther(name, attributes);
    }
  }

  end(name: string): void {
    if (name === "Word") this.word = null;
    else if (name === "Glyph") this.inGlyph--;
    else if (name === "Unicode") this.inUnicode = false;
    else if (name === "TextEquiv") this.endEquivalent();
    else if (name === "TextLine") this.line = null;
    else if (isRegion(name)) this.openRegions.pop();
    else this.page?.order.end(name);
  }

  text(text: string): void {
    if (this.inUnicode && this.equivalent) this.equivalent.text += text;
  }

  finish(): PageXmlDocument {
    const drafts = this.pages.map(draftOf);
    return {
      pages: drafts,
      groups: this.pages.map(groupsOf),
      articles: [...this.articles.values()],
    };
  }

  private get page(): OpenPage | undefined {
    return this.pages.at(-1);
  }

  private carrier(): Carrier | null {
    return this.word ?? this.line ?? this.openRegions.at(-1) ?? null;
  }

  private startPage(attributes: Attributes): void {
    this.openRegions.length = 0;
    this.pages.push({
      number: parseCustom(attributes.get("custom")).get("pagination")?.get("value") ?? null,
      width: sizeOf(attributes.get("imageWidth")),
      height: sizeOf(attributes.get("imageHeight")),
      unitsPerInch: resolutionOf(attributes),
      direction: directionOf(attributes) ?? "ltr",
      regions: [],
      badBoxes: [],
      order: new OrderBuilder(),
    });
    this.count(this.pages.length);
  }

  private startOther(name: string, attributes: Attributes): void {
    if (isRegion(name)) this.startRegion(name, attributes);
    else this.page?.order.start(name, attributes);
  }

  private startRegion(name: string, attributes: Attributes): void {
    const outer = this.openRegions.at(-1);
    const custom = parseCustom(attributes.get("custom"));
    const number = (this.page?.regions.length ?? 0) + 1;
    const type = attributes.get("type") ?? custom.get("structure")?.get("type") ?? "";
    const region = new Region(
      name,
      attributes.get("id") ?? String(number),
      directionOf(attributes) ?? outer?.direction ?? this.page?.direction ?? "ltr",
      roleOfLabel(name === "AdvertRegion" ? "advertisement" : type) ?? outer?.role ?? null,
      this.articleOf(custom) ?? outer?.article ?? null,
      indexOf(custom),
      this.openRegions.length,
    );
    outer?.nested.push(region);
    this.page?.regions.push(region);
    this.openRegions.push(region);
  }

  private startLine(attributes: Attributes): void {
    const region = this.openRegions.at(-1);
    if (!region) return;
    const custom = parseCustom(attributes.get("custom"));
    this.line = new LineCarrier(
      attributes.get("id") ?? `${region.source}/${region.lines.length + 1}`,
      directionOf(attributes) ?? region.direction,
      this.articleOf(custom),
      indexOf(custom),
    );
    region.lines.push(this.line);
  }

  private startWord(line: LineCarrier): void {
    this.word = new Carrier();
    line.words.push(this.word);
  }

  /** The key of the article that `structure {id:…; type:article;}` names; null where it names none. */
  private articleOf(custom: Custom): string | null {
    const structure = custom.get("structure");
    const key = structure?.get("id");
    const kind = kindOfLabel(structure?.get("type") ?? "");
    if (key === undefined || kind === null) return null;
    if (!this.articles.has(key)) this.articles.set(key, { key, kind, label: null });
    return key;
  }

  private coords(points: string | null): void {
    if (points === null || this.word) return;
    const region = this.openRegions.at(-1);
    if (this.line) {
      if (!this.line.coords(points)) this.page?.badBoxes.push(this.line.source);
    } else if (region) {
      region.box ??= boxAround(points);
      if (region.box === null) this.page?.badBoxes.push(region.source);
    }
  }

  private endEquivalent(): void {
    const { equivalent } = this;
    this.equivalent = null;
    if (!equivalent || this.inGlyph > 0) return;
    this.carrier()?.equivalent(equivalent.index, equivalent.text, equivalent.confidence);
  }
}

function isRegion(name: string): boolean {
  return name.endsWith("Region") || name === "TableCell";
}

function draftOf(page: OpenPage): PageDraft {
  const counts = new Map<string, number>();
  const next = (article: string) => {
    const order = counts.get(article) ?? 0;
    counts.set(article, order + 1);
    return order;
  };
  for (const region of page.regions) region.blocks = blocksOf(region, next);
  const blocks = page.regions.flatMap((region) => region.blocks);
  const references = referencesOf(page);
  const followed = followReferences(references, targetsOf(page, references), blocks);
  const { number, width, height, unitsPerInch, badBoxes } = page;
  const lines = blocks.flatMap((block) => block.lines);
  const unitsPerPoint =
    unitsPerInch === null ? (estimateUnitsPerPoint(lines) ?? 1) : unitsPerInch / POINTS_PER_INCH;
  return {
    number,
    width,
    height,
    unitsPerInch,
    unitsPerPoint,
    blocks,
    ...graphicsOf(page.regions),
    order: followed.order,
    badBoxes,
    badOrder: followed.fault,
  };
}

function graphicsOf(regions: readonly Region[]) {
  const pictures: Omit<Picture, "id">[] = [];
  const rules: Omit<Rule, "id">[] = [];
  for (const { kind, box, source } of regions) {
    if (PICTURES.has(kind)) pictures.push({ box, source });
    else if (kind === "SeparatorRegion" && box !== null) {
      if (isThin(box)) rules.push(ruleOf(box));
      else pictures.push({ box, source });
    }
  }
  return { pictures, rules };
}

/** What ReadingOrder says, else the regions' own indexes where every one has one. */
function referencesOf(page: OpenPage): readonly string[] {
  const stated = page.order.references();
  if (stated.length > 0) return stated;
  const { regions } = page;
  const indexes = new Set(regions.map((region) => region.index));
  if (indexes.has(null) || indexes.size < regions.length) return [];
  return [...regions].sort((a, b) => (a.index ?? 0) - (b.index ?? 0)).map((region) => region.source);
}

/** A region stands for its own blocks and those of the regions in it that no reference names. */
function targetsOf(page: OpenPage, references: readonly string[]): Targets {
  const named = new Set(references);
  const targets = new Map<string, readonly BlockDraft[]>();
  for (const region of page.regions)
    if (named.has(region.source)) targets.set(region.source, within(region, named));
  return targets;
}

function within(region: Region, named: ReadonlySet<string>): BlockDraft[] {
  const blocks = [...region.blocks];
  for (const inner of region.nested)
    if (!named.has(inner.source)) for (const block of within(inner, named)) blocks.push(block);
  return blocks;
}

/** Regions nested more deeply than this are no groups of their own: what refers to a region is never that deep. */
const DEEPEST_GROUP = 16;
const NO_NAMES: ReadonlySet<string> = new Set();

function groupsOf(page: OpenPage): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const region of page.regions) {
    if (region.depth > DEEPEST_GROUP) continue;
    const ids = within(region, NO_NAMES).flatMap(({ source }) => source ?? []);
    if (ids.length > 0) groups.set(region.source, ids);
  }
  return groups;
}

const CENTIMETRES_PER_INCH = 2.54;

function resolutionOf(attributes: Attributes): number | null {
  const resolution = sizeOf(attributes.get("imageXResolution"));
  const unit = attributes.get("imageResolutionUnit");
  if (resolution === null || unit === "other") return null;
  return unit === "PPCM" ? resolution * CENTIMETRES_PER_INCH : resolution;
}

/** As stated, else by the turn of the reading, else by the order of the lines: lines that stand beside each other run down. */
function directionOf(attributes: Attributes): Line["direction"] | null {
  const stated = attributes.get("readingDirection");
  if (stated === "left-to-right") return "ltr";
  if (stated === "right-to-left") return "rtl";
  if (stated === "top-to-bottom" || stated === "bottom-to-top") return "ttb";
  if (isQuarterTurn(attributes.get("readingOrientation"))) return "ttb";
  const lines = attributes.get("textLineOrder");
  return lines === "right-to-left" || lines === "left-to-right" ? "ttb" : null;
}
