import { boundsOf } from "../../model/geometry/boxes.js";
import type { Box, Font, Line } from "../../model/index.js";
import type { Attributes } from "../../xml/index.js";
import { pointsOf } from "../boxes.js";
import type { LineDraft } from "../drafts.js";
import { joinWords } from "../words.js";

/** What may carry text and type: a region, a line, a word. */
export class Carrier {
  /** The reading of the lowest index, once one is complete. */
  private best: { readonly index: number; readonly text: string; readonly confidence: number | null } | null =
    null;
  font: Font | null = null;

  /** A TextEquiv that is complete; of several readings the one of the lowest index is the text, the first where none has one. */
  equivalent(index: string | null, text: string, confidence: string | null): void {
    const place = index === null ? 0 : Number(index);
    if (this.best !== null && !(place < this.best.index)) return;
    const sure = confidence === null ? Number.NaN : Number(confidence);
    this.best = { index: place, text, confidence: sure >= 0 && sure <= 1 ? sure : null };
  }

  /** A TextStyle: its size is in points. */
  style(attributes: Attributes): void {
    const size = Number(attributes.get("fontSize") ?? Number.NaN);
    if (!(size > 0 && Number.isFinite(size))) return;
    const bold = attributes.get("bold") === "true";
    this.font ??= { size, bold, family: attributes.get("fontFamily") ?? "" };
  }

  get text(): string | null {
    return this.best?.text ?? null;
  }

  get confidence(): number | null {
    return this.best?.confidence ?? null;
  }
}

/** A TextLine as its parts come in. */
export class LineCarrier extends Carrier {
  readonly words: Carrier[] = [];
  private outline: Box | null = null;
  private baseline: Box | null = null;

  constructor(
    readonly source: string,
    readonly direction: Line["direction"],
    readonly article: string | null,
    readonly index: number | null,
  ) {
    super();
  }

  /** False where the points are none. */
  coords(points: string): boolean {
    this.outline ??= boxAround(points);
    return this.outline !== null;
  }

  base(points: string): void {
    this.baseline ??= boxAround(points);
  }

  /** The line's own text, else its words'; a line's text is one line. */
  finish(regionFont: Font | null): LineDraft {
    const own = this.text?.replace(/\s*\n\s*/g, " ").trim() ?? "";
    const text = own === "" ? joinWords(this.words.map((word) => word.text?.trim() ?? "")) : own;
    return {
      source: this.source,
      text,
      box: this.outline ?? this.baseline,
      font: this.font ?? this.wordFont() ?? regionFont,
      direction: this.direction,
      confidence: this.confidence ?? this.wordConfidence(),
    };
  }

  /** The font of most of the words' characters. */
  private wordFont(): Font | null {
    const characters = new Map<string, { readonly font: Font; length: number }>();
    for (const { font, text } of this.words) {
      if (font === null) continue;
      const key = `${font.size} ${font.bold} ${font.family}`;
      const known = characters.get(key) ?? { font, length: 0 };
      known.length += text?.length ?? 0;
      characters.set(key, known);
    }
    let best: { readonly font: Font; readonly length: number } | null = null;
    for (const one of characters.values()) if (best === null || one.length > best.length) best = one;
    return best?.font ?? null;
  }

  private wordConfidence(): number | null {
    const known = this.words.flatMap(({ confidence }) => confidence ?? []);
    return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
  }
}

/** The box around `x,y x,y …`; null where that is no list of points. */
export function boxAround(points: string): Box | null {
  return boundsOf(pointsOf(points) ?? []);
}
