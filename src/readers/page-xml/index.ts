import { BroadsheetError } from "../../model/index.js";
import { rootName } from "../../xml/index.js";
import { buildPages, pageCounter } from "../drafts.js";
import type { Reading, ReadSettings, Source, WholeReader } from "../reader.js";
import { sizesOf } from "../type-size.js";
import { readXml } from "../xml-source.js";
import { PageXmlHandler } from "./document.js";

/**
 * PAGE-XML (PRImA): lines with outlines, in regions; what research on layout and handwriting exchanges.
 *
 *     Page ─┬─ ReadingOrder                       the order of the blocks
 *           ├─ TextRegion ─┬─ TextLine            a block and its Lines, with text or without
 *           │              └─ TextRegion …        blocks of their own
 *           ├─ ImageRegion, GraphicRegion …       a Picture
 *           └─ SeparatorRegion                    a Rule
 */
export const pageXmlReader: WholeReader = {
  name: "page-xml",
  description: "PAGE-XML 2013 to 2019: outlined lines, with or without text, their regions and order",
  extensions: [".xml", ".page"],
  recognises: ({ bytes }) => rootName(bytes) === "pcgts",
  read: readPageXml,
};

function readPageXml(source: Source, settings: ReadSettings): Reading {
  const handler = new PageXmlHandler(pageCounter(source.name, settings.limits));
  readXml(source, settings, handler);
  const { pages, groups, articles } = handler.finish();
  if (pages.length === 0)
    throw new BroadsheetError("empty-input", source.name, "no Page in this PAGE-XML file");
  return {
    ...buildPages(pages, source.name, settings.limits),
    groups,
    articles,
    stated: null,
    settings: { sizes: sizesOf(pages) },
  };
}
