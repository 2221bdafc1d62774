import { readFileSync } from "node:fs";

/** A family of type with the weights it has. */
export interface Family {
  readonly family: string;
  readonly weights: readonly number[];
}

const cjk = (family: string, ...weights: number[]): Family => ({ family, weights });

/** Every family the press sets in. */
export const FAMILIES: readonly Family[] = [
  cjk("Noto Serif CJK SC", 400, 700, 900),
  cjk("Noto Sans CJK SC", 400, 700, 900),
  cjk("Noto Serif CJK TC", 400, 700, 900),
  cjk("Noto Sans CJK TC", 400, 700, 900),
  cjk("AR PL UMing CN", 400),
  cjk("AR PL UMing TW", 400),
  cjk("AR PL UKai CN", 400),
  cjk("AR PL UKai TW", 400),
  cjk("WenQuanYi Zen Hei", 400),
  cjk("WenQuanYi Micro Hei", 400),
  cjk("Liberation Serif", 400, 700),
  cjk("Liberation Sans", 400, 700),
  cjk("Liberation Sans Narrow", 400, 700),
  cjk("DejaVu Serif", 400, 700),
  cjk("DejaVu Sans", 400, 700),
];

interface Metrics {
  /** Thousandths of an em, as all below. */
  readonly ascent: number;
  readonly descent: number;
  readonly widths: Readonly<Record<string, number>>;
}

const METRICS = JSON.parse(readFileSync(new URL("metrics.json", import.meta.url), "utf8")) as Record<
  string,
  Metrics
>;

/** Type as set: a family, its weight and its size in points. */
export interface Type {
  readonly family: string;
  readonly weight: number;
  readonly size: number;
  /** Whether characters stand one under another, each as tall as an em; absent for no. */
  readonly upright?: boolean;
}

/** The metrics of the nearest weight that was measured; synthetic bold is as wide as the regular weight. */
function metricsOf({ family, weight }: Type): Metrics {
  const found = METRICS[`${family} ${weight}`] ?? METRICS[`${family} 400`];
  if (!found) throw new RangeError(`no metrics of ${family}: run press/fonts-measure.ts`);
  return found;
}

/** How wide a character is, in points. What was not measured is as wide as an em: that is what ideographs are. */
export function widthOf(character: string, type: Type): number {
  if (type.upright) return type.size;
  return ((metricsOf(type).widths[character] ?? 1000) / 1000) * type.size;
}

/** How long text is when nothing is added between its characters, in points. */
export function lengthOf(text: string, type: Type): number {
  if (type.upright) return [...text].length * type.size;
  const { widths } = metricsOf(type);
  let sum = 0;
  for (const character of text) sum += widths[character] ?? 1000;
  return (sum / 1000) * type.size;
}

/** Where the baseline stands in a line box as high as the font's own ascent and descent, in points from its top. */
export function ascentOf(type: Type): number {
  return (metricsOf(type).ascent / 1000) * type.size;
}

/** The font's own ascent and descent together, in points. */
export function heightOf(type: Type): number {
  const { ascent, descent } = metricsOf(type);
  return ((ascent + descent) / 1000) * type.size;
}
