/** A hand-built PDF, uncompressed, for what programs do not write: bodies of its objects, numbered from 1; the first is the catalog. */
export function pdfOf(objects: readonly string[], trailer = ""): Uint8Array {
  const parts = ["%PDF-1.7\n"];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((body, at) => {
    const text = `${at + 1} 0 obj\n${body}\nendobj\n`;
    offsets.push(length);
    parts.push(text);
    length += text.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`);
  parts.push(
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Uint8Array.from(parts.join(""), (character) => character.charCodeAt(0));
}

/** A stream object. */
export function stream(content: string, entries = ""): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

export interface SimplePage {
  readonly content: string;
  /** Other entries of the page: `/Rotate 90`. */
  readonly entries?: string;
}

/** Helvetica and its bold, which every reader of PDF has, as F1 and F2. */
const FONTS = ["Helvetica", "Helvetica-Bold"].map(
  (name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`,
);
const FIRST_PAGE = 5;

/** A document of pages of 600 × 800 points whose contents are written by hand; `more` objects follow the pages', from `FIRST_PAGE + 2 · pages` on. */
export function simplePdf(
  pages: readonly SimplePage[],
  catalog = "",
  more: readonly string[] = [],
  resources = "",
): Uint8Array {
  const kids = pages.map((_, at) => `${FIRST_PAGE + 2 * at} 0 R`).join(" ");
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> ${resources} >> >>`,
    ...FONTS,
    ...pages.flatMap(({ content, entries = "" }, at) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${FIRST_PAGE + 1 + 2 * at} 0 R ${entries} >>`,
      stream(content),
    ]),
    ...more,
  ];
  return pdfOf(objects);
}

/** The content that shows a text at a place, its baseline so far from the foot of the page. */
export function show(x: number, y: number, size: number, text: string, font = "F1"): string {
  const escaped = text.replace(/[\\()]/g, "\\$&");
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET\n`;
}
