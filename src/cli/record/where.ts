import { InvalidArgumentError } from "commander";
import { type Cell, FIELDS, type Row } from "./rows.js";

/** Whether a row is wanted. */
export type Condition = (row: Row) => boolean;

const EXPRESSION = /^([A-Za-z]+)(>=|<=|!=|=|~|>|<)(.*)$/su;

/**
 * Reads one `--where`: `field=value`, `field!=value`, `field~text` (holds it), `field>=n` and its like. Text is compared
 * without regard to case; days and numbers compare as they order.
 */
export function parseCondition(expression: string, earlier: readonly Condition[] = []): Condition[] {
  const [, field = "", operator = "", wanted = ""] = EXPRESSION.exec(expression) ?? [];
  if (field === "") throw new InvalidArgumentError("write it as field=value, field~text or field>=number.");
  if (!FIELDS.has(field)) throw new InvalidArgumentError(`the fields are ${[...FIELDS].sort().join(", ")}.`);
  const test = OPERATORS[operator] as Test;
  return [...earlier, ({ cells }) => test(cells[field] ?? null, wanted)];
}

type Test = (cell: Cell, wanted: string) => boolean;

const OPERATORS: Readonly<Record<string, Test>> = {
  "=": same,
  "!=": (cell, wanted) => !same(cell, wanted),
  "~": (cell, wanted) => cell !== null && folded(String(cell)).includes(folded(wanted)),
  ">=": (cell, wanted) => compare(cell, wanted, (order) => order >= 0),
  "<=": (cell, wanted) => compare(cell, wanted, (order) => order <= 0),
  ">": (cell, wanted) => compare(cell, wanted, (order) => order > 0),
  "<": (cell, wanted) => compare(cell, wanted, (order) => order < 0),
};

function same(cell: Cell, wanted: string): boolean {
  if (cell === null) return wanted === "";
  return typeof cell === "number" ? cell === Number(wanted) : folded(String(cell)) === folded(wanted);
}

function compare(cell: Cell, wanted: string, holds: (order: number) => boolean): boolean {
  if (cell === null || cell === "") return false;
  if (typeof cell === "number") return Number.isFinite(Number(wanted)) && holds(cell - Number(wanted));
  return holds(String(cell) < wanted ? -1 : String(cell) > wanted ? 1 : 0);
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
