import type { Weights } from "../../src/decide/weights.js";
import { STATES, type State } from "../../src/articles/states.js";

const OPENS: readonly State[] = ["opens-label", "opens-deck", "opens-text", "leftover"];

/** Which state may follow which. What is not here never happens. */
const FOLLOWS: Readonly<Record<State, readonly State[]>> = {
  "opens-label": ["deck", "byline", "text", "caption", "note", ...OPENS],
  "opens-deck": ["deck", "deck-wrap", "byline", "text", "caption", "note", ...OPENS],
  "opens-text": ["text", "text-join", "crosshead", "caption", "note", "byline", ...OPENS],
  deck: ["deck", "deck-wrap", "byline", "text", "caption", "note", ...OPENS],
  "deck-wrap": ["deck", "deck-wrap", "byline", "text", "caption", "note", ...OPENS],
  byline: ["deck", "byline", "text", "caption", "note", "crosshead", ...OPENS],
  text: ["text", "text-join", "crosshead", "caption", "note", "byline", ...OPENS],
  "text-join": ["text", "text-join", "crosshead", "caption", "note", "byline", ...OPENS],
  crosshead: ["text", "deck-wrap", "crosshead", "caption", "note", "byline", ...OPENS],
  caption: ["text", "text-join", "caption", "note", "byline", "crosshead", ...OPENS],
  note: ["deck", "byline", "text", "text-join", "caption", "note", "crosshead", ...OPENS],
  leftover: ["deck", "text", "text-join", "crosshead", "byline", "caption", "note", ...OPENS],
};

/**
 * The weights set by hand: what the trade's habits say before any page is counted. They give the states their meaning
 * (the corpus tells only where articles and cut paragraphs begin) and stand for what the corpus never shows. Training
 * moves them within a Gaussian prior.
 */
