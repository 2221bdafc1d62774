import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/**
 * Prints the PDF samples: one small page in each kind of font that Chromium embeds (`npx tsx scripts/pdf-fixtures/main.ts`).
 * Needs Chromium (`CHROMIUM_PATH`) and the fonts; the tests need neither.
 */
const FOLDER = fileURLToPath(new URL("../../fixtures/pdf/", import.meta.url));

/** TrueType outlines are embedded as they are; those of Noto CJK as fonts of Type 3 without a name. */
const FACES: Readonly<Record<string, string>> = {
  truetype: "'AR PL UMing CN', 'Liberation Serif'",
  type3: "'Noto Serif CJK SC', 'Noto Serif CJK JP'",
};

const LEFT =
  "本报讯（记者 周岚）昨日，河口区的新桥通车。新桥长四百二十米，双向四车道，两侧设人行道。市民陈砚清早骑车过桥，说从前绕行要四十分钟。";
const RIGHT =
  "本报讯 云坪县雾岭乡茶园三月十七日开园。今年春茶比去年早五天上市，收购价每公斤86元。乡里请来两位师傅教炒茶。";

function page(face: string): string {
  return `<!doctype html><meta charset="utf-8"><style>
@page { size: 120mm 150mm; margin: 0 } * { margin: 0 } body { font-family: ${face}; width: 120mm; height: 146mm; position: relative; overflow: hidden }
div { position: absolute } .body { font-size: 9pt; line-height: 1.4; text-align: justify }
</style>
<div style="left: 8mm; top: 6mm; font-size: 22pt; letter-spacing: 0.3em">澜川日报</div>
<div style="left: 78mm; top: 12mm; font-size: 8pt">2021年3月19日　第2版</div>
<div style="left: 8mm; top: 18mm; width: 104mm; height: 0; border-top: 0.8pt solid #000"></div>
<div style="left: 8mm; top: 22mm; font-size: 17pt">新桥今日通车</div>
<div style="left: 62mm; top: 22mm; font-size: 17pt">云坪开园采茶</div>
<div class="body" style="left: 8mm; top: 32mm; width: 50mm">${LEFT}</div>
<div class="body" style="left: 62mm; top: 32mm; width: 50mm">${RIGHT}</div>
<div style="left: 8mm; top: 66mm; width: 48mm; height: 34mm; background: #7a9"></div>
<div style="left: 62mm; top: 66mm; width: 49mm; height: 34mm; background: #eee4d0; border: 0.5pt solid #333"></div>
<div style="left: 66mm; top: 69mm; font-size: 15pt">防 汛 公 告</div>
<div class="body" style="left: 66mm; top: 79mm; width: 42mm">低于警戒水位时，沿江步道照常开放。Tel. 0731-5550 office</div>
<div class="body" style="left: 8mm; top: 104mm; width: 104mm; height: 36mm; writing-mode: vertical-rl">${RIGHT}</div>`;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
mkdirSync(FOLDER, { recursive: true });
for (const [kind, face] of Object.entries(FACES)) {
  const tab = await browser.newPage();
  await tab.setContent(page(face));
  writeFileSync(
    `${FOLDER}${kind}.pdf`,
    await tab.pdf({ preferCSSPageSize: true, printBackground: true, pageRanges: "1" }),
  );
}
await browser.close();
