import { BroadsheetError } from "../../model/index.js";
import { rootName } from "../../xml/index.js";
import { buildPages, pageCounter } from "../drafts.js";
import type { Reading, ReadSettings, Source, WholeReader } from "../reader.js";
import { sizesOf } from "../type-size.js";
import { decodeXml, tellXml } from "../xml-source.js";
import { HocrHandler } from "./document.js";

/** As much of a file as holds the first page's beginning, whatever its head says before it. */
const HEAD_BYTES = 65_536;

/**
 * hOCR: HTML whose classes say what is page, area, paragraph, line and word; what Tesseract and others write.
 *
 *     ocr_page ─┬─ ocr_carea ─ ocr_par ─ ocr_line ─ ocrx_word      a paragraph is a block, a line a Line
 *               ├─ ocr_photo                                       a Picture
 *               └─ ocr_separator                                   a Rule
 */
export const hocrReader: WholeReader = {
  name: "hocr",
  description: "hOCR: recognised pages in HTML, as Tesseract and others write them",
  extensions: [".hocr", ".html", ".htm"],
  recognises: ({ bytes }) => rootName(bytes) === "html" && namesPages(bytes),
  read: readHocr,
};

function namesPages(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES)).replaceAll("\0", "");
  return /\bocr_page\b|\bocr-system\b/.test(head);
}

function readHocr(source: Source, settings: ReadSettings): Reading {
  const handler = new HocrHandler(pageCounter(source.name, settings.limits));
  tellXml(decodeXml(source, settings.encoding), source.name, settings.limits, handler, "html");
  const { pages, groups } = handler.finish();
  if (pages.length === 0)
    throw new BroadsheetError("empty-input", source.name, "no ocr_page in this hOCR file");
  return {
    ...buildPages(pages, source.name, settings.limits),
    groups,
    stated: null,
    settings: { sizes: sizesOf(pages) },
  };
}
