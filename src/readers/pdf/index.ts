import { BroadsheetError } from "../../model/index.js";
import { overLimit } from "../../model/over-limit.js";
import type { PagedFile, PagedReader, ReadSettings, Source } from "../reader.js";
import { closeDocument, folioOfName, openDocument } from "./document.js";
import { type Engine, pdfiumModule, startEngine } from "./engine.js";
import { readPage } from "./page.js";

export { pdfiumModule } from "./engine.js";
export type { WasmModule } from "./wasm.js";

/**
 * A page as PDF, read with PDFium (WebAssembly). A PDF says where glyphs stand and nothing of lines, blocks or order:
 * the lines are found here (`lines/`), all else is the layout's.
 */
export const pdfReader: PagedReader = {
  name: "pdf",
  description: "PDF pages with their text: glyphs to lines, rules, frames, tints and pictures",
  extensions: [".pdf"],
  recognises: ({ bytes }) => headOf(bytes).includes("%PDF-"),
  open: openFile,
};

/** Readers of PDF look for the mark of the format in so many bytes. */
const HEAD = 1024;

function headOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
}

const MEBIBYTE = 1024 * 1024;

async function openFile(source: Source, settings: ReadSettings): Promise<PagedFile> {
  const engine = await startEngine(await pdfiumModule(), settings.limits.pageMegabytes * MEBIBYTE);
  return guarded(source.name, () => fileIn(engine, source, settings));
}

function fileIn(engine: Engine, source: Source, { limits }: ReadSettings): PagedFile {
  const document = openDocument(engine, source.bytes, source.name);
  if (document.pages > limits.pages) throw overLimit(source.name, "pages", document.pages, limits.pages);
  const named = document.pages === 1 ? folioOfName(source.name) : null;
  return {
    pages: document.pages,
    readPage: (index) => {
      const place = `${source.name}, page ${index + 1}`;
      const built = guarded(place, () => readPage(engine, document, index, source.name, limits));
      const number = built.page.number ?? named;
      return { ...built, page: { ...built.page, number } };
    },
    close: () => closeDocument(engine, document),
  };
}

/** PDFium ends in an exception of the platform's (a trap, an abort) where it runs out of memory or is broken by its input. */
function guarded<T>(place: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof BroadsheetError) throw error;
    const reason = error instanceof Error ? error.message.split("\n")[0] : "unknown";
    throw new BroadsheetError("page-failed", place, `PDFium ended abnormally (${reason})`, { cause: error });
  }
}
