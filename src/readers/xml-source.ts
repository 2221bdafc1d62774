import { BroadsheetError, type Limits } from "../model/index.js";
import { overLimit } from "../model/over-limit.js";
import {
  type Dialect,
  declaredEncoding,
  scanXml,
  wideEncoding,
  XmlError,
  type XmlHandler,
  type XmlLimits,
} from "../xml/index.js";
import { decode } from "./encoding.js";
import type { ReadSettings, Source } from "./reader.js";

/** Which of our limits each of the scanner's is. */
const LIMIT_NAMES: Readonly<Record<keyof XmlLimits, keyof Limits>> = {
  depth: "xmlDepth",
  elements: "xmlElements",
  characters: "xmlCharacters",
};

/** The text of a document: by its byte-order mark, else as it declares, else as the user says, else UTF-8. Throws `bad-encoding`. */
export function decodeXml(source: Source, encoding: string | null): string {
  const found = wideEncoding(source.bytes) ?? declaredEncoding(source.bytes) ?? encoding ?? "utf-8";
  return decode(source.bytes, source.name, found).text;
}

/**
 * Tells a document to the handler. Throws coded errors that name the file, line and column: `bad-xml` where it is not
 * well-formed, `unsafe-xml` where it has a document type or entities of its own, `limit-exceeded`.
 */
export function tellXml(
  text: string,
  name: string,
  limits: Limits,
  handler: XmlHandler,
  dialect: Dialect = "xml",
): void {
  const allowed = {
    depth: limits.xmlDepth,
    elements: limits.xmlElements,
    characters: limits.xmlCharacters,
  };
  try {
    scanXml(text, handler, allowed, dialect);
  } catch (error) {
    throw error instanceof XmlError ? coded(error, name, allowed) : error;
  }
}

/** Decodes and tells. */
export function readXml(source: Source, settings: ReadSettings, handler: XmlHandler): void {
  tellXml(decodeXml(source, settings.encoding), source.name, settings.limits, handler);
}

function coded(error: XmlError, name: string, allowed: XmlLimits): BroadsheetError {
  const place = `${name}, ${error.line}:${error.column}`;
  if (error.fault === "malformed")
    return new BroadsheetError("bad-xml", place, error.detail, { cause: error });
  if (error.fault === "unsafe")
    return new BroadsheetError("unsafe-xml", place, error.detail, { cause: error });
  return overLimit(place, LIMIT_NAMES[error.fault], error.found ?? 0, allowed[error.fault]);
}
