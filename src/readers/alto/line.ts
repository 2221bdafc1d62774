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
  /** Where the string before ends; not a number where that is not known. */
  private lastRight = Number.NaN;
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
    const before = this.parts.at(-1);
    if (this.spaces) {
      if (this.spacePending && before !== undefined) this.parts.push(" ");
    } else if (this.isApart(attributes) && before !== undefined) this.parts.push(between(before, content));
    this.parts.push(content);
    this.spacePending = false;
    if (this.box === null) this.bounds = unionOf(this.bounds, readBox(attributes));
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

  /** Whether a string stands clear of the one before it; where the file does not say, and in other directions, they do. */
  private isApart(attributes: Attributes): boolean {
    const left = Number(attributes.get("HPOS") ?? Number.NaN);
    const gap = left - this.lastRight;
    const height = Number(attributes.get("HEIGHT") ?? Number.NaN);
    this.lastRight = left + Number(attributes.get("WIDTH") ?? Number.NaN);
    return this.direction !== "ltr" || !(Math.abs(gap) <= TOUCHING * height);
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
