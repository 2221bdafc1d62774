import type { Browser } from "playwright-core";
import type { PressTruth } from "../truth.js";
import { drawPicture } from "./draw.js";
import { pageHtml } from "./html.js";

/** The pages of an edition as PDF files, one each. */
export async function printEdition({ pages }: PressTruth, browser: Browser): Promise<Buffer[]> {
  const context = await browser.newContext({ offline: true });
  const tab = await context.newPage();
  const printed: Buffer[] = [];
  try {
    for (const page of pages) {
      const pictures: string[] = [];
      for (const { box, seed } of page.pictures) {
        const file = await drawPicture(seed, box[2], box[3]);
        pictures.push(`data:image/jpeg;base64,${file.toString("base64")}`);
      }
      await tab.setContent(pageHtml(page, pictures), { waitUntil: "load" });
      printed.push(await tab.pdf({ preferCSSPageSize: true, printBackground: true }));
    }
  } finally {
    await context.close();
  }
  return printed;
}
