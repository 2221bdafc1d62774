import { BroadsheetError } from "../model/index.js";
import type { PagedFile, PagedReader, PageReading, ReadSettings, Source } from "../readers/index.js";

/** How many pages a file has. Rejects with a coded BroadsheetError where it cannot be opened. */
export async function countPages(
  reader: PagedReader,
  source: Source,
  settings: ReadSettings,
): Promise<number> {
  const file = await reader.open(source, settings);
  file.close();
  return file.pages;
}

/**
 * The pages of a file that `wanted` names (counted from 0; null for all), in their order, each read or the error it ends
 * with. Rejects with a coded BroadsheetError where the file cannot be opened.
 */
export async function readPages(
  reader: PagedReader,
  source: Source,
  settings: ReadSettings,
  wanted: readonly number[] | null,
): Promise<(PageReading | BroadsheetError)[]> {
  const file = await reader.open(source, settings);
  try {
    const indices = wanted ?? Array.from({ length: file.pages }, (_, index) => index);
    return indices.map((index) => attempt(file, index));
  } finally {
    file.close();
  }
}

function attempt(file: PagedFile, index: number): PageReading | BroadsheetError {
  try {
    return file.readPage(index);
  } catch (error) {
    if (error instanceof BroadsheetError) return error;
    throw error;
  }
}
