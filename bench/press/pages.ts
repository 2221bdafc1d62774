import type { PressTruth, TruthLine, TruthPage, TruthRole } from "../../press/truth.js";
import type { Area, BlockRole, Box, InputLayout, Line, Page } from "../../src/model/index.js";
import type { GoldIssue, Truth } from "../layout/issue.js";

/** A page as a perfect reader would give it: every printed line, and no word of what stands together. Units are points. */
export interface PressPage {
  readonly page: Page;
  /** One block with every line, so that nothing is said of what stands together. */
  readonly layout: InputLayout;
  /** By line id. */
  readonly gold: ReadonlyMap<string, TruthLine>;
}

/** The pages of an edition of the press, without printing them. Lines stand from the top down, then from the left. */
export function pressPages({ pages, fonts }: PressTruth): PressPage[] {
  return pages.map((page, at) => pressPage(page, `p${at + 1}`, fonts));
}

/** What a printed file says of a line's type: Type 3 fonts have no name, and only some families have a bold of their own. */
function fontSeen({ size, weight, family }: TruthLine, fonts: PressTruth["fonts"]): Line["font"] {
  if (fonts === "type3" && family.startsWith("Noto")) return { size, bold: false, family: "" };
  return { size, bold: weight > 500 && HAS_BOLD.test(family), family };
}
const HAS_BOLD = /^(?:Liberation|DejaVu|Noto)/;

function pressPage(truth: TruthPage, id: string, fonts: PressTruth["fonts"]): PressPage {
  const sorted = [...truth.lines].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
  const lines = sorted.map(
    (line, at): Line => ({
      id: `${id}.l${at + 1}`,
      source: `${id}:${at + 1}`,
      text: line.text,
      box: line.box,
      gapBefore: null,
      font: fontSeen(line, fonts),
      direction: line.direction,
      confidence: null,
    }),
  );
  const page: Page = {
    id,
    number: null,
    name: null,
    width: truth.width,
    height: truth.height,
    unitsPerInch: 72,
    lines,
    pictures: truth.pictures.map(({ box }, at) => ({
      id: `${id}.i${at + 1}`,
      box,
      source: `picture ${at + 1}`,
    })),
    rules: truth.rules.map(({ from, to, weight }, at) => ({ id: `${id}.r${at + 1}`, from, to, weight })),
  };
  const all = { source: null, box: null, lines: lines.map((line) => line.id), group: null, runOf: null };
  return {
    page,
    layout: { blocks: [{ ...all, role: null, place: null }], ordered: false, areas: areasOf(truth) },
    gold: new Map(lines.map((line, at) => [line.id, sorted[at] as TruthLine])),
  };
}

function areasOf({ panels }: TruthPage): Area[] {
  return panels
    .filter(({ above }) => !above)
    .flatMap(({ box, fill, stroke }): Area[] => [
      ...(stroke === null ? [] : [{ kind: "frame" as const, box: box as Box }]),
      ...(fill === null ? [] : [{ kind: "tint" as const, box: box as Box }]),
    ])
    .sort((a, b) => a.box[1] - b.box[1]);
}

/** What the roles of the truth are to those that the layout decides: a table is text, a label stands above like a kicker. */
const BLOCK_ROLES: Readonly<Record<TruthRole, BlockRole>> = {
  headline: "headline",
  kicker: "kicker",
  subheadline: "subheadline",
  byline: "byline",
  text: "text",
  crosshead: "crosshead",
  caption: "caption",
  label: "kicker",
  table: "text",
  advertisement: "advertisement",
  jump: "text",
  masthead: "masthead",
  folio: "running-head",
};

/** The edition as the trainers take their issues. */
export function pressIssue(truth: PressTruth): GoldIssue {
  const set = pressPages(truth);
  const gold = new Map(
    set.flatMap((page) =>
      [...page.gold].map(([id, { article, role }]): [string, Truth] => [
        id,
        { article, role: BLOCK_ROLES[role] },
      ]),
    ),
  );
  return {
    title: truth.title,
    name: `press ${truth.seed}`,
    pages: set.map(({ page }) => page),
    layouts: set.map(({ layout }) => layout),
    truth: gold,
  };
}
