/** The archive: editions kept, corrected and searched. */
export { type AuthorMonth, authorMonths } from "./authors.js";
export { backUp } from "./backup.js";
export { checkArchive } from "./check.js";
export { applyCorrections, type Conflict, type Corrected, type Recorder } from "./corrections/apply.js";
export { type Correction, DECK_ROLES, PassageRole, readCorrections } from "./corrections/log.js";
export { type Change, correctArticle, undoCorrection } from "./corrections/write.js";
export {
  type IngestEvent,
  type IngestOptions,
  ingest,
  type ReadingJob,
  type ReadingMeans,
  retryFailures,
} from "./ingest/ingest.js";
export { type FileKinds, type FoundEdition, recogniseEditions } from "./ingest/recognise.js";
export { type Archive, type OpenArchiveOptions, openArchive } from "./open.js";
export { type ArticleChange, type Reread, rereadEdition } from "./reread.js";
export type {
  FacetCount,
  Facets,
  Hit,
  Mark,
  Place,
  SearchRequest,
  SearchResult,
  Snippet,
} from "./search.js";
export type * from "./store.js";
export { withoutArticles } from "./withdrawn.js";
