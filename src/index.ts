/** Broadsheet: newspaper pages in, articles out. */
export { type ClosableMeans, type MeansOptions, readingMeans } from "./isolate/reading-means.js";
export * from "./model/index.js";
export { type ReadOptions, readEdition } from "./pipeline.js";
export { READERS, type Reader, type Source } from "./readers/index.js";
export { type EditionSource, loadEdition } from "./sources.js";
export { VERSION } from "./version.js";
export { WRITERS, type Writer, writerNamed } from "./writers/index.js";
