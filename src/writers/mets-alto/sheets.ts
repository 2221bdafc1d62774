import { around } from "../../model/geometry/boxes.js";
import type { Box, Edition, Page } from "../../model/index.js";
import { type PieceRole, type Trace, traceEdition } from "../html/trace.js";
import { groupRuns } from "../svg/geometry.js";
import { type Stretch, stretchesOf, type Unit, unitsOf } from "./divide.js";
import { Ids, ownId } from "./ids.js";

/** A TextLine about to be written. */
export interface SetLine extends Pick<Stretch, "line" | "text" | "box"> {
  readonly id: string;
}

/** A TextBlock about to be written: the lines of one passage down one column. */
export interface SetBlock {
  readonly id: string;
  /** Null for print that is in no passage and is not left over either. */
  readonly role: PieceRole | null;
  readonly box: Box | null;
  readonly lines: readonly SetLine[];
}

/** A block and the page it is on, from 0. */
export interface BlockPlace {
  readonly page: number;
  readonly block: SetBlock;
}

/** One passage as the logical structure names it. */
export interface SetPassage {
  readonly role: PieceRole;
  readonly places: readonly BlockPlace[];
}

/** One page as its ALTO file is written. */
export interface SetPage {
  readonly page: Page;
  readonly ids: Ids;
  /** In reading order. */
  readonly blocks: readonly SetBlock[];
}

/** All of an edition as blocks. */
export interface SetEdition {
  readonly edition: Edition;
  readonly pages: readonly SetPage[];
  /** The passages of each article. */
  readonly articles: readonly (readonly SetPassage[])[];
  readonly leftovers: readonly SetPassage[];
}

/** The edition's lines gathered into the blocks of its passages, everything with its id. */
export function setEdition(edition: Edition): SetEdition {
  const trace = traceEdition(edition);
  const byArticle = trace.byArticle.map(unitsOf);
  const left = edition.leftovers.flatMap((leftover) => trace.pieces.get(leftover) ?? []);
  const leftUnits = left.map((piece): Unit => ({ pieces: [piece] }));
  const setter = new Setter(edition, trace, [...byArticle.flat(), ...leftUnits]);
  const articles = byArticle.map((units) => units.flatMap((unit) => setter.passage(unit) ?? []));
  const leftovers = leftUnits.flatMap((unit) => setter.passage(unit) ?? []);
  return { edition, articles, leftovers, pages: setter.finish() };
}

class Setter {
  private readonly pages: {
    page: Page;
    ids: Ids;
    blocks: SetBlock[];
    lines: Map<Unit | null, Map<string, SetLine>>;
  }[];

  /** The page of each line, from 0. */
  private readonly pageOf: ReadonlyMap<string, number>;

  constructor(edition: Edition, trace: Trace, units: readonly Unit[]) {
    const unitOf = new Map(units.flatMap((unit) => unit.pieces.map((piece) => [piece, unit] as const)));
    this.pageOf = new Map(
      edition.pages.flatMap(({ lines }, page) => lines.map(({ id }) => [id, page] as const)),
    );
    this.pages = edition.pages.map((page) => {
      const ids = new Ids();
      const lines = new Map<Unit | null, Map<string, SetLine>>();
      for (const line of page.lines) {
        const place = trace.places.get(line.id);
        for (const stretch of place?.line === line ? stretchesOf(place, unitOf) : []) {
          const own = lines.get(stretch.unit) ?? new Map<string, SetLine>();
          lines.set(stretch.unit, own);
          own.set(line.id, { ...stretch, id: lineId(ids, stretch) });
        }
      }
      return { page, ids, lines, blocks: [] };
    });
  }

  /** The blocks of a passage; null where its spans touch no line. */
  passage(unit: Unit): SetPassage | null {
    const order = [...new Set(unit.pieces.flatMap(({ spans }) => spans.map(({ line }) => line)))];
    const touched = [...new Set(order.flatMap((id) => this.pageOf.get(id) ?? []))];
    const places = touched.flatMap((page) => {
      const own = this.pages[page]?.lines.get(unit);
      const held = order.flatMap((id) => own?.get(id) ?? []);
      return this.blocks(page, held, unit.pieces[0]?.role ?? null).map((block) => ({ page, block }));
    });
    const [first] = unit.pieces;
    return first === undefined || places.length === 0 ? null : { role: first.role, places };
  }

  finish(): SetPage[] {
    this.pages.forEach(({ lines }, page) => {
      this.blocks(page, [...(lines.get(null)?.values() ?? [])], null);
    });
    return this.pages;
  }

  private blocks(at: number, lines: readonly SetLine[], role: PieceRole | null): SetBlock[] {
    const page = this.pages[at];
    if (page === undefined || lines.length === 0) return [];
    const blocks = groupRuns(lines, ({ box, line }) => ({ box, direction: line.direction })).map((run) => {
      const box = around(run.flatMap((line) => (line.box === null ? [] : [line.box])));
      const block = { id: ownId(`B${page.blocks.length + 1}`), role, box, lines: run };
      page.blocks.push(block);
      return block;
    });
    return blocks;
  }
}

/** The line's own identity where it may be an id; a further part of one line has its number behind it. */
function lineId(ids: Ids, { line, part }: Stretch): string {
  const name = part === 0 ? line.source : `${line.source}.${part + 1}`;
  return ids.claim(name, `L${name.replace(/[^A-Za-z0-9._-]/g, "_")}`);
}
