import { boundsOf } from "../../model/geometry/boxes.js";
import type { BlockRole, Box, Font, Line, Picture, Rule } from "../../model/index.js";
import type { Attributes, XmlHandler } from "../../xml/index.js";
import { isQuarterTurn, isThin, pointsOf, ruleOf, sizeOf } from "../boxes.js";
import type { BlockDraft, LineDraft, PageDraft } from "../drafts.js";
import { type FollowedOrder, followChain, followReferences, UNSTATED } from "../reading-order.js";
import { roleOfLabel } from "../roles.js";
import { estimateUnitsPerPoint, POINTS_PER_INCH } from "../type-size.js";
import { LineBuilder, readBox } from "./line.js";
import { Styles } from "./styles.js";

/** Units to the inch of each MeasurementUnit; pixels have no fixed number. */
const UNITS_PER_INCH: Readonly<Record<string, number>> = { mm10: 254, inch1200: 1200 };

/** Blocks composed more deeply than this are told apart only from those around them: what refers to a group is never that deep. */
const DEEPEST_GROUP = 16;

/** A page, a composed block or a text block that is open. */
interface Frame {
  readonly source: string | null;
  readonly box: Box | null;
  readonly direction: Line["direction"];
  readonly font: Font | null;
  readonly role: BlockRole | null;
  /** Everything in it, by id, for what refers to it. */
  readonly blocks: BlockDraft[];
}

interface OpenBlock extends Frame {
  readonly lines: LineDraft[];
  readonly number: number;
  outline: Box | null;
}

interface OpenPage extends Frame {
  readonly number: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly pictures: Omit<Picture, "id">[];
  readonly rules: Omit<Rule, "id">[];
  readonly targets: Map<string, readonly BlockDraft[]>;
  readonly next: Map<string, string>;
  readonly badBoxes: string[];
}

/** What one ALTO file says, its pages as drafts. */
export interface AltoDocument {
  readonly pages: readonly PageDraft[];
  /** Of each page, the blocks' ids that every id on it stands for: a composed block's are those in it. */
  readonly groups: readonly ReadonlyMap<string, readonly string[]>[];
  readonly unit: string;
}

/** Follows ALTO 1.4 to 4.4 (Library of Congress); elements that hold no print are passed over. */
export class AltoHandler implements XmlHandler {
  private readonly styles = new Styles();
  private readonly labels = new Map<string, string>();
  private readonly pages: OpenPage[] = [];
  private readonly frames: Frame[] = [];
  private block: OpenBlock | null = null;
  private line: LineBuilder | null = null;
  private unit = "pixel";
  private inUnit = false;
  private readonly references: string[] = [];
  private unordered = false;

  constructor(
    /** Whether the file writes its spaces. */
    private readonly spaces: boolean,
    /** Told of every page that begins, by its number: throws where that is one too many. */
    private readonly count: (pages: number) => void,
  ) {}

  start(name: string, attributes: Attributes): void {
    switch (name) {
      case "String":
        this.line?.string(attributes, this.styles);
        break;
      case "SP":
        this.line?.space();
        break;
      case "HYP":
        this.line?.hyphen(attributes.get("CONTENT"));
        break;
      case "TextLine":
        this.startLine(attributes);
        break;
      case "TextBlock":
        this.startBlock(attributes);
        break;
      case "ComposedBlock":
        this.frames.push(this.frame(attributes, attributes.get("TYPE")));
        break;
      case "Illustration":
        this.graphic(attributes, false);
        break;
      case "GraphicalElement":
        this.graphic(attributes, true);
        break;
      case "Polygon":
        this.polygon(attributes.get("POINTS") ?? "");
        break;
      case "Page":
        this.startPage(attributes);
        break;
      case "TextStyle":
        this.styles.add(attributes);
        break;
      default:
        this.startOther(name, attributes);
    }
  }

  private startOther(name: string, attributes: Attributes): void {
    if (name === "MeasurementUnit") this.inUnit = true;
    else if (name === "LayoutTag" || name === "StructureTag" || name === "RoleTag")
      this.labels.set(attributes.get("ID") ?? "", attributes.get("LABEL") ?? "");
    else if (name === "ElementRef")
      for (const reference of (attributes.get("REF") ?? "").split(/\s+/)) this.references.push(reference);
    else if (name === "UnorderedGroup") this.unordered = true;
  }

