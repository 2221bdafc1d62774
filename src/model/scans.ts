/** Endings of files that are pictures of pages, in the order in which they are preferred: what loses least comes first. */
const SCAN_ENDINGS = [".tif", ".tiff", ".png", ".webp", ".jpg", ".jpeg"] as const;

/** Endings of recognised pages, which a picture may lie beside. A PDF is its own picture; a text says no places. */
const RECOGNISED = /\.(?:xml|alto|hocr|html?|xhtml)$/iu;

/** Folders beside that of recognised pages in which packages keep the pictures. */
export const SCAN_FOLDERS = ["images", "image", "img", "scans", "tif", "tiff", "jpg", "jpeg", "png"] as const;

/** Whether a file of this name may be the picture of a page. */
export function isScan(name: string): boolean {
  return SCAN_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}

/** What a recognised page and its picture share: the name without its folder, its ending and `.alto`, `.page` or `.hocr` before it. */
export function scanKey(path: string): string {
  const name = path.split(/[\\/]/u).at(-1) ?? "";
  return name.replace(/\.[^.]*$/u, "").replace(/\.(?:alto|page|hocr)$/iu, "");
}

/** The names a picture of this page may have, the preferred first; none for a page that has no other picture than itself. */
export function scanNames(path: string): string[] {
  if (!RECOGNISED.test(path)) return [];
  return SCAN_ENDINGS.flatMap((ending) => [scanKey(path) + ending, scanKey(path) + ending.toUpperCase()]);
}
