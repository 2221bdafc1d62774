import type { Notice, Page } from "../model/index.js";

/** Controls other than the tab, lone surrogates and replacement characters: kept, and pointed out. */
const UNTEXTLIKE =
  /[\0-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** A notice for every line that holds characters no text should; of a line the first one. */
export function controlNotices(page: Page): Notice[] {
  return page.lines.flatMap((line) => {
    const found = UNTEXTLIKE.exec(line.text);
    if (!found) return [];
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    const spans = [{ line: line.id, start: found.index, end: found.index + 1 }];
    return [{ code: "undecodable" as const, page: page.id, spans, detail: `U+${code}, line ${line.source}` }];
  });
}
