import type { Box, Font, Line } from "../../model/index.js";
import type { LineDraft } from "../drafts.js";
import { joinWords } from "../words.js";
import { numberOf, type Properties } from "./title.js";

/** Confidences are percentages. */
const PER_CENT = 100;

/** A line as its words come in. Its type is in pixels (`x_size`) or in points (`x_fsize`), as the engine has it. */
export class HocrLine {
  private readonly words: string[] = [];
  private readonly confidences: number[] = [];
  private bold = 0;
  private characters = 0;
  readonly pixels: number | null;
  private points: number | null;
  private family: string | null;

  constructor(
    readonly source: string,
    readonly isCaption: boolean,
    private readonly box: Box | null,
    private readonly direction: Line["direction"],
    properties: Properties,
  ) {
    this.pixels = numberOf(properties, "x_size");
    this.points = numberOf(properties, "x_fsize");
    this.family = familyOf(properties);
    this.sure(properties);
  }

  word(properties: Properties): void {
    this.words.push("");
    this.points ??= numberOf(properties, "x_fsize");
    this.family ??= familyOf(properties);
    this.sure(properties);
  }

  /** Characters of the word that is open, or of the line itself. */
  text(text: string, inWord: boolean, bold: boolean): void {
    const plain = text.replace(/[ \t\n]+/g, " ");
    if (inWord) this.words[this.words.length - 1] += plain;
    else this.words.push(plain);
    this.characters += plain.length;
    if (bold) this.bold += plain.length;
  }

  finish(inPixels: boolean): LineDraft {
    const size = inPixels ? this.pixels : this.points;
    const bold = this.bold * 2 > this.characters;
    const font: Font | null = size !== null && size > 0 ? { size, bold, family: this.family ?? "" } : null;
    const sum = this.confidences.reduce((total, one) => total + one, 0);
    return {
      source: this.source,
      text: joinWords(this.words.map((word) => word.replace(/^ | $/g, ""))),
      box: this.box,
      font,
      direction: this.direction,
      confidence: this.confidences.length === 0 ? null : sum / this.confidences.length / PER_CENT,
    };
  }

  private sure(properties: Properties): void {
    const confidence = numberOf(properties, "x_wconf");
    if (confidence !== null && confidence >= 0 && confidence <= PER_CENT) this.confidences.push(confidence);
  }
}

function familyOf(properties: Properties): string | null {
  return properties.get("x_font")?.replace(/^"|"$/g, "") ?? null;
}
