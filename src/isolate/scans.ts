import { readFileSync } from "node:fs";
import { scanSize } from "../image/index.js";
import {
  BroadsheetError,
  digest,
  type Edition,
  type Limits,
  type Notice,
  type Page,
} from "../model/index.js";
import { withScan } from "../model/page-files.js";
import { scanKey } from "../model/scans.js";
import type { PagePlace } from "../pages.js";
import { VERSION } from "../version.js";

/** A picture that lies beside recognised pages: what it is called, and where it lies. */
export interface Scan {
  readonly name: string;
  readonly path: string;
}

/** How far the sides of a page and of its picture may differ in their proportion: the page was cut after it was scanned. */
const ASKEW = 0.03;

/**
 * The edition with a note of the picture of each page, which is called as the page's file is. One that cannot be used, or is of
 * another shape than the page, is the notice `unusable-scan`, and the page is drawn as any other.
 */
export async function withScans(
  edition: Edition,
  places: readonly PagePlace[],
  scans: readonly Scan[],
  limits: Limits,
): Promise<Edition> {
  const byKey = new Map([...scans].reverse().map((scan) => [scanKey(scan.name), scan]));
  const steps: Edition["steps"][number][] = [];
  const notices: Notice[] = [];
  for (const [index, page] of edition.pages.entries()) {
    const file = places[index]?.file;
    const scan = file === undefined ? undefined : byKey.get(scanKey(file));
    // A picture is of one page: of a file that holds several it is not known of which.
    if (!scan || places.filter((place) => place.file === file).length > 1) continue;
    try {
      steps.push({ name: "scan", version: VERSION, settings: await noted(page, scan, limits) });
    } catch (error) {
      if (!(error instanceof BroadsheetError)) throw error;
      notices.push(unusable(page.id, scan.name, error.detail));
    }
  }
  return { ...edition, steps: [...edition.steps, ...steps], notices: [...edition.notices, ...notices] };
}

/** The notice of a picture that is not used. */
export function unusable(page: string | null, name: string, why: string): Notice {
  return { code: "unusable-scan", page, spans: [], detail: `${name}: ${why}` };
}

async function noted(page: Page, { path }: Scan, limits: Limits) {
  if (page.width === null || page.height === null)
    throw new BroadsheetError("page-failed", page.id, "the page states no size");
  const bytes = readFileSync(path);
  const [width, height] = await scanSize(bytes, limits.rasterPixels);
  const off = (page.width * height) / (page.height * width);
  if (Math.abs(Math.log(off)) > ASKEW)
    throw new BroadsheetError("page-failed", page.id, `${width} × ${height} pixels are of another shape`);
  return withScan(digest(bytes, 64), page.id, [width, height]);
}
