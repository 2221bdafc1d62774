import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FAMILIES } from "./fonts.js";
import { withBrowser } from "./print/browser.js";

/** `npx tsx press/fonts-measure.ts`: writes the widths and ascents of the families, as Chromium sets them, to metrics.json. */
const CHARACTERS = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ..."àâäæçèéêëìîïòôöœùûüßÀÂÄÇÈÉÊËÎÏÔÖÙÛÜ",
  ..."‘’“”„‚«»–—…·•■□●▲◆▶◀►◄№°€",
  ..."国，。",
].join("");

/** Runs in the page; a string, since what it speaks of is not Node's. */
const MEASURE = `(families, characters) => {
  const context = document.createElement("canvas").getContext("2d");
  return families.flatMap(({ family, weights }) => weights.map((weight) => {
    context.font = weight + ' 1000px "' + family + '"';
    const box = context.measureText("国x");
    return {
      name: family + " " + weight,
      ascent: Math.round(box.fontBoundingBoxAscent),
      descent: Math.round(box.fontBoundingBoxDescent),
      widths: Object.fromEntries([...characters].map((one) => [one, Math.round(context.measureText(one).width)])),
    };
  }));
}`;

interface Measured {
  readonly name: string;
  readonly ascent: number;
  readonly descent: number;
  readonly widths: Readonly<Record<string, number>>;
}

const measured = await withBrowser(async (browser) => {
  const page = await browser.newPage();
  return (await page.evaluate(
    `(${MEASURE})(${JSON.stringify(FAMILIES)}, ${JSON.stringify(CHARACTERS)})`,
  )) as Measured[];
});
const path = fileURLToPath(new URL("metrics.json", import.meta.url));
writeFileSync(
  path,
  `{\n${measured.map(({ name, ...rest }) => `${JSON.stringify(name)}: ${JSON.stringify(rest)}`).join(",\n")}\n}\n`,
);
