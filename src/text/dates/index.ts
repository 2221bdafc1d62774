export { parseIsoDate } from "./calendar.js";
export type { DateObservation, ObservedMention } from "./edition-evidence.js";
export { findDates } from "./find.js";
export { type InferredDate, inferEditionDate } from "./infer.js";
export { dateFromFileName, findMastheadDate } from "./masthead.js";
export type { DateKind, DateMention } from "./mention.js";
export { type DatedTexts, observeArticle } from "./observe.js";
export { type DateContext, type ResolvedMention, resolveDate, resolveDates } from "./resolve.js";
