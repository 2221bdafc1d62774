import { BroadsheetError, digest } from "../model/index.js";
import type { SearchRequest } from "./search.js";

/** The last hit that was given: what follows comes after it, whatever has been added meanwhile. */
export interface Position {
  readonly score: number;
  readonly row: number;
}

/** A cursor for a request, which is of no use to another. */
export function cursorOf(request: SearchRequest, { score, row }: Position): string {
  return Buffer.from(JSON.stringify([fingerprint(request), score, row])).toString("base64url");
}

/** The position of a request's cursor; null where it has none. Throws `bad-cursor`. */
export function positionOf(request: SearchRequest): Position | null {
  if (request.cursor === undefined) return null;
  try {
    const [of, score, row] = JSON.parse(Buffer.from(request.cursor, "base64url").toString()) as unknown[];
    if (of === fingerprint(request) && typeof score === "number" && Number.isSafeInteger(row))
      return { score, row: row as number };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new BroadsheetError("bad-cursor", "cursor", "not one that this search gave");
}

function fingerprint({ cursor: _, limit: __, facets: ___, ...request }: SearchRequest): string {
  return digest(JSON.stringify(Object.entries(request).sort(([a], [b]) => (a < b ? -1 : 1))), 8);
}
