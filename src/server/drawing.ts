import { extentOf, hasGeometry, written } from "../model/geometry/extent.js";
import type { Edition, Page } from "../model/index.js";
import type { Drawing } from "../site/view.js";
import { traceEdition } from "../writers/html/trace.js";
import { renderLayers } from "../writers/svg/layers.js";
import { contentOfPages, NO_CONTENT } from "../writers/svg/sheet.js";
import { escapeXml } from "../xml/index.js";

const PRINT = ["pictures", "rules", "text"] as const;

/** How the print of a page looks in a file of its own; in a document of the site its style sheet says the same. */
const STYLE =
  "svg{color:#1c1b19;background:#fff}path{fill:none;stroke:#77726a}[data-layer=pictures] path{fill:#8883;vector-effect:non-scaling-stroke}" +
  "text{fill:currentColor;white-space:pre;font-family:Georgia,'Liberation Serif','Times New Roman',serif}" +
  ":lang(zh) text{font-family:'Source Han Serif SC','Noto Serif CJK SC','Songti SC',SimSun,serif}" +
  ".ttb{writing-mode:vertical-rl}.rtl{direction:rtl}" +
  "@media(prefers-color-scheme:dark){svg{color:#dcd8cf;background:#1b1b1a}path{stroke:#8b867c}}";

/** Draws the pages of an edition with their pictures, rules and print; it is gone through once for all of them. */
export function drawPages(edition: Edition): (page: Page) => Drawing | null {
  const trace = traceEdition(edition);
  const contents = contentOfPages(edition, trace);
  return (page) => {
    if (!hasGeometry(page)) return null;
    const content = contents.get(page.id) ?? NO_CONTENT;
    const print = renderLayers({ edition, page, trace, content, titles: false }, PRINT);
    return { box: extentOf(page), print };
  };
}

/** A drawing as an SVG document that needs nothing else. */
export function svgOf({ box, print }: Drawing, language: string): string {
  const [x, y, width, height] = box.map(written);
  const lang = language === "und" ? "" : ` xml:lang="${escapeXml(language)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg"${lang} viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}"><style>${STYLE}</style>${print}</svg>`;
}
