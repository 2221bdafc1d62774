import { BroadsheetError, digest, type Edition, slug } from "../../model/index.js";
import type { OutputFile, Writer } from "../writer.js";
import { writeAlto } from "./alto.js";
import { altoPath, writeMets } from "./mets.js";
import { setEdition } from "./sheets.js";

/** The issue package that libraries take in: a METS file and an ALTO file a page, in a folder of the edition's name. */
export const metsAltoWriter: Writer = {
  name: "mets-alto",
  description: "an issue package: METS 1.12 with pages and articles, an ALTO 4.4 file a page (needs --out)",
  extension: ".mets.xml",
  concatenates: false,
  write: ({ id }) => {
    throw new BroadsheetError(
      "needs-folder",
      id,
      "a package is a folder of files; --out DIR says where it goes",
    );
  },
  files: writePackage,
};

function writePackage(edition: Edition): readonly OutputFile[] {
  const set = setEdition(edition);
  const folder = slug(edition.id) || digest(edition.id);
  return [
    { path: `${folder}/mets.xml`, text: writeMets(set) },
    ...set.pages.map((page, index) => ({
      path: `${folder}/${altoPath(index)}`,
      text: writeAlto(edition, page, index),
    })),
  ];
}
