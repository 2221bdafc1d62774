/** An ink for each colour scheme, `#rrggbb`. */
export interface Ink {
  readonly light: string;
  readonly dark: string;
}

/** What the inks are printed on, and the colour of plain text on it. */
export const PAPER: Ink = { light: "#fbfaf5", dark: "#171614" };
export const TEXT: Ink = { light: "#1d1b17", dark: "#e9e4d8" };
export const MUTED: Ink = { light: "#66614f", dark: "#a8a190" };

/**
 * One ink an article, repeating after the last. Chosen by search so that the nearest two stay at least 17 CIELAB units
 * apart for normal, protanope, deuteranope and tritanope eyes (Machado et al. 2009), and neighbours in the list 25.
 * Every badge also carries its number, so colour is never the only sign.
 */
export const ARTICLE_INKS: readonly Ink[] = [
  { light: "#1668c7", dark: "#5ea9e2" },
  { light: "#a8280c", dark: "#eb9526" },
  { light: "#105544", dark: "#6fe8b8" },
  { light: "#930d84", dark: "#bf7796" },
  { light: "#6b6f3c", dark: "#f3e08a" },
  { light: "#2a1f9c", dark: "#9580f7" },
  { light: "#1d1a2e", dark: "#c9e2f2" },
  { light: "#5e0a0d", dark: "#ee5a52" },
];

/** How much ink there is in the tint behind a line, at rest and chosen. */
export const TINT = 0.09;
export const STRONG_TINT = 0.24;

/** The colour of `ink` printed as a tint of `share` (0..1) on `paper`; all `#rrggbb`. */
export function tint(ink: string, paper: string, share: number): string {
  const mixed = channels(ink).map((value, i) =>
    Math.round(value * share + (channels(paper)[i] ?? 0) * (1 - share)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Contrast of two `#rrggbb` colours as WCAG 2 measures it, 1..21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** The CSS class of an article's ink: `c1`…; `c0` for what belongs to no article. `article` counts from 0. */
export function inkClass(article: number | null): string {
  return article === null ? "c0" : `c${(article % ARTICLE_INKS.length) + 1}`;
}
