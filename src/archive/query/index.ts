export { compileQuery, type Vocabulary } from "./compile.js";
export { parseQuery } from "./parse.js";
export { badQuery } from "./scan.js";
export { FIELDS, type Field, type QueryNode, type ShownTerm, type Term, termsOf } from "./tree.js";
