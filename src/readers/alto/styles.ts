import type { Font } from "../../model/index.js";
import type { Attributes } from "../../xml/index.js";

/** The document's TextStyles by their ids, sizes in points; null for one that states no size. */
export class Styles {
  private readonly fonts = new Map<string, Font | null>();
  private readonly resolved = new Map<string, Font | null>();

  /** A TextStyle element. */
  add(attributes: Attributes): void {
    const id = attributes.get("ID");
    if (id === null) return;
    const size = Number(attributes.get("FONTSIZE") ?? Number.NaN);
    const bold = isBold(attributes.get("FONTSTYLE"));
    const family = attributes.get("FONTFAMILY") ?? "";
    this.fonts.set(id, size > 0 && Number.isFinite(size) ? { size, bold, family } : null);
  }

  /** The first of the references that is a TextStyle; null where none is one, or it states no size. */
  resolve(references: string): Font | null {
    const known = this.resolved.get(references);
    if (known !== undefined) return known;
    const id = references.split(/\s+/).find((reference) => this.fonts.has(reference));
    const font = id === undefined ? null : (this.fonts.get(id) ?? null);
    this.resolved.set(references, font);
    return font;
  }
}

/** Of FONTSTYLE, and of a String's STYLE. */
export function isBold(style: string | null): boolean {
  return style?.includes("bold") ?? false;
}
