import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { withBrowser } from "./print/browser.js";
import { FAMILIES } from "./fonts.js";

/** `npx tsx press/fonts-measure.ts`: writes the widths and ascents of the families, as Chromium sets them, to metrics.json. */
const CHARACTERS = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ..."àâäæçèéêëìîïòôöœùûüßÀÂÄÇÈÉÊËÎÏÔÖÙÛÜ",
  ..."‘’“”«»–—…·•■□●▲◆№°€",
  ..."国，。",
].join("");

const measured = await withBrowser(async (browser) => {
  const page = await browser.newPage();
  return page.evaluate(
    ([families, characters]) => {
      const context = document.createElement("canvas").getContext("2d");
      if (!context) throw new Error("no canvas");
      return (families as { family: string; weights: number[] }[]).flatMap(({ family, weights }) =>
        weights.map((weight) => {
          context.font = `${weight} 1000px "${family}"`;
          const box = context.measureText("国x");
          return {
            name: `${family} ${weight}`,
            ascent: Math.round(box.fontBoundingBoxAscent),
            descent: Math.round(box.fontBoundingBoxDescent),
            widths: Object.fromEntries(
              [...(characters as string)].map((one) => [one, Math.round(context.measureText(one).width)]),
            ),
          };
        }),
      );
    },
    [FAMILIES, CHARACTERS] as const,
  );
});
const path = fileURLToPath(new URL("metrics.json", import.meta.url));
writeFileSync(
  path,
  `{\n${measured.map(({ name, ...rest }) => `${JSON.stringify(name)}: ${JSON.stringify(rest)}`).join(",\n")}\n}\n`,
);
