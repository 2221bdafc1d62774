import { parentPort } from "node:worker_threads";
import { BroadsheetError } from "../model/index.js";
import { type PagedFile, READERS } from "../readers/index.js";
import { type Answer, failureOf, type Request } from "./messages.js";

/** The thread in which files of foreign formats are opened: answers one request after another. */
const port = parentPort;
let open: { readonly file: number; readonly pages: PagedFile } | null = null;

port?.on("message", (request: Request) => {
  void answer(request);
});

async function answer(request: Request): Promise<void> {
  try {
    const file = await opened(request);
    say({ kind: "opened", pages: file.pages });
    for (const index of request.wanted) say(await pageOf(request, index));
  } catch (error) {
    if (!(error instanceof BroadsheetError)) throw error;
    say({ kind: "refused", failure: failureOf(error) });
  }
  say({ kind: "done" });
}

async function opened(request: Request): Promise<PagedFile> {
  if (open?.file === request.file) return open.pages;
  close();
  const reader = READERS.find(({ name }) => name === request.format);
  if (!reader || !("open" in reader)) throw new Error(`no reader of pages is named ${request.format}`);
  const pages = await reader.open(request.source, request.settings);
  open = { file: request.file, pages };
  return pages;
}

/** A page that ended abnormally may have left anything behind: the next one is read from the file opened anew. */
async function pageOf(request: Request, index: number): Promise<Answer> {
  try {
    const file = await opened(request);
    return request.dotsPerInch === null
      ? { kind: "page", index, reading: file.readPage(index) }
      : { kind: "drawn", raster: file.drawPage(index, request.dotsPerInch) };
  } catch (error) {
    if (!(error instanceof BroadsheetError)) throw error;
    if (error.code === "page-failed") open = null;
    return { kind: "failed", index, failure: failureOf(error) };
  }
}

function close(): void {
  open?.pages.close();
  open = null;
}

function say(message: Answer): void {
  port?.postMessage(message, message.kind === "drawn" ? [message.raster.pixels.buffer as ArrayBuffer] : []);
}
