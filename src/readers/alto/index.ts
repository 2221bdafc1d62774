import { BroadsheetError } from "../../model/index.js";
import { rootName } from "../../xml/index.js";
import { buildPages, pageCounter } from "../drafts.js";
import type { Reading, ReadSettings, Source, WholeReader } from "../reader.js";
import { sizesOf } from "../type-size.js";
import { decodeXml, tellXml } from "../xml-source.js";
import { AltoHandler } from "./document.js";

/**
 * ALTO (Library of Congress), versions 1.4 to 4: what libraries keep the recognition of their newspapers in.
 *
 *     Page ─ PrintSpace ─┬─ TextBlock ─ TextLine ─ String SP String HYP      a block, a Line
 *                        ├─ ComposedBlock ─ TextBlock …                      blocks, and a group by its id
 *                        ├─ Illustration                                     a Picture
 *                        └─ GraphicalElement                                 a Rule where thin, else a Picture
 */
export const altoReader: WholeReader = {
  name: "alto",
  description: "ALTO 1.4 to 4: recognised pages with the boxes of their lines",
  extensions: [".xml", ".alto"],
  recognises: ({ bytes }) => rootName(bytes) === "alto",
  read: readAlto,
};

function readAlto(source: Source, settings: ReadSettings): Reading {
  const text = decodeXml(source, settings.encoding);
  const handler = new AltoHandler(writesSpaces(text), pageCounter(source.name, settings.limits));
  tellXml(text, source.name, settings.limits, handler);
  const { pages, groups, unit } = handler.finish();
  if (pages.length === 0) throw new BroadsheetError("empty-input", source.name, "no Page in this ALTO file");
  return {
    ...buildPages(pages, source.name, settings.limits),
    groups,
    stated: null,
    settings: { unit, sizes: sizesOf(pages) },
  };
}

/** By two searches for what is fixed in it: one for either is slower by far. */
function writesSpaces(text: string): boolean {
  return /<SP[\s/>]/.test(text) || /:SP[\s/>]/.test(text);
}