export const PRIOR: Weights = {
  features: {
    always: { "opens-label": -2, leftover: -3, crosshead: -1.5, caption: -2, note: -1.5, byline: -2, "opens-text": -0.5, "text-join": -1.5, "deck-wrap": -2.5 },
    "width-0-5": { "opens-text": -3, text: -1.5, caption: -3 },
    "width-60-110": { "opens-deck": -3, deck: -2, "deck-wrap": -3, crosshead: -4, byline: -6, note: -3, "opens-label": -6 },
    "width-110-up": { "opens-deck": -6, deck: -5, "deck-wrap": -6, crosshead: -6, byline: -8, note: -5, "opens-label": -8 },
    "ends-with-stop": { "opens-deck": -2, deck: -1.5, "deck-wrap": -1, crosshead: -2, byline: -2, text: 1, "opens-text": 1, "text-join": 0.5 },
    "stops-inside": { "opens-deck": -3, deck: -3, "deck-wrap": -3, crosshead: -3, byline: -4, text: 1, "opens-text": 1 },
    "ends-with-comma": { "opens-deck": -1, "text-join": 0 },
    "ends-with-colon": { "opens-deck": 1 },
    "opens-with-dash": { deck: 2.5, "opens-deck": -2 },
    "opens-with-number": { crosshead: 1, text: 0.5 },
    bracketed: { note: 2.5, byline: 0, "opens-deck": -1, "opens-label": 0.5 },
    "opens-with-dateline": { text: 2, "opens-text": 2, deck: -3, "opens-deck": -3, crosshead: -3, byline: -3, "text-join": -3, "deck-wrap": -3, caption: -2 },
    signed: { text: 0.5, "opens-text": 0.5 },
    "byline-marked": { byline: 6, "opens-deck": -2, deck: -2 },
    "byline-with-role": { byline: 5, "opens-deck": -2, deck: -2 },
    "byline-with-credit": { byline: 1.5, note: 1.5, "opens-deck": -2, deck: -2 },
    "names-only": { byline: 4, note: 0.5 },
    "byline-with-office": { byline: 3 },
    "no-byline": { byline: -4 },
    "no-picture-words": { caption: -3 },
    "ends-with-picture-note": { "opens-deck": 2, deck: 1.5, text: -2 },
    "before-picture-note": { "opens-deck": 1.5, deck: 1 },
    "continues-numbering": { "opens-deck": -2, "opens-text": -2, crosshead: 1 },
    "tiny-before-dateline": { crosshead: 2, "opens-deck": -2 },
    "colon-before-short": { "opens-deck": 3 },
    "texts-cohere": { "opens-deck": -2, crosshead: 1 },
    "repeats-headline": { text: 1, "opens-text": -1 },
    "pair-of-clauses": { deck: 2, "deck-wrap": -2 },
    "cut-phrase-elsewhere": { "deck-wrap": 2, "text-join": 2 },
    "photo-words": { caption: 2 },
    "picture-note": { note: 3 },
    "date-note": { note: 2 },
    "label-word": { "opens-label": 5, "opens-deck": -1 },
    "column-name": { "opens-label": 3 },
    "top-of-head": { "opens-deck": 2, "opens-label": 0.5, crosshead: -2 },
    "inside-head": { deck: 1, "deck-wrap": 0.5, "opens-deck": -2 },
    "inside-display": { deck: 1, "opens-deck": -2 },
    "short-and-tight": { "deck-wrap": 1 },
    "editor-note": { text: 1, "opens-text": 1 },
    furniture: { leftover: 7 },
    "first-on-page": { "opens-deck": 1, leftover: 0.5 },
    "glued-to-line": { byline: 6 },
    "gap-tight": { "deck-wrap": 2.5, "text-join": 0.5, byline: 0.5, "opens-deck": -2, "opens-text": -1, "opens-label": -1 },
    "gap-loose": { "opens-deck": 1.5, "opens-text": 1, "opens-label": 1, "deck-wrap": -1 },
    "gap-wide": { "opens-deck": 1.5, "opens-text": 0.5, "opens-label": 1, caption: 1, deck: -0.5, "deck-wrap": -4, "text-join": -0.5 },
    "next-gap-wide": { "opens-label": 0.5 },
    "after-label": { text: 1, caption: 1, deck: 1, "opens-deck": -1, "opens-text": -1 },
    "after-byline": { text: 1, byline: 0.5, "opens-deck": -1.5 },
    "before-byline": { "opens-deck": 1, crosshead: -2 },
    "before-dateline": { "opens-deck": 1, crosshead: -2 },
    "inside-before-byline": { deck: 1 },
    "inside-before-dateline": { deck: 0.5, byline: 0.5 },
    "words-follow": { "opens-deck": 2, deck: 1 },
    "words-precede": { "opens-deck": -2, crosshead: 1 },
    "text-words-follow": { "opens-text": 0.5 },
    "text-words-precede": { "opens-text": -2, text: 1, "text-join": 1 },
    "inside-words-follow": { deck: 1 },
    "cut-no-end": { "text-join": 2.5 },
    "cut-after-comma": { "text-join": 2 },
    "cut-after-quote": { "text-join": 2 },
    "deck-cut-after-quote": { "deck-wrap": 1 },
    "cut-inside-quote": { "text-join": 2.5 },
    "cut-quote-open": { "text-join": 1.5 },
    "cut-inside-word": { "text-join": 2, "deck-wrap": 1 },
    "cut-deck-inside-word": { "deck-wrap": 1.5 },
    "cut-inside-number": { "text-join": 2, "deck-wrap": 1 },
    "cut-hyphen": { "text-join": 3, "deck-wrap": 2 },
    "opens-with-mark": { "text-join": 4, "deck-wrap": 2, text: -2, "opens-text": -3, "opens-deck": -3, deck: -2 },
    "opens-lower-case": { "text-join": 3, "deck-wrap": 1.5, text: -1, "opens-text": -2, "opens-deck": -1.5 },
    "opens-with-particle": { "text-join": 2, "deck-wrap": 1, "opens-deck": -2, "opens-text": -2 },
    indented: { text: 1, "opens-text": 0.5, "text-join": -2, "opens-deck": -0.5 },
    "after-stop": { "text-join": -2 },
    "after-running-text": { "deck-wrap": -5 },
    "after-short": { "text-join": -3 },
  },
  transitions: Object.fromEntries(STATES.flatMap((from) => FOLLOWS[from].map((to) => [`${from}>${to}`, usual(from, to)]))),
  first: { "opens-label": 0, "opens-deck": 0, "opens-text": 0, leftover: 0, text: -3, "text-join": -3 },
};

/** Most items have a body: an item that opens right after a deck is a banner, and rare. */
function usual(from: State, to: State): number {
  const opens = to.startsWith("opens-");
  if (opens && (from === "opens-deck" || from === "deck" || from === "deck-wrap")) return -2.5;
  if (opens && from === "opens-label") return -2;
  if (to === "text-join" && (from === "caption" || from === "note")) return -2;
  return 0;
}
