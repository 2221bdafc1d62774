import { type Unit, unitsOf } from "../fold/index.js";
import type { Term } from "./tree.js";

/** Where a term stands in a text: UTF-16 offsets. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** Every place of the terms in a text, in order, those that meet or overlap as one. */
export function findTerms(text: string, terms: readonly Term[]): Found[] {
  const units = unitsOf(text);
  const found = terms.flatMap((term) => placesOf(units, term));
  return merged(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

function placesOf(units: readonly Unit[], term: Term): Found[] {
  const places: Found[] = [];
  for (let at = 0; at + term.units.length <= units.length; at++) {
    if (!standsAt(units, at, term)) continue;
    const first = units[at] as Unit;
    const last = units[at + term.units.length - 1] as Unit;
    places.push({ start: first.start, end: last.end });
  }
  return places;
}

function standsAt(units: readonly Unit[], at: number, { units: wanted, openLeft, openRight }: Term): boolean {
  return wanted.every((want, index) => {
    const unit = units[at + index] as Unit;
    const left = index === 0 && openLeft;
    const right = index === wanted.length - 1 && openRight;
    return fits(unit, want, left, right);
  });
}

function fits(unit: Unit, want: Unit, openLeft: boolean, openRight: boolean): boolean {
  if (unit.text === want.text) return true;
  if (!unit.isWord || !want.isWord) return false;
  if (openLeft && openRight) return unit.text.includes(want.text);
  if (openLeft) return unit.text.endsWith(want.text);
  return openRight && unit.text.startsWith(want.text);
}

function merged(found: readonly Found[]): Found[] {
  const result: Found[] = [];
  for (const place of found) {
    const last = result.at(-1);
    if (last && place.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
    else result.push(place);
  }
  return result;
}
