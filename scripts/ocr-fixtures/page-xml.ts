import { type Column, type SetBlock, type SetLine, type Style, setText } from "./set.js";

/** Pixels at 200 to the inch. */
const WIDTH = 1600;
const HEIGHT = 1500;
const PIXELS_PER_POINT = 200 / 72;
/** The scan is askew: so many pixels down for every hundred across. */
const SKEW = 0.6;

function style(id: string, points: number, bold: boolean, centred: boolean): Style {
  return { id, points, size: Math.round(points * PIXELS_PER_POINT), bold, centred };
}

const BODY = style("body", 9, false, false);
const HEAD = style("head", 16, true, true);
const NAME = style("name", 34, true, true);
const SMALL = style("small", 8, false, true);

const MAST = ["Der Lantschuaner Bote", "Nr. 212. Mittwoch, den 19. September 1888. Zweites Blatt"];

/** Two articles; the first ends in the region in which the second begins. */
const MARKET = {
  id: "a1",
  headline: "Der Herbstmarkt ist eröffnet",
  body: [
    `Mit dem Läuten der Brückenglocke ist gestern früh der Herbstmarkt eröffnet worden. Schon vor Sonnenaufgang standen die Wagen der Töpfer bis hinaus an die Färberwiese.`,
    `Der Rat hat in diesem Jahre die Stände nach Losen verteilt, was von den Korbmachern begrüßt, von den Seilern aber, die seit Menschengedenken am Brunnen standen, nicht ohne Murren hingenommen wurde.`,
    `Die Preise sind mäßig. Für den Scheffel Roggen wurden vier Mark und zehn Pfennig bezahlt, für ein Paar Gänse drei Mark.`,
  ],
} as const;
const CLOCK = {
  id: "a2",
  headline: "Die Turmuhr geht wieder",
  body: [
    `Nach elf Wochen Stillstands geht die Uhr auf dem Rathausturme wieder, und zwar, wie der Uhrmacher Herr Anton Selle versichert, auf die Minute.`,
    `Die Ursache des Schadens war ein Dohlennest im Schlagwerke. Die Vögel sind in den Kirchturm umgezogen, dessen Uhr seitdem steht.`,
  ],
} as const;

interface Region {
  readonly id: string;
  readonly type: string;
  readonly lines: readonly {
    readonly line: SetLine;
    readonly style: Style;
    readonly article: string | null;
  }[];
}

/** One page in PAGE-XML, as a transcription platform exports it: skewed outlines, baselines, articles in `custom`. */
export function lanchuanerBote(): string {
  const whole: Column = { x: 80, width: WIDTH - 160, y: 80, bottom: 500 };
  const set = (text: string, columns: readonly Column[], how: Style, article: string | null) =>
    setText(text, columns, how, "", () => "").map((block) => ({ block, article }));
  const [name = "", date = ""] = MAST;
  const mast = set(name, [whole], NAME, null);
  const folio = set(date, [whole], SMALL, null);
  const left: Column = { x: 80, width: 690, y: whole.y + 40, bottom: 1400 };
  const right: Column = { x: 830, width: 690, y: whole.y + 40, bottom: 1400 };
  const first = set(MARKET.headline, [left], HEAD, MARKET.id);
  left.y += 10;
  const columns = [{ ...left, bottom: left.y + 280 }, right];
  const body = MARKET.body.flatMap((paragraph) => set(paragraph, columns, BODY, MARKET.id));
  const second = set(CLOCK.headline, [right], HEAD, CLOCK.id);
  const rest = CLOCK.body.flatMap((paragraph) => set(paragraph, [right], BODY, CLOCK.id));
  const inLeft = body.filter(({ block }) => block.lines.every((line) => line.x < 800));
  const inRight = [...body.filter((one) => !inLeft.includes(one)), ...second, ...rest];
  return write([
    region("r1", "heading", mast),
    region("r2", "header", folio),
    region("r3", "heading", first),
    region("r4", "paragraph", inLeft),
    region("r5", "paragraph", inRight),
  ]);
}

function region(
  id: string,
  type: string,
  blocks: readonly { readonly block: SetBlock; readonly article: string | null }[],
): Region {
  const lines = blocks.flatMap(({ block, article }) =>
    block.lines.map((line) => ({ line, style: block.style, article })),
  );
  return { id, type, lines };
}

function write(regions: readonly Region[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15">
  <Metadata><Creator>Lantschuan</Creator><Created>1970-01-01T00:00:00</Created><LastChange>1970-01-01T00:00:00</LastChange></Metadata>
  <Page imageFilename="1888-09-19_2.tif" imageWidth="${WIDTH}" imageHeight="${HEIGHT}">
    <ReadingOrder><OrderedGroup id="ro">
${regions.map(({ id }, at) => `      <RegionRefIndexed index="${at}" regionRef="${id}"/>`).join("\n")}
    </OrderedGroup></ReadingOrder>
${regions.map(writeRegion).join("\n")}
    <SeparatorRegion id="s1"><Coords points="${outline(800, 290, 3, 1100)}"/></SeparatorRegion>
  </Page>
</PcGts>
`;
}

function writeRegion({ id, type, lines }: Region, at: number): string {
  const x = Math.min(...lines.map(({ line }) => line.x));
  const y = Math.min(...lines.map(({ line }) => line.y));
  const right = Math.max(...lines.map(({ line }) => line.x + line.width));
  const bottom = Math.max(...lines.map(({ line }) => line.y + line.height));
  const written = lines.map(({ line, style: how, article }, number) => {
    const structure = article === null ? "" : ` structure {id:${article}; type:article;}`;
    const text = `${joined(line)}${line.hyphen ? "-" : ""}`;
    return `      <TextLine id="${id}l${number + 1}" custom="readingOrder {index:${number};}${structure}">
        <Coords points="${outline(line.x, line.y, line.width, line.height)}"/>
        <Baseline points="${baseline(line)}"/>
        <TextEquiv><Unicode>${text}</Unicode></TextEquiv>
        <TextStyle fontFamily="Fraktur" fontSize="${how.points}.0"/>
      </TextLine>`;
  });
  return `    <TextRegion id="${id}" type="${type}" custom="readingOrder {index:${at};}">
      <Coords points="${outline(x, y, right - x, bottom - y)}"/>
${written.join("\n")}
    </TextRegion>`;
}

function joined(line: SetLine): string {
  return line.words.map((word) => word.text).join(" ");
}

function skewed(x: number, y: number): string {
  return `${Math.round(x)},${Math.round(y + (x * SKEW) / 100)}`;
}

function outline(x: number, y: number, width: number, height: number): string {
  return [skewed(x, y), skewed(x + width, y), skewed(x + width, y + height), skewed(x, y + height)].join(" ");
}

function baseline(line: SetLine): string {
  const y = line.y + line.height * 0.8;
  return `${skewed(line.x, y)} ${skewed(line.x + line.width, y)}`;
}
