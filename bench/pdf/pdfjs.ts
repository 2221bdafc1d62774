import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ownCost } from "./cost.js";

/** Reads the text of the files named with pdf.js, and says what it took. */
for (const path of process.argv.slice(2)) {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  for (let number = 1; number <= document.numPages; number++)
    await (await document.getPage(number)).getTextContent();
  await document.destroy();
}
console.log(JSON.stringify(ownCost()));
process.exit(0);
