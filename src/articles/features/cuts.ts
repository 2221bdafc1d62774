import { findDateline } from "../../text/datelines.js";
import type { Sight } from "../observe.js";
import { capitalShare, type Feature, longEnough, mayBeFragment } from "./view.js";

/** No Chinese statement ends in one. */
const PARTICLE_END = /[的和与與把是对對为為将將被从從向给給在及或使让讓由以而并於于等]$/u;

/** Articles, prepositions and conjunctions of the Latin languages: no statement ends in one. */
const SMALL_WORD =
  /\s(?:a|an|the|of|to|in|on|for|and|or|nor|but|at|by|with|from|as|into|over|before|after|than|that|der|die|das|den|dem|des|ein|eine|einen|einer|und|oder|von|vom|zu|zum|zur|mit|bei|für|im|am|le|la|les|un|une|de|du|des|et|ou|en|à|au|aux|dans|par|pour|sur|il|lo|gli|di|del|della|dei|da|che|per|con|nel|nella|el|los|las|y|que|por|para|su)$/iu;

/** Whether this piece goes on where the last one was cut. */
export const CUTS: Record<string, Feature> = {
  "cut-no-end": ({ here, previous }) =>
    isProse(previous) && (previous?.ending === "bare" || previous?.ending === "comma") && !here.dateline,
  "cut-after-comma": ({ previous }) => isProse(previous) && previous?.ending === "comma",
  "cut-after-semicolon": ({ previous }) => previous !== undefined && /[；;]$/u.test(previous.text),
  "cut-after-quote": ({ here, previous }) =>
    isProse(previous) && previous?.ending === "quote" && !here.dateline,
  "cut-after-dateline": ({ previous }) =>
    (previous?.dateline ?? false) && previous?.running === false && previous.ending !== "stop",
  "cut-after-bracket": ({ previous }) => isProse(previous) && previous?.ending === "bracket",
  "deck-cut-after-quote": ({ previous }) =>
    previous !== undefined && !longEnough(previous) && previous.ending === "quote",
  "cut-inside-quote": ({ here, previous }) =>
    longEnough(previous) && (previous?.opensQuote ?? false) && here.closesQuote,
  "cut-quote-open": ({ previous }) =>
    longEnough(previous) && (previous?.opensQuote ?? false) && previous?.ending !== "stop",
  "closes-foreign-quote": ({ here }) => here.closesQuote,
  "cut-inside-word": ({ here }) => here.wording.across,
  "cut-deck-inside-word": ({ here, previous }) =>
    here.wording.across && previous !== undefined && !longEnough(previous),
  "cut-phrase-elsewhere": ({ here }) => here.seamElsewhere,
  "cut-in-usual-pair": ({ here, previous }) => mayBeFragment(previous) && here.meeting === "usual",
  "cut-in-common-pair": ({ here, previous }) => mayBeFragment(previous) && here.meeting === "common",
  "cut-in-usual-pair-of-text": ({ here, previous }) =>
    (previous?.running ?? false) && here.meeting === "usual",
  "cut-before-count": ({ here, previous }) =>
    previous !== undefined && bare(previous) && /^[\d０-９]+(?![\d０-９年月日时、.．·)）])/u.test(here.text),
  "cut-after-entry": ({ previous }) => previous !== undefined && !previous.running && previous.entry !== null,
  "cut-after-dashed-line": ({ previous }) =>
    previous !== undefined && !previous.running && /^[—–―]/u.test(previous.text),
  "cut-after-date-alone": ({ previous }) =>
    previous !== undefined &&
    /^[\d０-９〇一二三四五六七八九十]{2,4}年[^，。]{0,8}[年月日]$/u.test(previous.text),
  "pair-of-clauses": ({ here, previous }) => previous !== undefined && isPair(previous, here),
  "clause-after-clause": ({ here, previous }) => previous !== undefined && areClauses(previous, here),
  "no-clause-after-clause": ({ here, previous }) =>
    here.inside && (previous?.wording.verb ?? false) && !here.wording.verb,
  "cut-inside-number": ({ here, previous }) =>
    previous !== undefined &&
    /[\d０-９.．]$/u.test(previous.text) &&
    /^[\d０-９%％年月日万亿]/u.test(here.text),
  "cut-after-small-word": ({ previous }) => previous !== undefined && SMALL_WORD.test(previous.text),
  "cut-inside-dateline": ({ here, previous }) =>
    previous !== undefined && here.running && previous.width < 16 && joinsToDateline(previous, here),
  "cut-after-day": ({ here, previous }) =>
    previous !== undefined &&
    !previous.running &&
    here.running &&
    previous.ending !== "stop" &&
    /[\d０-９〇一二三四五六七八九十][年月日]/u.test(previous.text.slice(-40)),
  "cut-after-list-comma": ({ here, previous }) =>
    previous !== undefined &&
    here.running &&
    !previous.running &&
    bare(previous) &&
    previous.text.slice(0, 40).includes("、"),
  "cut-after-lone-line": ({ here, previous }) => here.running && (previous?.alone ?? false),
  "stands-alone": ({ here }) => here.alone,
  "cut-breaks-off": ({ here }) => here.wording.brokenOff,
  "cut-opens-midway": ({ here }) => here.wording.midway,
  "cut-before-speech": ({ here, previous }) =>
    previous !== undefined &&
    bare(previous) &&
    /^(?:说|指出|强调|表示|介绍|认为|要求|透露|称|告诉)/u.test(here.text),
  "cut-before-tag-end": ({ here, previous }) =>
    previous !== undefined && bare(previous) && here.running && /^[^，,。]{1,3}[，,]/u.test(here.text),
  "cut-fragment-of-sentence": ({ here, previous }) =>
    mayBeFragment(previous) && bare(previous) && previous.commaInside && here.running,
  "after-dash": ({ previous }) => previous !== undefined && /[—－–-]$/u.test(previous.text),
  "verse-after-comma": ({ here, previous }) =>
    previous?.ending === "comma" && previous.width < 14 && here.width < 14,
  "cut-after-particle": ({ previous }) => previous !== undefined && PARTICLE_END.test(previous.text),
  "capitals-go-on": ({ here, previous }) =>
    here.inside && capitalShare(here.text) > 0.9 && capitalShare(previous?.text ?? "") > 0.9,
  "capitals-end": ({ here, previous }) =>
    here.inside && capitalShare(here.text) < 0.6 && capitalShare(previous?.text ?? "") > 0.9,
  "cut-hyphen": ({ here, previous }) =>
    previous !== undefined && /^\p{Ll}/u.test(here.text) && /\p{L}-$/u.test(previous.text),
  "opens-with-mark": ({ here }) => /^[，。、；：！？,.;:!?”’」』）)》%％]/u.test(here.text),
  "opens-lower-case": ({ here }) => /^\p{Ll}/u.test(here.text),
  "opens-with-particle": ({ here }) =>
    /^(?:[的了着地得们和与及或并等者性化]|在内|以上|以下|之[一后前间])/u.test(here.text),
};

