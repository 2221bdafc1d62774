import * as herald from "./herald.js";
import { type Column, type SetBlock, type SetLine, type Style, setText } from "./set.js";

/** Tenths of a millimetre. */
const UNITS_PER_POINT = 254 / 72;
const WIDTH = 3000;
const HEIGHT = 2900;
const MARGIN = 150;
const GUTTER = 60;
const COLUMNS = 3;
const COLUMN_WIDTH = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GUTTER) / COLUMNS;

interface Graphic {
  readonly id: string;
  readonly element: "Illustration" | "GraphicalElement";
  readonly box: readonly [number, number, number, number];
}

/** An article's parts by the types of METS: its blocks' ids, and the pages they are on. */
export interface Part {
  readonly type: string;
  readonly page: number;
  readonly block: string;
}

interface SetPage {
  readonly number: number;
  readonly blocks: SetBlock[];
  readonly graphics: Graphic[];
  readonly groups: { readonly id: string; readonly type: string; readonly blocks: readonly SetBlock[] }[];
}

export interface Issue {
  readonly pages: readonly string[];
  readonly mets: string;
}

function style(id: string, points: number, bold = false, centred = false): Style {
  return { id, points, size: Math.round(points * UNITS_PER_POINT), bold, centred };
}

const BODY = style("TXT_BODY", 10);
const SMALL = style("TXT_SMALL", 8);
const BYLINE = style("TXT_BYLINE", 9, true, true);
const KICKER = style("TXT_KICKER", 12, true, true);
const DECK = style("TXT_DECK", 16, true, true);
const HEAD = style("TXT_HEAD", 20, true, true);
const LEAD = style("TXT_LEAD", 34, true, true);
const NAME = style("TXT_NAME", 60, true, true);
const STYLES = [BODY, SMALL, BYLINE, KICKER, DECK, HEAD, LEAD, NAME];

/** Sets one page, and notes which article each block belongs to. */
class Compositor {
  readonly page: SetPage;

  constructor(
    number: number,
    private readonly parts: Map<string, Part[]>,
  ) {
    this.page = { number, blocks: [], graphics: [], groups: [] };
  }

  /** From a column, over as many as it spans. */
  span(first: number, count: number, y: number, bottom: number): Column {
    const x = MARGIN + first * (COLUMN_WIDTH + GUTTER);
    return { x, width: count * COLUMN_WIDTH + (count - 1) * GUTTER, y, bottom };
  }

  set(
    article: string,
    type: string,
    text: string,
    columns: readonly Column[],
    how: Style,
  ): readonly SetBlock[] {
    let count = this.page.blocks.length;
    const blocks = setText(text, columns, how, type, () => this.id("TB", ++count));
    this.page.blocks.push(...blocks);
    const parts = this.parts.get(article) ?? [];
    parts.push(...blocks.map(({ id }) => ({ type, page: this.page.number, block: id })));
    this.parts.set(article, parts);
    return blocks;
  }

  graphic(element: Graphic["element"], ...box: [number, number, number, number]): string {
    const id = this.id(element === "Illustration" ? "IL" : "GE", this.page.graphics.length + 1);
    this.page.graphics.push({ id, element, box });
    return id;
  }

  private id(kind: string, number: number): string {
    return `P${this.page.number}_${kind}${String(number).padStart(5, "0")}`;
  }
}

/** The issue's two pages and its METS file. */
export function lanchuanHerald(): Issue {
  const parts = new Map<string, Part[]>();
  const pages = [frontPage(parts), secondPage(parts)];
  return { pages: pages.map(writeAlto), mets: writeMets(parts, pages.length) };
}