  end(name: string): void {
    if (name === "TextLine") this.endLine();
    else if (name === "TextBlock") this.endBlock();
    else if (name === "ComposedBlock") this.frames.pop();
    else if (name === "Page") this.frames.length = 0;
    else if (name === "MeasurementUnit") this.inUnit = false;
  }

  text(text: string): void {
    if (this.inUnit) this.unit = text.trim().toLowerCase();
  }

  finish(): AltoDocument {
    const unitsPerInch = UNITS_PER_INCH[this.unit] ?? null;
    const orders = this.statedOrders();
    return {
      pages: this.pages.map((page) => draftOf(page, unitsPerInch, orders.get(page) ?? UNSTATED)),
      groups: this.pages.map(groupsOf),
      unit: this.unit,
    };
  }

  /** Of each page that ReadingOrder speaks of, its blocks in that order. An order that is stated to be none is not followed. */
  private statedOrders(): ReadonlyMap<OpenPage, FollowedOrder> {
    const orders = new Map<OpenPage, FollowedOrder>();
    if (this.unordered) return orders;
    const owners = new Map(
      this.pages.flatMap((page) => [...page.targets.keys()].map((id): [string, OpenPage] => [id, page])),
    );
    const dangling = this.references.find((reference) => !owners.has(reference));
    if (dangling !== undefined)
      return new Map(this.pages.map((page) => [page, { order: null, fault: dangling }]));
    const references = new Map<OpenPage, string[]>();
    for (const reference of this.references) {
      const page = owners.get(reference);
      if (!page) continue;
      const own = references.get(page);
      if (own) own.push(reference);
      else references.set(page, [reference]);
    }
    for (const [page, own] of references) orders.set(page, followReferences(own, page.targets, page.blocks));
    return orders;
  }

  private get page(): OpenPage | undefined {
    return this.frames.length > 0 ? this.pages.at(-1) : undefined;
  }

  private startPage(attributes: Attributes): void {
    this.frames.length = 0;
    const page: OpenPage = {
      ...this.frame(attributes, null),
      number: folioOf(attributes.get("PRINTED_IMG_NR")),
      width: sizeOf(attributes.get("WIDTH")),
      height: sizeOf(attributes.get("HEIGHT")),
      pictures: [],
      rules: [],
      targets: new Map(),
      next: new Map(),
      badBoxes: [],
    };
    this.pages.push(page);
    this.frames.push(page);
    this.count(this.pages.length);
  }

  /** What an element states of all that is in it, else what it stands in does. */
  private frame(attributes: Attributes, type: string | null): Frame {
    const outer = this.frames.at(-1);
    const references = attributes.get("STYLEREFS");
    const source = attributes.get("ID");
    const frame = {
      source,
      box: readBox(attributes),
      direction: directionOf(attributes) ?? outer?.direction ?? "ltr",
      font: (references === null ? null : this.styles.resolve(references)) ?? outer?.font ?? null,
      role: this.tagged(attributes) ?? (type === null ? null : roleOfLabel(type)) ?? outer?.role ?? null,
      blocks: [],
    };
    if (outer) this.know(source, frame.blocks, attributes, frame.box);
    return frame;
  }

  /** Keeps what may refer to an element, and that its box is none. */
  private know(
    source: string | null,
    blocks: readonly BlockDraft[],
    attributes: Attributes,
    box: Box | null,
  ): void {
    const { page } = this;
    if (!page) return;
    if (source !== null && !page.targets.has(source)) page.targets.set(source, blocks);
    if (box === null && attributes.get("HPOS") !== null) page.badBoxes.push(source ?? "?");
    const next = attributes.get("IDNEXT");
    if (source !== null && next !== null) page.next.set(source, next);
  }

