export { type FoldedCodes, foldedCodes } from "./codes.js";
export { pairOf, tokenOf } from "./grams.js";
export { foldedText, isDigit, type Unit, unitsOf } from "./units.js";