function frontPage(parts: Map<string, Part[]>): SetPage {
  const on = new Compositor(1, parts);
  const { BRIDGE, TEA, TRAM } = herald;
  const whole = on.span(0, 3, 120, 700);
  for (const [at, line] of herald.MASTHEAD.entries())
    on.set("", "TITLE_SECTION", line, [whole], at === 0 ? NAME : SMALL);
  on.graphic("GraphicalElement", MARGIN, whole.y, WIDTH - 2 * MARGIN, 6);
  const top = whole.y + 40;
  const deck = on.span(0, 2, top, 1200);
  on.set(BRIDGE.id, "OVERLINE", BRIDGE.kicker, [deck], KICKER);
  on.set(BRIDGE.id, "TITLE", BRIDGE.headline, [deck], LEAD);
  on.set(BRIDGE.id, "SUBHEADLINE", BRIDGE.subheadline, [deck], DECK);
  const columns = [on.span(0, 1, deck.y + 20, 1590), on.span(1, 1, deck.y + 20, 2000)];
  on.set(BRIDGE.id, "AUTHOR", BRIDGE.byline, [columns[0] as Column], BYLINE);
  for (const paragraph of BRIDGE.body) on.set(BRIDGE.id, "TEXT", paragraph, columns, BODY);
  on.set(BRIDGE.id, "TEXT", BRIDGE.jump, [columns[1] as Column], SMALL);
  const right = on.span(2, 1, top, 2100);
  const picture = on.graphic("Illustration", right.x, top, COLUMN_WIDTH, 560);
  parts.get(BRIDGE.id)?.push({ type: "IMAGE", page: 1, block: picture });
  right.y += 580;
  on.set(BRIDGE.id, "CAPTION", BRIDGE.caption, [right], SMALL);
  on.graphic("GraphicalElement", right.x, right.y + 10, COLUMN_WIDTH, 3);
  right.y += 40;
  on.set(TEA.id, "TITLE", TEA.headline, [right], HEAD);
  for (const paragraph of TEA.body) on.set(TEA.id, "TEXT", paragraph, [right], BODY);
  on.graphic("GraphicalElement", MARGIN, 2140, WIDTH - 2 * MARGIN, 4);
  const low = on.span(0, 3, 2180, 2400);
  on.set(TRAM.id, "TITLE", TRAM.headline, [low], HEAD);
  const lower = [0, 1, 2].map((column) => on.span(column, 1, low.y + 10, 2600));
  for (const [at, paragraph] of TRAM.body.entries())
    on.set(TRAM.id, "TEXT", paragraph, [lower[at] as Column], BODY);
  on.graphic("GraphicalElement", MARGIN + COLUMN_WIDTH + GUTTER / 2, deck.y + 20, 2, 2100 - deck.y);
  return on.page;
}

