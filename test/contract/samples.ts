import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DEFAULT_LIMITS, type Edition, type Limits } from "../../src/model/index.js";
import { gatherPages } from "../../src/pages.js";
import { readEdition } from "../../src/pipeline.js";
import type { Reader, Reading, Source } from "../../src/readers/index.js";
import { nativeWriter } from "../../src/writers/native.js";
import { show, simplePdf } from "../readers/pdf/writer.js";

export const PAGES = fileURLToPath(new URL("../../fixtures/pages/", import.meta.url));
export const SLUGS = readdirSync(PAGES).sort();

/** A file with this text in UTF-8. */
export function file(text: string, name = "page.txt"): Source {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The edition of a dump that lies in no folder. */
export function editionOf(text: string, title: string | null = null): Promise<Edition> {
  return readEdition({ name: "page.txt", files: [file(text)] }, { title });
}

export function fixture(slug: string): Promise<Edition> {
  return readEdition(join(PAGES, slug, "source.txt"));
}

const TWO_PAGES =
  "澜川日报\n第1版 要闻\n\n新桥今日通车\n\n本报讯 昨日，河口区的新桥通车。\n\f第2版 民生\n\n云坪县开园采茶\n\n本报讯 3月17日，雾岭乡茶园开园。\n";

const TWO_ALTO_PAGES = `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">
  <Description><MeasurementUnit>mm10</MeasurementUnit></Description>
  <Styles><TextStyle ID="S1" FONTSIZE="9" FONTFAMILY="Times"/></Styles>
  <Layout>
    <Page ID="P1" PHYSICAL_IMG_NR="1" WIDTH="2500" HEIGHT="4000"><PrintSpace>
      <TextBlock ID="B1" HPOS="100" VPOS="100" WIDTH="700" HEIGHT="80" STYLEREFS="S1">
        <TextLine ID="L1" HPOS="100" VPOS="100" WIDTH="700" HEIGHT="35">
          <String CONTENT="The" WC="0.9"/><SP/><String CONTENT="bridge"/><SP/><String CONTENT="will"/>
        </TextLine>
        <TextLine ID="L2" HPOS="100" VPOS="145" WIDTH="700" HEIGHT="35"><String CONTENT="open."/></TextLine>
      </TextBlock>
      <Illustration ID="I1" HPOS="900" VPOS="100" WIDTH="700" HEIGHT="500"/>
      <GraphicalElement ID="G1" HPOS="850" VPOS="100" WIDTH="4" HEIGHT="3000"/>
    </PrintSpace></Page>
    <Page ID="P2" PHYSICAL_IMG_NR="2" WIDTH="2500" HEIGHT="4000"><PrintSpace>
      <TextBlock ID="B2" HPOS="100" VPOS="100" WIDTH="700" HEIGHT="35">
        <TextLine HPOS="100" VPOS="100" WIDTH="700" HEIGHT="35"><String CONTENT="Weather"/></TextLine>
      </TextBlock>
    </PrintSpace></Page>
  </Layout>
</alto>
`;

const PAGE_XML = `<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">
  <Page imageFilename="1.tif" imageWidth="2000" imageHeight="3000">
    <TextRegion id="r1" type="heading">
      <Coords points="100,100 900,100 900,160 100,160"/>
      <TextLine id="l1"><Coords points="100,100 900,110 900,160 100,150"/>
        <TextEquiv><Unicode>Die Brücke ist offen</Unicode></TextEquiv></TextLine>
    </TextRegion>
    <TextRegion id="r2" type="paragraph">
      <TextLine id="l2"><Baseline points="100,230 900,232"/></TextLine>
    </TextRegion>
    <ImageRegion id="i1"><Coords points="1000,100 1500,100 1500,700 1000,700"/></ImageRegion>
    <SeparatorRegion id="s1"><Coords points="950,100 953,100 953,2900 950,2900"/></SeparatorRegion>
  </Page>
</PcGts>
`;

const HOCR = `<!DOCTYPE html>
<html><head><title></title><meta charset="utf-8"><meta name="ocr-system" content="tesseract 5"></head><body>
<div class="ocr_page" id="page_1" title='image "1.png"; bbox 0 0 2000 3000; ppageno 0; scan_res 300 300'>
 <div class="ocr_carea" id="block_1_1" title="bbox 100 100 900 200"><p class="ocr_par" id="par_1_1" title="bbox 100 100 900 200">
  <span class="ocr_line" id="line_1_1" title="bbox 100 100 900 140; baseline 0 -5; x_size 40">
   <span class="ocrx_word" title="bbox 100 100 300 140; x_wconf 95">The</span>
   <span class="ocrx_word" title="bbox 320 100 600 140; x_wconf 91">bridge&nbsp;is</span></span>
  <span class="ocr_line" id="line_1_2" title="bbox 100 160 900 200"><span class="ocrx_word">open.</span></span></p></div>
 <div class="ocr_photo" id="photo_1" title="bbox 1000 100 1500 700"></div>
 <div class="ocr_separator" id="sep_1" title="bbox 950 100 953 2900"></div>
</div>
<div class="ocr_page" title="bbox 0 0 2000 3000"><span class="ocr_line" title="bbox 100 100 900 140">Weather</span></div>
</body></html>
`;

const TWO_PDF_PAGES = simplePdf([
  {
    content:
      show(50, 740, 24, "The bridge will open", "F2") +
      show(50, 700, 10, "The bridge over the Lanchuan will open") +
      show(50, 686, 10, "on Monday, the council said.") +
      "0 0 0 RG 300 100 m 300 700 l S 0.8 0.9 0.9 rg 350 500 200 150 re f\n",
  },
  { content: show(50, 740, 10, "Weather") },
]);

/** A sample for every reader, by its name: a reader without one fails the contract. */
export async function samples(): Promise<Readonly<Record<string, Source>>> {
  return {
    text: file(TWO_PAGES, "sample.txt"),
    pdf: { name: "sample.pdf", bytes: TWO_PDF_PAGES },
    alto: file(TWO_ALTO_PAGES, "sample.xml"),
    "page-xml": file(PAGE_XML, "sample.xml"),
    hocr: file(HOCR, "sample.hocr"),
    native: file(nativeWriter.write(await editionOf(TWO_PAGES)), "sample.json"),
  };
}

/** What a reader makes of one file; that of a format read page by page, as the pipeline puts its pages together. */
export async function readAlone(
  reader: Reader,
  source: Source,
  limits: Partial<Limits> = {},
): Promise<Omit<Reading, "articles">> {
  const settings = { encoding: null, limits: { ...DEFAULT_LIMITS, ...limits } };
  if ("read" in reader) return reader.read(source, settings);
  const { pages, layouts, notices, steps } = await gatherPages(
    { name: source.name, files: [source] },
    settings,
  );
  const known = layouts.filter((layout) => layout !== null);
  return { pages, layouts: known, notices, stated: null, settings: steps[0]?.settings ?? {} };
}

export function bytesOf(...path: string[]): Uint8Array {
  return readFileSync(join(PAGES, ...path));
}
