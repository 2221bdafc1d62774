import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { capMemory, type WasmInstance, type WasmMemory, type WasmModule, wasm } from "./wasm.js";

/** The functions of PDFium that are used, as WebAssembly exports them: pointers and booleans are numbers. */
export interface Calls {
  malloc(bytes: number): number;
  free(pointer: number): void;
  PDFiumExt_Init(): void;
  FPDF_LoadMemDocument(data: number, bytes: number, password: number): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: number): number;
  FPDF_GetPageLabel(document: number, index: number, buffer: number, bytes: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageBoundingBox(page: number, rectangle: number): number;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    turn: number,
    flags: number,
  ): void;
  FPDFBitmap_CreateEx(width: number, height: number, format: number, scan: number, stride: number): number;
  FPDFBitmap_FillRect(
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ): number;
  FPDFBitmap_GetBuffer(bitmap: number): number;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDFPage_GetRotation(page: number): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  FPDFPageObj_GetFillColor(object: number, r: number, g: number, b: number, a: number): number;
  FPDFPageObj_GetStrokeColor(object: number, r: number, g: number, b: number, a: number): number;
  FPDFPageObj_GetStrokeWidth(object: number, width: number): number;
  FPDFPageObj_GetClipPath(object: number): number;
  FPDFClipPath_CountPaths(clip: number): number;
  FPDFClipPath_CountPathSegments(clip: number, path: number): number;
  FPDFClipPath_GetPathSegment(clip: number, path: number, segment: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, segment: number): number;
  FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFPathSegment_GetClose(segment: number): number;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFText_CountChars(text: number): number;
  FPDFText_GetUnicode(text: number, index: number): number;
  FPDFText_IsGenerated(text: number, index: number): number;
  FPDFText_IsHyphen(text: number, index: number): number;
  FPDFText_HasUnicodeMapError(text: number, index: number): number;
  FPDFText_GetFontSize(text: number, index: number): number;
  FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
  FPDFText_GetTextObject(text: number, index: number): number;
  FPDFTextObj_GetFont(object: number): number;
  FPDFTextObj_GetTextRenderMode(object: number): number;
  FPDFFont_GetBaseFontName(font: number, buffer: number, bytes: number): number;
  FPDFFont_GetFlags(font: number): number;
}

/** PDFium in its own memory. `bytes`, `floats` and `doubles` are views of that memory as it is now: ask again after a call that may grow it. */
export interface Engine {
  readonly calls: Calls;
  bytes(): Uint8Array;
  floats(): Float32Array;
  doubles(): Float64Array;
  words(): Uint32Array;
  /** Where small answers are written: SCRATCH bytes, aligned to 8. */
  readonly scratch: number;
}

/** Bytes of an engine's scratch memory: names and labels longer than this are cut. */
export const SCRATCH = 1024;

let compiled: Promise<WasmModule> | null = null;

/** PDFium's code, compiled once in a process; threads are given it and need not compile it again. */
export function pdfiumModule(): Promise<WasmModule> {
  compiled ??= wasm.compile(
    readFileSync(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm")),
  );
  return compiled;
}

/** Starts PDFium from its compiled code. It may take so many bytes of memory; past them its calls fail as they do where memory has run out. */
export async function startEngine(module: WasmModule, memoryBytes: number): Promise<Engine> {
  const { init } = await import("@embedpdf/pdfium");
  const started = await init({
    print: ignore,
    printErr: ignore,
    instantiateWasm: (imports: object, done: (instance: WasmInstance) => void) => {
      const instance = new wasm.Instance(module, imports);
      done(instance);
      return instance.exports;
    },
  } as Parameters<typeof init>[0]);
  const calls = started.pdfium.wasmExports as unknown as Calls & { readonly memory: WasmMemory };
  capMemory(calls.memory, memoryBytes);
  calls.PDFiumExt_Init();
  const scratch = calls.malloc(SCRATCH);
  let views = viewsOf(calls.memory);
  const now = () => {
    // Memory that has grown leaves its views with nothing; to ask them is cheaper, thousands of times a page, than to ask the memory.
    if (views.bytes.length === 0) views = viewsOf(calls.memory);
    return views;
  };
  return {
    calls,
    bytes: () => now().bytes,
    floats: () => now().floats,
    doubles: () => now().doubles,
    words: () => now().words,
    scratch,
  };
}

function viewsOf({ buffer }: WasmMemory) {
  return {
    bytes: new Uint8Array(buffer),
    floats: new Float32Array(buffer),
    doubles: new Float64Array(buffer),
    words: new Uint32Array(buffer),
  };
}

/** What PDFium says about a file is for its developers: calls report failure by what they return. */
function ignore(): void {}
