import type { PackagePage } from "./package.js";

export interface NamedFile {
  readonly id: string;
  readonly href: string;
  readonly mimeType: string;
  /** The ids and uses of the groups it is in, the outermost first, and its own. */
  readonly groups: string;
}

/** A division of the physical structure that points at files. */
export interface PhysicalPage {
  readonly files: readonly string[];
  /** ORDER; null where it is not a number. */
  readonly order: number | null;
  readonly number: string | null;
}

/** How likely it is that a file is the page's text with geometry; 0 for one that cannot be. */
function rank({ href, mimeType, groups }: NamedFile): number {
  if (/^(?:image|application\/pdf|audio|video)/i.test(mimeType)) return 0;
  const isPage = /xml|html/i.test(mimeType) || /\.(?:xml|alto|hocr|html?)$/i.test(href);
  if (!isPage) return 0;
  if (/alto/i.test(groups) || /alto/i.test(href)) return 4;
  if (/page-?xml|hocr|\bocr\b|full-?text/i.test(groups)) return 3;
  return /text|content/i.test(groups) ? 2 : 1;
}

/**
 * The page files in their physical order: by ORDER where every page has one of its own, else as they are listed. Where
 * the package has no physical structure, all its page files as listed.
 */
export function pageFiles(physical: readonly PhysicalPage[], files: readonly NamedFile[]): PackagePage[] {
  const known = new Map(files.map((file) => [file.id, file]));
  const listed = physical.length > 0 ? inOrder(physical) : files.map(alone);
  const pages = listed.flatMap(({ files: ids, number }) => {
    const file = best(ids.flatMap((id) => known.get(id) ?? []));
    return file ? [{ file: file.id, href: file.href, number }] : [];
  });
  const seen = new Set<string>();
  return pages.filter(({ file }) => !seen.has(file) && seen.add(file));
}

function inOrder(pages: readonly PhysicalPage[]): readonly PhysicalPage[] {
  const orders = new Set(pages.map((page) => page.order));
  if (orders.has(null) || orders.size < pages.length) return pages;
  return [...pages].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

function alone({ id }: NamedFile): PhysicalPage {
  return { files: [id], order: null, number: null };
}

function best(files: readonly NamedFile[]): NamedFile | null {
  let found: NamedFile | null = null;
  for (const file of files) if (rank(file) > (found ? rank(found) : 0)) found = file;
  return found;
}
