import { deflateRawSync, inflateRawSync } from "node:zlib";
import { BroadsheetError } from "../../model/index.js";
import { textOf } from "./text.js";

/** No tree that was kept is larger than this, whatever the database says. */
const MOST_BYTES = 1 << 30;

/** JSON in a few bytes. */
export function packed(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value));
}

/** What was packed. Throws `archive-damaged`, naming `place`. */
export function unpacked<T>(bytes: Uint8Array, place: string): T {
  return attempt(place, () =>
    JSON.parse(inflateRawSync(bytes, { maxOutputLength: MOST_BYTES }).toString("utf8")),
  ) as T;
}

/** A column of JSON, as text or as its bytes. Throws `archive-damaged`, naming `place`. */
export function parsed<T>(text: string | Uint8Array, place: string): T {
  return attempt(place, () => JSON.parse(typeof text === "string" ? text : textOf(text))) as T;
}

function attempt(place: string, action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    throw new BroadsheetError("archive-damaged", place, "what is kept of it cannot be read", {
      cause: error,
    });
  }
}
