import { readEdition } from "../src/pipeline.js";

/** `issue-reader.ts FOLDER`, run by recognised.ts: reads one issue with its record and tells its parent the peak of resident memory, KiB. */
const [folder = ""] = process.argv.slice(2);
await readEdition(folder, { resegment: true });
process.send?.(process.resourceUsage().maxRSS);
process.disconnect?.();
