import { writeFileSync } from "node:fs";
import { generatedDocuments } from "./docs/documents.js";

/** `npm run docs`: the JSON Schema and the generated parts of the documents, written where they are stale. */
for (const { name, path, found, fresh } of generatedDocuments()) {
  if (found === fresh) continue;
  writeFileSync(path, fresh);
  console.log(`written: ${name}`);
}
