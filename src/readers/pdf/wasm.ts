/** WebAssembly as the platform has it: of its types, which are no part of Node’s, what is used here. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Compiled code. It can be sent to another thread, which need not compile it again. */
export interface WasmModule {
  readonly compiled?: never;
}

export interface WasmInstance {
  readonly exports: object;
}

interface Platform {
  readonly compile: (bytes: Uint8Array) => Promise<WasmModule>;
  readonly Instance: new (module: WasmModule, imports: object) => WasmInstance;
}

export const wasm = (globalThis as unknown as { readonly WebAssembly: Platform }).WebAssembly;

/** Bytes of a page of WebAssembly’s memory. */
const PAGE = 65_536;

/** The memory's own limit is the format's, 2 GiB or more; this one is ours. Past it growing fails, as it does where memory has run out. */
export function capMemory(memory: WasmMemory, bytes: number): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * PAGE > bytes)
      throw new RangeError("the limit of memory is reached");
    return grow(pages);
  };
}
