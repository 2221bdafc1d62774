import { extentOf, hasGeometry, isDrawable, written } from "../../model/geometry/extent.js";
import { BroadsheetError, type Edition, type Page } from "../../model/index.js";
import { escapeXml } from "../../xml/index.js";
import { INKS } from "../html/inks.js";
import { squeeze } from "../html/squeeze.js";
import { type Trace, traceEdition } from "../html/trace.js";
import { renderLayers } from "./layers.js";
import { contentOfPages, NO_CONTENT, type PageContent } from "./sheet.js";
import { LAYER_STYLES } from "./styles.js";

/**
 * One page of an edition as an SVG 1.1 document that needs nothing else; `number` counts its pages from 1. Throws
 * `no-geometry` where the page says of nothing where it stands, `no-page` where there is none of this number.
 */
export function writePage(edition: Edition, number: number): string {
  return pageWriter(edition)(number);
}

/** Writes the pages of one edition, which is followed through once for all of them. */
export function pageWriter(edition: Edition): (number: number) => string {
  const trace = traceEdition(edition);
  const contents = contentOfPages(edition, trace);
  return (number) => {
    const page = drawablePage(edition, number);
    return documentOf(edition, page, trace, contents.get(page.id) ?? NO_CONTENT);
  };
}

function drawablePage(edition: Edition, number: number): Page {
  if (!isDrawable(edition))
    throw new BroadsheetError("no-geometry", edition.id, "nothing on its pages says where it stands");
  const page = edition.pages[number - 1];
  if (page === undefined)
    throw new BroadsheetError("no-page", `--page ${number}`, `the pages are 1 to ${edition.pages.length}`);
  if (!hasGeometry(page))
    throw new BroadsheetError("no-geometry", `page ${number}`, "nothing on it says where it stands");
  return page;
}

function documentOf(edition: Edition, page: Page, trace: Trace, content: PageContent): string {
  const [x, y, width, height] = extentOf(page).map(written);
  const name = [edition.title, edition.date, page.number, page.name]
    .filter((part) => part !== null)
    .join(" ");
  const layers = renderLayers({ edition, page, trace, content, titles: true });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" class="sheet" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}">
<title>${escapeXml(name || edition.id)}</title>
<style>${escapeXml(squeeze(`${INKS}${LAYER_STYLES}`)).replaceAll("&#10;", "\n")}</style>
${layers}
</svg>
`;
}