  private tagged(attributes: Attributes): BlockRole | null {
    const references = attributes.get("TAGREFS");
    if (references === null) return null;
    for (const reference of references.split(/\s+/)) {
      const role = roleOfLabel(this.labels.get(reference) ?? "");
      if (role !== null) return role;
    }
    return null;
  }

  private startBlock(attributes: Attributes): void {
    const { page } = this;
    if (!page) return;
    this.block = {
      ...this.frame(attributes, null),
      lines: [],
      number: page.blocks.length + 1,
      outline: null,
    };
  }

  private endBlock(): void {
    const { block } = this;
    if (!block) return;
    const { source, lines, role } = block;
    const group = this.frames.length > 1 ? (this.frames.at(-1)?.source ?? null) : null;
    const draft: BlockDraft = {
      source,
      box: block.box ?? block.outline,
      lines,
      group,
      runOf: null,
      role,
      place: null,
    };
    block.blocks.push(draft);
    for (const frame of this.frames.slice(0, DEEPEST_GROUP)) frame.blocks.push(draft);
    this.block = null;
  }

  private startLine(attributes: Attributes): void {
    const { block } = this;
    if (!block) return;
    const source = attributes.get("ID") ?? `${block.source ?? block.number}/${block.lines.length + 1}`;
    const references = attributes.get("STYLEREFS");
    const font = (references === null ? null : this.styles.resolve(references)) ?? block.font;
    const box = readBox(attributes);
    this.know(source, block.blocks, attributes, box);
    const direction = directionOf(attributes) ?? block.direction;
    this.line = new LineBuilder(source, box, direction, font, this.spaces);
  }

  private endLine(): void {
    if (this.line) this.block?.lines.push(this.line.finish());
    this.line = null;
  }

  private graphic(attributes: Attributes, mayBeRule: boolean): void {
    const { page } = this;
    if (!page) return;
    const source = attributes.get("ID") ?? this.frames.at(-1)?.source ?? "?";
    const box = readBox(attributes);
    this.know(source, [], attributes, box);
    if (mayBeRule && box !== null && isThin(box)) page.rules.push(ruleOf(box));
    else page.pictures.push({ box, source });
  }

  private polygon(points: string): void {
    const bounds = boundsOf(pointsOf(points) ?? []);
    if (this.line) this.line.outline(bounds);
    else if (this.block) this.block.outline ??= bounds;
  }
}

function draftOf(page: OpenPage, unitsPerInch: number | null, stated: FollowedOrder): PageDraft {
  const followed = stated === UNSTATED ? followChain(page.next, page.targets, page.blocks) : stated;
  const lines = page.blocks.flatMap((block) => block.lines);
  const { number, width, height, blocks, pictures, rules, badBoxes } = page;
  return {
    number,
    width,
    height,
    unitsPerInch,
    unitsPerPoint:
      unitsPerInch === null ? (estimateUnitsPerPoint(lines) ?? 1) : unitsPerInch / POINTS_PER_INCH,
    blocks,
    pictures,
    rules,
    order: followed.order,
    badBoxes,
    badOrder: followed.fault,
  };
}

/** The printed number where it may be one (`A2`, `xiv`, `12-13`): what engines read in its place is often none. */
function folioOf(stated: string | null): string | null {
  return stated !== null && /^[\p{L}\d.-]{1,8}$/u.test(stated) ? stated : null;
}

/** BASEDIRECTION says it; else ROTATION by a quarter turn, either way, makes lines run down or up the page. */
function directionOf(attributes: Attributes): Line["direction"] | null {
  const stated = attributes.get("BASEDIRECTION");
  if (stated === "ltr" || stated === "rtl" || stated === "ttb") return stated;
  if (stated === "btt") return "ttb";
  return isQuarterTurn(attributes.get("ROTATION")) ? "ttb" : null;
}

function groupsOf(page: OpenPage): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  /** The lines of a block stand for the same blocks as it does. */
  const known = new Map<readonly BlockDraft[], readonly string[]>();
  for (const [source, blocks] of page.targets) {
    const ids = known.get(blocks) ?? blocks.flatMap((block) => block.source ?? []);
    known.set(blocks, ids);
    if (ids.length > 0) groups.set(source, ids);
  }
  return groups;
}
