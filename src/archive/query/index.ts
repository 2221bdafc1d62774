export { parseQuery } from "./parse.js";
export { planTerm, type Vocabulary, type WantedPart, type WantedToken } from "./plan.js";
export { badQuery } from "./scan.js";
export { FIELDS, type Field, type QueryNode, type ShownTerm, type Term, termsOf } from "./tree.js";
