import { BroadsheetError, type Limits } from "../../model/index.js";
import { rootName } from "../../xml/index.js";
import type { Source } from "../reader.js";
import { decodeXml, tellXml } from "../xml-source.js";
import { MetsHandler } from "./document.js";
import type { PackageStatement } from "./package.js";

export { applyStatement, type PageOrigin } from "./claims.js";
export { pathInPackage } from "./href.js";
export type { PackageArticle, PackagePage, PackagePart, PackageStatement } from "./package.js";
export { statedIssue } from "./passages.js";

/** Whether the bytes are a METS file, whatever it is called. */
export function isPackage(bytes: Uint8Array): boolean {
  return rootName(bytes) === "mets";
}

/**
 * What a METS file states of an issue: title and day, its pages, its articles. Nothing is guessed and no other file is
 * opened. Throws the coded errors of XML, and `empty-input` where it names no page file.
 */
export function readPackage(bytes: Uint8Array, name: string, limits: Limits): PackageStatement {
  const source: Source = { name, bytes };
  const handler = new MetsHandler();
  tellXml(decodeXml(source, null), name, limits, handler);
  const statement = handler.finish();
  if (statement.pages.length === 0)
    throw new BroadsheetError("empty-input", name, "this METS file names no page file that can be read");
  return statement;
}
