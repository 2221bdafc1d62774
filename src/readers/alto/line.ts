import type { Box, Font, Line } from "../../model/index.js";
import type { Attributes } from "../../xml/index.js";
import { boxOf, unionOf } from "../boxes.js";
import type { LineDraft } from "../drafts.js";
import { between } from "../words.js";
import { isBold, type Styles } from "./styles.js";

/** Strings whose boxes are no further apart than this share of their height stand together: `(` and `SDA` in `(SDA)`. */
const TOUCHING = 0.05;

/**
 * A TextLine as its parts come in. A space stands where the file has an SP; a file without a single SP means one
 * between all Strings whose boxes do not touch. What SUBS_CONTENT says a broken word is as a whole is not print.
 */
export class LineBuilder {
  private readonly parts: string[] = [];
  private spacePending = false;
  private lastBox: Box | null = null;
  private confidences = 0;
  private confidenceSum = 0;
  /** Characters set in each font, and those said to be bold beside it. */
  private readonly characters = new Map<Font, number>();
  private total = 0;
  private bold = 0;
  private bounds: Box | null = null;

  constructor(
    private readonly source: string,
    private box: Box | null,
    private readonly direction: Line["direction"],
    private readonly font: Font | null,
    /** Whether the file writes its spaces. */
    private readonly spaces: boolean,
  ) {}

  string(attributes: Attributes, styles: Styles): void {
    const content = attributes.get("CONTENT") ?? "";
    if (content === "") return;
    const box = this.spaces && this.box !== null ? null : readBox(attributes);
    const before = this.parts.at(-1);
    if (before !== undefined) this.parts.push(this.gap(before, content, box));
    this.parts.push(content);
    this.spacePending = false;
    this.lastBox = box;
    if (this.box === null) this.bounds = unionOf(this.bounds, box);
    this.weigh(content.length, attributes, styles);
  }

  space(): void {
    this.spacePending = true;
  }

  hyphen(content: string | null): void {
    this.parts.push(content ?? "");
  }

  /** The line's box, where it has no attributes for one. */
  outline(box: Box | null): void {
    this.box ??= box;
  }

  finish(): LineDraft {
    return {
      source: this.source,
      text: this.parts.join(""),
      box: this.box ?? this.bounds,
      font: this.commonFont(),
      direction: this.direction,
      confidence: this.confidences === 0 ? null : round(this.confidenceSum / this.confidences),
    };
  }

  private gap(before: string, content: string, box: Box | null): "" | " " {
    if (this.spaces) return this.spacePending ? " " : "";
    return this.isApart(box) ? between(before, content) : "";
  }

  private isApart(box: Box | null): boolean {
    if (box === null || this.lastBox === null || this.direction !== "ltr") return true;
    const gap = box[0] - this.lastBox[0] - this.lastBox[2];
    return Math.abs(gap) > TOUCHING * Math.max(box[3], this.lastBox[3]);
  }

  private weigh(length: number, attributes: Attributes, styles: Styles): void {
    const stated = attributes.get("WC");
    const confidence = stated === null ? Number.NaN : Number(stated);
    if (confidence >= 0 && confidence <= 1) {
      this.confidences++;
      this.confidenceSum += confidence;
    }
    this.total += length;
    if (isBold(attributes.get("STYLE"))) this.bold += length;
    const references = attributes.get("STYLEREFS");
    const font = (references === null ? null : styles.resolve(references)) ?? this.font;
    if (font !== null) this.characters.set(font, (this.characters.get(font) ?? 0) + length);
  }

  /** The font of most characters; bold where most are said to be. */
  private commonFont(): Font | null {
    let best = this.font;
    let most = 0;
    for (const [font, length] of this.characters) {
      if (length > most) [best, most] = [font, length];
    }
    if (best === null) return null;
    return !best.bold && this.bold * 2 > this.total ? { ...best, bold: true } : best;
  }
}

/** HPOS, VPOS, WIDTH and HEIGHT; null where one is missing or they are no box. */
export function readBox(attributes: Attributes): Box | null {
  return boxOf(
    attributes.get("HPOS"),
    attributes.get("VPOS"),
    attributes.get("WIDTH"),
    attributes.get("HEIGHT"),
  );
}

/** Four places of a mean of two-place figures are as many as mean anything. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
