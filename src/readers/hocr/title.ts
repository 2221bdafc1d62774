import type { Box } from "../../model/index.js";
import { boxOf } from "../boxes.js";

/** What a `title` attribute says: `bbox 10 20 310 60; x_wconf 93`, by name. Of a name that stands twice the first stands. */
export type Properties = ReadonlyMap<string, string>;

/** Semicolons in quotation marks (`image "a;b.png"`) part nothing. */
const PROPERTY = /\s*([A-Za-z_]\w*)\s*((?:"[^"]*"|[^;"])*)(?:;|$)/gy;

export function parseTitle(title: string | null): Properties {
  const properties = new Map<string, string>();
  for (const [, name = "", value = ""] of (title ?? "").matchAll(PROPERTY))
    if (!properties.has(name)) properties.set(name, value.trim());
  return properties;
}

/** `bbox`: left, top, right and bottom. Null where it is missing or no box; `stated` tells which. */
export function bboxOf(properties: Properties): { readonly box: Box | null; readonly stated: boolean } {
  const written = properties.get("bbox");
  if (written === undefined) return { box: null, stated: false };
  const [left, top, right, bottom] = written.split(/\s+/);
  const [x, y] = [left ?? null, top ?? null];
  const width = right === undefined ? null : String(Number(right) - Number(left));
  const height = bottom === undefined ? null : String(Number(bottom) - Number(top));
  return { box: boxOf(x, y, width, height), stated: true };
}

/** The first number of a property; null where there is none. */
export function numberOf(properties: Properties, name: string): number | null {
  const value = Number(properties.get(name)?.split(/\s+/)[0] || Number.NaN);
  return Number.isFinite(value) ? value : null;
}