/** Running text with a sentence or a clause in it: a wide headline is none. */
function isProse(sight: Sight | undefined): boolean {
  return sight !== undefined && longEnough(sight) && (sight.stopInside || sight.commaInside);
}

/** Two statements whose widths differ by no more ems were written as a pair (对仗). */
const PAIR = 3;

/** Display lines of like width that both open with a verb: two statements, not one that wraps. */
function isPair(one: Sight, other: Sight): boolean {
  return (
    other.inside &&
    Math.abs(one.width - other.width) <= PAIR &&
    one.wording.verbFirst &&
    other.wording.verbFirst
  );
}

/** Two display lines that each may be a clause, the first one's marks all closed. */
function areClauses(one: Sight, other: Sight): boolean {
  return other.inside && !one.opensQuote && !other.seamElsewhere && one.wording.verb && other.wording.verb;
}

/** `本报澜川1月1` | `1日讯 …`: what neither half is, both together are. */
function joinsToDateline(one: Sight, other: Sight): boolean {
  return (
    !one.dateline &&
    !other.dateline &&
    one.ending === "bare" &&
    findDateline(one.text + other.text.slice(0, 12)) !== null
  );
}

function bare(sight: Sight): boolean {
  return sight.ending === "bare" || sight.ending === "quote";
}
