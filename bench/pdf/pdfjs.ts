import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Reads the text of the files named with pdf.js, and says the peak of its memory in MiB. */
for (const path of process.argv.slice(2)) {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  for (let number = 1; number <= document.numPages; number++)
    await (await document.getPage(number)).getTextContent();
  await document.destroy();
}
console.log(process.resourceUsage().maxRSS / 1024);
process.exit(0);
