import { hasGeometry, isDrawable } from "../../model/geometry/extent.js";
import type { Writer } from "../writer.js";
import { pageWriter, writePage } from "./page.js";

/** One page drawn: lines, rules, pictures, passages, the order of reading, the articles' regions, a layer each. */
export const svgWriter: Writer = {
  name: "svg",
  description:
    "one page drawn in layers: lines, passages by role, reading order, articles’ outlines (needs boxes)",
  extension: ".svg",
  concatenates: false,
  write: (edition, { page = 1 } = {}) => writePage(edition, page),
  /** A file for each page that can be drawn, `NAME-p2.svg`; the one page of an edition is `NAME.svg`. */
  files: (edition, name) => {
    if (!isDrawable(edition) || edition.pages.length === 1)
      return [{ path: `${name}.svg`, text: writePage(edition, 1) }];
    const write = pageWriter(edition);
    return edition.pages.flatMap((page, index) =>
      hasGeometry(page) ? [{ path: `${name}-p${index + 1}.svg`, text: write(index + 1) }] : [],
    );
  },
};
