import type { Edition } from "../../src/model/index.js";
import type { Writer } from "../../src/writers/index.js";
import { placed } from "./placed.js";

/** Writers that draw: they are given boxes. */
const DRAWING: ReadonlySet<string> = new Set(["svg", "view"]);

/** All that a writer makes of an edition; one that draws pages gets an edition with boxes. */
export function outputOf(writer: Writer, edition: Edition): string {
  const given = DRAWING.has(writer.name) ? placed(edition) : edition;
  const files = writer.files?.(given, "page") ?? [{ text: writer.write(given) }];
  return files.map(({ text }) => text).join("");
}
