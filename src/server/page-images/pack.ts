import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/**
 * All files of one page in one: what it is, the length of its list, the list, and the files one after another.
 *
 *     BSP1 ┃ length (4 bytes, big-endian) ┃ {"full/400,572/0/default.webp":[0,31052],…} ┃ bytes …
 *
 * One file a page is written and taken away in one step, and a page of fifty tiles costs the disk one place and not fifty.
 */
const MARK = "BSP1";
const HEAD = MARK.length + 4;

/** The list of a pack is never longer: a page of 2,000 advertisements has 200 kB. */
const LONGEST_LIST = 8 * 1024 * 1024;

/** Where each file lies in its pack: from the pack's beginning, and its length. */
export type PackList = ReadonlyMap<string, readonly [from: number, length: number]>;

/** The bytes of a pack. */
export function packed(files: ReadonlyMap<string, Uint8Array>): Buffer {
  let at = 0;
  const entries = [...files].map(([name, { length }]) => {
    const from = at;
    at += length;
    return [name, [from, length]] as const;
  });
  const list = Buffer.from(JSON.stringify(Object.fromEntries(entries)));
  const head = Buffer.alloc(HEAD);
  head.write(MARK, "latin1");
  head.writeUInt32BE(list.length, MARK.length);
  return Buffer.concat([head, list, ...files.values()]);
}

/** The list of a pack on disk; null where the file is no pack, or not whole: then it is made again. */
export function packList(path: string): PackList | null {
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(HEAD);
    if (readSync(file, head, 0, HEAD, 0) < HEAD || head.toString("latin1", 0, MARK.length) !== MARK)
      return null;
    const length = head.readUInt32BE(MARK.length);
    const { size } = fstatSync(file);
    if (length > Math.min(LONGEST_LIST, size - HEAD)) return null;
    const text = Buffer.alloc(length);
    readSync(file, text, 0, length, HEAD);
    return listIn(text.toString("utf8"), HEAD + length, size);
  } finally {
    closeSync(file);
  }
}

function listIn(text: string, start: number, size: number): PackList | null {
  const list = new Map<string, readonly [number, number]>();
  let end = start;
  for (const [name, [from, length]] of Object.entries(JSON.parse(text) as Record<string, [number, number]>)) {
    list.set(name, [start + from, length]);
    end = Math.max(end, start + from + length);
  }
  return end === size ? list : null;
}

/** The bytes of one file of a pack on disk. */
export function fileInPack(path: string, [from, length]: readonly [number, number]): Buffer {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, from);
    return bytes;
  } finally {
    closeSync(file);
  }
}
