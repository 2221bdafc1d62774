import * as crypto from "node:crypto";

/** Bytes of a SHA-256 that are kept: enough to see any change that is not meant to be hidden. */
const KEPT = 8;

export function checksumOf(data: Uint8Array): Uint8Array {
  return crypto.createHash("sha256").update(data).digest().subarray(0, KEPT);
}