function secondPage(parts: Map<string, Part[]>): SetPage {
  const on = new Compositor(2, parts);
  const { BRIDGE, CHOIR, ADVERTISEMENT } = herald;
  on.set("", "PAGE_NUMBER", "2", [on.span(0, 1, 100, 200)], BODY);
  on.set("", "RUNNING_HEAD", herald.RUNNING_HEAD, [on.span(1, 2, 100, 200)], SMALL);
  on.graphic("GraphicalElement", MARGIN, 180, WIDTH - 2 * MARGIN, 4);
  const left = on.span(0, 1, 220, 2800);
  on.set(BRIDGE.id, "TITLE", BRIDGE.jumpHead, [left], HEAD);
  on.set(BRIDGE.id, "TEXT", BRIDGE.jumpFrom, [left], SMALL);
  for (const paragraph of BRIDGE.rest) on.set(BRIDGE.id, "TEXT", paragraph, [left], BODY);
  const head = on.span(1, 2, 220, 500);
  on.set(CHOIR.id, "TITLE", CHOIR.headline, [head], HEAD);
  const columns = [on.span(1, 1, head.y + 10, 720), on.span(2, 1, head.y + 10, 1500)];
  on.set(CHOIR.id, "AUTHOR", CHOIR.byline, [columns[0] as Column], BYLINE);
  for (const paragraph of CHOIR.body) on.set(CHOIR.id, "TEXT", paragraph, columns, BODY);
  const box = on.span(1, 2, 1700, 2400);
  const blocks = ADVERTISEMENT.lines.flatMap((line, at) =>
    on.set("", "ADVERTISEMENT", line, [box], at === 0 ? LEAD : DECK),
  );
  on.page.groups.push({ id: "P2_CB00001", type: "Advertisement", blocks });
  parts.set(ADVERTISEMENT.id, [{ type: "ADVERTISEMENT", page: 2, block: "P2_CB00001" }]);
  return on.page;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

function writeAlto(page: SetPage): string {
  const grouped = new Set(page.groups.flatMap((group) => group.blocks));
  const styles = STYLES.map(
    (one) =>
      `    <TextStyle ID="${one.id}" FONTFAMILY="Caslon" FONTSIZE="${one.points}"${one.bold ? ' FONTSTYLE="bold"' : ""}/>`,
  );
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<alto xmlns="http://www.loc.gov/standards/alto/ns-v2#">',
    "  <Description>",
    "    <MeasurementUnit>mm10</MeasurementUnit>",
    "  </Description>",
    "  <Styles>",
    ...styles,
    "  </Styles>",
    "  <Layout>",
    `    <Page ID="P${page.number}" PHYSICAL_IMG_NR="${page.number}" WIDTH="${WIDTH}" HEIGHT="${HEIGHT}">`,
    `      <PrintSpace HPOS="${MARGIN}" VPOS="100" WIDTH="${WIDTH - 2 * MARGIN}" HEIGHT="${HEIGHT - 200}">`,
    ...page.blocks.filter((block) => !grouped.has(block)).map(writeBlock),
    ...page.graphics.map(
      ({ id, element, box }) => `        <${element} ID="${id}" ${boxAttributes(...box)}/>`,
    ),
    ...page.groups.flatMap((group) => [
      `        <ComposedBlock ID="${group.id}" TYPE="${group.type}" ${bounds(group.blocks.flatMap((one) => one.lines))}>`,
      ...group.blocks.map(writeBlock),
      "        </ComposedBlock>",
    ]),
    "      </PrintSpace>",
    "    </Page>",
    "  </Layout>",
    "</alto>",
  ].join("\n")}\n`;
}

function writeBlock(block: SetBlock): string {
  const lines = block.lines.map((line, at) => writeLine(line, `${block.id}_L${at + 1}`));
  return `        <TextBlock ID="${block.id}" ${bounds(block.lines)} STYLEREFS="${block.style.id}">\n${lines.join("\n")}\n        </TextBlock>`;
}

function writeLine(line: SetLine, id: string): string {
  const words = line.words.map(({ text, x, width, whole }) => {
    const part = whole === null ? "" : ` SUBS_TYPE="HypPart1" SUBS_CONTENT="${escaped(whole)}"`;
    return `            <String ${boxAttributes(x, line.y, width, line.height)} CONTENT="${escaped(text)}"${part} WC="0.9"/>`;
  });
  const hyphen = line.hyphen ? '\n            <HYP CONTENT="-"/>' : "";
  return `          <TextLine ID="${id}" ${boxAttributes(line.x, line.y, line.width, line.height)}>\n${words.join("\n            <SP/>\n")}${hyphen}\n          </TextLine>`;
}

function boxAttributes(x: number, y: number, width: number, height: number): string {
  const [left, top, across, down] = [x, y, width, height].map(Math.round);
  return `HPOS="${left}" VPOS="${top}" WIDTH="${across}" HEIGHT="${down}"`;
}

function bounds(lines: readonly SetLine[]): string {
  const x = Math.min(...lines.map((line) => line.x));
  const y = Math.min(...lines.map((line) => line.y));
  const right = Math.max(...lines.map((line) => line.x + line.width));
  const bottom = Math.max(...lines.map((line) => line.y + line.height));
  return boxAttributes(x, y, right - x, bottom - y);
}

const HEADING: ReadonlySet<string> = new Set(["OVERLINE", "TITLE", "SUBHEADLINE"]);

function writeMets(parts: ReadonlyMap<string, readonly Part[]>, pages: number): string {
  const numbers = Array.from({ length: pages }, (_, at) => at + 1);
  const area = ({ page, block }: Part) =>
    `<fptr><area FILEID="ALTO${page}" BETYPE="IDREF" BEGIN="${block}"/></fptr>`;
  const div = (part: Part) => `<div TYPE="${part.type}">${area(part)}</div>`;
  const inHeading = (part: Part) => HEADING.has(part.type) && part.page === 1;
  const article = (id: string, label: string) => {
    const own = parts.get(id) ?? [];
    const heading = own.filter(
      (part) => inHeading(part) || (HEADING.has(part.type) && id === herald.CHOIR.id),
    );
    const body = own.filter((part) => !heading.includes(part));
    return `        <div ID="${id}" TYPE="ARTICLE" LABEL="${escaped(label)}">
          <div TYPE="HEADING">${heading.map(div).join("")}</div>
          <div TYPE="BODY">${body.map(div).join("")}</div>
        </div>`;
  };
  const loose = (parts.get("") ?? []).filter((part) => part.type !== "ADVERTISEMENT");
  const advertisement = (parts.get(herald.ADVERTISEMENT.id) ?? []).map(area).join("");
  const articles = [herald.BRIDGE, herald.TEA, herald.TRAM, herald.CHOIR].map((one) =>
    article(one.id, one.headline),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<mets xmlns="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink" TYPE="Newspaper" LABEL="${herald.TITLE}, no. 4,117">
  <dmdSec ID="MODS_ISSUE"><mdWrap MDTYPE="MODS"><xmlData><mods:mods>
    <mods:titleInfo><mods:title>${herald.TITLE}</mods:title></mods:titleInfo>
    <mods:originInfo><mods:dateIssued encoding="w3cdtf">${herald.DAY}</mods:dateIssued></mods:originInfo>
  </mods:mods></xmlData></mdWrap></dmdSec>
  <fileSec>
    <fileGrp ID="ALTOGRP" USE="Text">
${numbers.map((page) => `      <file ID="ALTO${page}" MIMETYPE="text/xml"><FLocat LOCTYPE="URL" xlink:href="file://./alto/0000${page}.xml"/></file>`).join("\n")}
    </fileGrp>
  </fileSec>
  <structMap TYPE="PHYSICAL">
    <div TYPE="Newspaper">
${numbers.map((page) => `      <div TYPE="PAGE" ORDER="${page}" ORDERLABEL="${page}"><fptr><area FILEID="ALTO${page}" BETYPE="IDREF" BEGIN="P${page}"/></fptr></div>`).join("\n")}
    </div>
  </structMap>
  <structMap TYPE="LOGICAL">
    <div TYPE="Newspaper"><div TYPE="ISSUE" DMDID="MODS_ISSUE">
${loose.map((part) => `      ${div(part)}`).join("\n")}
      <div TYPE="CONTENT">
${articles.join("\n")}
        <div ID="${herald.ADVERTISEMENT.id}" TYPE="ADVERTISEMENT">${advertisement}</div>
      </div>
    </div></div>
  </structMap>
</mets>
`;
}
