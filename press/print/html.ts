import { ascentOf, heightOf, type Type } from "../fonts.js";
import type { TruthLine, TruthPage } from "../truth.js";

/** Where the box of a line is an em high, its baseline stands this share of the em under its top. */
const BASELINE = 0.86;

/** A page as a document that Chromium prints: everything in its place, in points. `pictures` are data URIs, one a picture. */
export function pageHtml(page: TruthPage, pictures: readonly string[]): string {
  const panels = (above: boolean) =>
    page.panels
      .filter((panel) => panel.above === above)
      .map(({ box, fill, stroke, weight }) => {
        const border = stroke === null ? "" : `border:${weight}pt solid ${stroke};`;
        return `<i style="${placed(box)}${fill === null ? "" : `background:${fill};`}${border}"></i>`;
      });
  const images = page.pictures.map(
    ({ box }, at) => `<img src="${pictures[at] ?? ""}" style="${placed(box)}">`,
  );
  const rules = page.rules.map(({ from, to, weight, colour }) => {
    const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
    const [width, height] = [Math.abs(from[0] - to[0]) || weight, Math.abs(from[1] - to[1]) || weight];
    return `<i style="${placed([x, y, width, height])}background:${colour}"></i>`;
  });
  const faces = new Map<string, string>();
  const lines = page.lines.map((line) => lineHtml(line, faces));
  const styles = [...faces].map(([css, name]) => `.${name}{${css}}`).join("\n");
  return `<!doctype html><html><meta charset="utf-8"><style>
@page{size:${page.width.toFixed(2)}pt ${page.height.toFixed(2)}pt;margin:0}
*{margin:0;padding:0;box-sizing:border-box}
body{position:relative;width:${page.width.toFixed(2)}pt;height:${page.height.toFixed(2)}pt;overflow:hidden;-webkit-print-color-adjust:exact;text-rendering:geometricPrecision;font-kerning:none;font-variant-ligatures:none;text-spacing-trim:space-all;text-autospace:no-autospace}
i,img,b{position:absolute;display:block;font-style:normal;font-weight:inherit}b{white-space:pre}
${styles}
</style><body>${[...panels(false), ...images, ...panels(true), ...rules, ...lines].join("\n")}</body></html>`;
}

function placed([x, y, width, height]: readonly [number, number, number, number]): string {
  return `left:${round(x)}pt;top:${round(y)}pt;width:${round(width)}pt;height:${round(height)}pt;`;
}

const round = (value: number): string => value.toFixed(2).replace(/\.?0+$/, "");

function lineHtml(line: TruthLine, faces: Map<string, string>): string {
  const type: Type = { family: line.family, weight: line.weight, size: line.size };
  const across = line.direction === "ltr" ? heightOf(type) : line.size;
  const css = [
    `font:${line.weight} ${round(line.size)}pt/${round(across)}pt "${line.family}"`,
    ...(line.colour === "#000000" ? [] : [`color:${line.colour}`]),
    ...(line.direction === "ttb" ? ["writing-mode:vertical-rl;text-orientation:upright"] : []),
  ].join(";");
  const name = faces.get(css) ?? `f${faces.size}`;
  faces.set(css, name);
  const [x, y] = line.box;
  const top = line.direction === "ltr" ? y + BASELINE * line.size - ascentOf(type) : y;
  const spread =
    /\s/.test(line.text) && !/\p{Script=Han}/u.test(line.text) ? "word-spacing" : "letter-spacing";
  const spacing = line.spacing === 0 ? "" : `;${spread}:${line.spacing.toFixed(3)}pt`;
  return `<b class="${name}" style="left:${round(x)}pt;top:${round(top)}pt${spacing}">${escaped(line.text)}</b>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
