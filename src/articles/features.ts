import type { Evidence } from "../decide/weights.js";
import { countTraits, hasTrait, Trait } from "../text/characters.js";
import { holdsVerb, opensWithVerb } from "../text/dictionary.js";
import { isColumnName, isLabel, namesList, namesNotice } from "../text/furniture.js";
import { isSignature } from "../text/signatures.js";
import type { Sight } from "./observe.js";

/** A piece among its neighbours. */
interface View {
  readonly here: Sight;
  readonly previous: Sight | undefined;
  readonly next: Sight | undefined;
  readonly afterNext: Sight | undefined;
}

/** How strongly the feature speaks of the piece: 0 is silence, mostly 1. */
type Feature = (view: View) => boolean | number;

const BULLET = /^[●○◆◇▲△★☆■□•·]/u;
const WIDTHS = [5, 9, 14, 20, 28, 40, 60, 110];

/** Shape of the piece itself. */
const SHAPE: Record<string, Feature> = {
  ...Object.fromEntries(
    [0, ...WIDTHS].map((from, index) => {
      const to = WIDTHS[index] ?? Number.POSITIVE_INFINITY;
      return [
        `width-${from}-${to === Number.POSITIVE_INFINITY ? "up" : to}`,
        ({ here }: View) => here.width >= from && here.width < to,
      ];
    }),
  ),
  "ends-with-stop": ({ here }) => here.ending === "stop",
  "ends-with-comma": ({ here }) => here.ending === "comma",
  "ends-with-colon": ({ here }) => here.ending === "colon",
  "ends-with-quote": ({ here }) => here.ending === "quote",
  "ends-with-bracket": ({ here }) => here.ending === "bracket",
  "ends-bare": ({ here }) => here.ending === "bare",
  "stops-inside": ({ here }) => here.innerStops > 0,
  "comma-inside": ({ here }) => here.commas > 0,
  "spaces-inside": ({ here }) => here.width < 40 && /\p{Script=Han}[ \u3000]\p{Script=Han}/u.test(here.text),
  indented: ({ here }) => here.piece.indented,
  "opens-with-dash": ({ here }) => /^[—–-]{1,3}/u.test(here.text),
  "opens-with-quote": ({ here }) => /^[“"「『‘]/u.test(here.text),
  "opens-with-bullet": ({ here }) => BULLET.test(here.text),
  "opens-with-number": ({ here }) => here.entry !== null,
  "continues-numbering": ({ here }) => here.nextEntry,
  bracketed: ({ here }) => /^[（(【［[].*[）)】］\]]$/u.test(here.text),
  "letters-mostly-capital": ({ here }) => capitalShare(here.text) > 0.6,
  "words-mostly-capitalised": ({ here }) => here.width < 60 && titleShare(here.text) > 0.7,
};

const ORGANISATION =
  /(?:公司|委员会|委員會|办公室|編輯部|编辑部|组委会|政府|管理局|分局|支队|中心|协会|集团|部|社|局|院|学校|大学|工会|学会)$/u;
const PICTURE_WORDS = /图为|圖為|摄[）)]?$|攝[）)]?$|（图片）$|资料图|供图|Photo(?:graph)?s?(?: by|:)/u;

/** Openings and endings of the trade. */
const TRADE: Record<string, Feature> = {
  "opens-with-dateline": ({ here }) => here.dateline,
  "dateline-after-text": ({ here, previous }) => here.dateline && (previous?.running ?? false),
  "house-dateline-after-text": ({ here, previous }) => here.houseDateline && (previous?.running ?? false),
  "dateline-after-foot": ({ here, previous }) => here.dateline && (previous?.foot ?? false),
  "closes-with-dateline": ({ here }) => here.closingDateline,
  signed: ({ here }) => here.signed,
  "byline-marked": ({ here }) => here.byline === "marked",
  "byline-with-role": ({ here }) => here.byline === "role" || here.byline === "by",
  "byline-with-credit": ({ here }) => here.byline === "credit",
  "names-only": ({ here }) => here.byline === "names",
  "byline-with-office": ({ here }) => here.byline === "office",
  "no-byline": (view) => view.here.byline === null && !isSignatureAtFoot(view),
  "photo-words": ({ here }) => PICTURE_WORDS.test(here.text),
  "ends-with-picture-note": ({ here }) =>
    /[（(](?:附?图片|附圖|组图|图片报道)[^（）()]{0,6}[）)]$/u.test(here.text) && !/^[（(]/u.test(here.text),
  "no-picture-words": ({ here }) => !PICTURE_WORDS.test(here.text),
  "picture-words-after-gap": ({ here, previous }) =>
    here.piece.gap === "wide" &&
    here.running &&
    (previous?.running ?? false) &&
    PICTURE_WORDS.test(here.text),
  "picture-note": ({ here }) => /^[（(](?:附?图片|附圖|传真照片|资料照片|题图|本版)/u.test(here.text),
  "date-alone": ({ here, previous }) =>
    here.piece.gap !== "first" &&
    previous?.furniture === false &&
    /^[\d０-９〇一二三四五六七八九十]{2,4}年[^，。]{2,8}日$/u.test(here.text),
  "date-note": ({ here }) => /^[（(][^）)]{2,16}[年月日][）)]$/u.test(here.text),
  "column-name": ({ here }) => isColumnName(here.text),
  "no-label-words": ({ here }) => !isLabel(here.text) && !isColumnName(here.text),
  "after-list-or-notice": ({ here, previous }) =>
    here.inside &&
    !/\d/u.test(here.text) &&
    previous !== undefined &&
    (namesList(previous.text) || namesNotice(previous.text)),
  "address-under-signature": ({ here, previous }) => here.foot && (previous?.foot ?? false),
  "names-list-or-notice": ({ here }) => here.display && (namesList(here.text) || namesNotice(here.text)),
  "label-word": ({ here }) => isLabel(here.text),
  "speaker-turn": ({ here }) => /^[^，。：:“]{1,12}[：:](?=.{4})/u.test(here.text) && here.width > 14,
  salutation: ({ here }) =>
    here.width < 24 &&
    /(?:们|先生|女士|同志|同学|朋友|编辑|读者)[：:！!]$|^(?:Dear |Sir[,:]|To the Editor)/u.test(here.text),
  "editor-note": ({ here }) =>
    /^[【（(]?(?:编者按|编者的话|编后|编辑同志|開欄語|开栏语|编者)[】）):：]?/u.test(here.text),
  furniture: ({ here }) => here.furniture,
};

/** What stands next to it. */
const NEIGHBOURS: Record<string, Feature> = {
  "first-on-page": ({ here }) => here.piece.gap === "first",
  "glued-to-line": ({ here }) => here.piece.gap === "glued",
  "gap-tight": ({ here }) => here.piece.gap === "tight",
  "short-and-tight": ({ here }) => here.piece.gap === "tight" && here.width < 11,
  "gap-loose": ({ here }) => here.piece.gap === "loose",
  "gap-wide": ({ here }) => here.piece.gap === "wide",
  "next-gap-wide": ({ next }) => next?.piece.gap === "wide",
  "next-gap-tight": ({ next }) => next?.piece.gap === "tight",
  "after-running-text": ({ previous }) => previous?.running ?? false,
  "after-stop": ({ previous }) => previous?.ending === "stop",
  "after-signature": ({ previous }) =>
    (previous?.running ?? false) && ((previous?.signed ?? false) || (previous?.closingDateline ?? false)),
  "after-foot": ({ previous }) => previous?.foot ?? false,
  "after-bracketed": ({ previous }) => previous !== undefined && /^[（(].*[）)]$/u.test(previous.text),
  "after-byline": ({ previous }) => previous?.byline != null && previous.byline !== "names",
  "after-names": ({ previous }) => previous?.byline === "names",
  "after-label": ({ previous }) => previous !== undefined && isLabel(previous.text),
  "after-short": ({ previous }) => previous !== undefined && !previous.running && previous.width < 34,
  "after-banner-words": ({ previous }) =>
    previous !== undefined && !previous.running && /^——/u.test(previous.text) && previous.width < 14,
  "after-colon": ({ previous }) => previous?.ending === "colon",
  "before-running-text": ({ next }) => next?.running ?? false,
  "before-dateline": (view) => stands(view, "top") && (view.next?.dateline ?? false),
  "inside-before-dateline": (view) => stands(view, "inside") && (view.next?.dateline ?? false),
  "tiny-before-dateline": ({ here, next }) => here.width < 6 && (next?.dateline ?? false),
  "before-picture-note": ({ next }) => next !== undefined && /^[（(](?:附?图片|附圖)/u.test(next.text),
  "colon-before-short": ({ here, next }) =>
    here.ending === "colon" && here.width < 12 && next !== undefined && !next.running,
  "before-byline": (view) => stands(view, "top") && view.next?.byline != null && view.next.byline !== "names",
  "inside-before-byline": (view) =>
    stands(view, "inside") && view.next?.byline != null && view.next.byline !== "names",
  "before-names": (view) => stands(view, "top") && view.next?.byline === "names",
  "before-short": ({ next }) => next !== undefined && !next.running && next.width < 34,
  "top-of-head": ({ here }) => here.inHead && !here.inside,
  "inside-head": ({ here }) => here.inHead && here.inside,
  "inside-display": ({ here }) => here.inside,
  "two-before-running-text": ({ next, afterNext }) =>
    (afterNext?.running ?? false) && next !== undefined && !next.running,
  "in-run-of-4-to-6": ({ here }) => here.run >= 4 && here.run <= 6,
  "in-run-of-7-up": ({ here }) => here.run >= 7,
  "signature-at-foot": isSignatureAtFoot,
  "organisation-at-foot": ({ here, previous, next }) =>
    here.display &&
    here.width < 16 &&
    (previous?.running ?? false) &&
    !next?.running &&
    ORGANISATION.test(here.text),
  "bullet-after-bullet": ({ here, previous }) =>
    BULLET.test(here.text) && BULLET.test(previous?.text ?? "") && here.ending === "stop",
  "last-on-page": ({ next }) => next === undefined,
};

/** Where a piece stands: running text; the top of a run of display lines, where an article may begin; or inside such a run. */
type Standing = "text" | "top" | "inside";

function stands({ here }: View, standing: Standing): boolean {
  if (here.running) return standing === "text";
  return standing === (here.inside ? "inside" : "top");
}

/** What the words say. */
const WORDS: Record<string, Feature> = {
  "words-follow": (view) => (stands(view, "top") ? view.here.after : 0),
  "words-precede": (view) => (stands(view, "top") ? view.here.before : 0),
  "words-only-follow": (view) => stands(view, "top") && view.here.after > 0.15 && view.here.before < 0.05,
  "words-only-precede": (view) => stands(view, "top") && view.here.before > 0.15 && view.here.after < 0.05,
  "texts-cohere": (view) => (stands(view, "top") ? view.here.across : 0),
  "texts-do-not-cohere": (view) => stands(view, "top") && view.here.across < 0.05,
  "inside-words-follow": (view) => (stands(view, "inside") ? view.here.after : 0),
  "inside-words-precede": (view) => (stands(view, "inside") ? view.here.before : 0),
  "inside-texts-cohere": (view) => (stands(view, "inside") ? view.here.across : 0),
  "text-words-follow": (view) => (stands(view, "text") ? view.here.after : 0),
  "text-words-precede": (view) => (stands(view, "text") ? view.here.before : 0),
  "text-words-precede-not": (view) => stands(view, "text") && view.here.before < 0.04,
  "repeats-headline": ({ here }) => here.headline,
  "repeats-no-headline": ({ here }) => here.running && here.headline === 0,
  "opens-as-summary": ({ here }) =>
    /^(?:据悉|据了解|据介绍|此外|另外|同时|目前|为此|因此|但是|然而|不过|其中|他说|她说|会议|与此同时|However|But |And |He |She |They |Meanwhile|It )/u.test(
      here.text,
    ),
};

/** Whether this piece goes on where the last one was cut. */
const CUTS: Record<string, Feature> = {
  "cut-no-end": ({ here, previous }) =>
    isProse(previous) && (previous?.ending === "bare" || previous?.ending === "comma") && !here.dateline,
  "cut-after-comma": ({ previous }) => isProse(previous) && previous?.ending === "comma",
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
  "cut-inside-word": ({ here }) => here.wordAcross,
  "cut-deck-inside-word": ({ here, previous }) =>
    here.wordAcross && previous !== undefined && !longEnough(previous),
  "cut-phrase-elsewhere": ({ here }) => here.seamElsewhere,
  "pair-of-clauses": ({ here, previous }) => previous !== undefined && isPair(previous, here),
  "clause-after-clause": ({ here, previous }) => previous !== undefined && areClauses(previous, here),
  "no-clause-after-clause": ({ here, previous }) =>
    here.inside && previous !== undefined && hasVerb(previous) && !hasVerb(here),
  "cut-inside-number": ({ here, previous }) =>
    previous !== undefined &&
    /[\d０-９.．]$/u.test(previous.text) &&
    /^[\d０-９%％年月日万亿]/u.test(here.text),
  "cut-after-small-word": ({ previous }) => previous !== undefined && SMALL_WORD.test(previous.text),
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

/** Articles, prepositions and conjunctions of the Latin languages: no statement ends in one. */
const SMALL_WORD =
  /\s(?:a|an|the|of|to|in|on|for|and|or|nor|but|at|by|with|from|as|into|over|before|after|than|that|der|die|das|den|dem|des|ein|eine|einen|einer|und|oder|von|vom|zu|zum|zur|mit|bei|für|im|am|le|la|les|un|une|de|du|des|et|ou|en|à|au|aux|dans|par|pour|sur|il|lo|gli|di|del|della|dei|da|che|per|con|nel|nella|el|los|las|y|que|por|para|su)$/iu;

/** After running text, before anything else: where a letter or a poem is signed. */
function isSignatureAtFoot({ here, previous, next }: View): boolean {
  return (previous?.running ?? false) && !next?.running && isSignature(here.text);
}

/** Running text with a sentence or a clause in it: a wide headline is none. */
function isProse(sight: Sight | undefined): boolean {
  return sight !== undefined && longEnough(sight) && sight.innerStops + sight.commas > 0;
}

function longEnough(sight: Sight | undefined): boolean {
  return sight !== undefined && (sight.width > 34 || sight.running);
}

/** Two statements whose widths differ by no more ems were written as a pair (对仗). */
const PAIR = 3;

/** Display lines of like width that both open with a verb: two statements, not one that wraps. */
function isPair(one: Sight, other: Sight): boolean {
  return (
    other.inside &&
    Math.abs(one.width - other.width) <= PAIR &&
    opensWithVerb(one.text) &&
    opensWithVerb(other.text)
  );
}

/** Cutting a text into words is the dearest thing asked of a piece, and it and the next both ask. */
const verbs = new WeakMap<Sight, boolean>();

function hasVerb(sight: Sight): boolean {
  const known = verbs.get(sight) ?? holdsVerb(sight.text);
  verbs.set(sight, known);
  return known;
}

/** Two display lines that each may be a clause, the first one's marks all closed. */
function areClauses(one: Sight, other: Sight): boolean {
  return other.inside && !one.opensQuote && !other.seamElsewhere && hasVerb(one) && hasVerb(other);
}

function capitalShare(text: string): number {
  if (!hasTrait(text, Trait.capital)) return 0;
  const count = countTraits(text);
  return count(Trait.letter) < 4 ? 0 : count(Trait.capital) / count(Trait.letter);
}

function titleShare(text: string): number {
  if (!hasTrait(text, Trait.capital)) return 0;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length < 2 ? 0 : words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}

const FEATURES: Readonly<Record<string, Feature>> = { ...SHAPE, ...TRADE, ...NEIGHBOURS, ...WORDS, ...CUTS };
const RULES = Object.values(FEATURES);

/** The names of the features, in the order that `Evidence.indexes` counts them. The first, `always`, is the bias. */
export const FEATURE_NAMES: readonly string[] = ["always", ...Object.keys(FEATURES)];

/** Which features speak of each piece of a page. */
export function evidenceOf(sights: readonly Sight[]): Evidence[] {
  return sights.map((here, index) => {
    const view = { here, previous: sights[index - 1], next: sights[index + 1], afterNext: sights[index + 2] };
    const indexes = [0];
    const values = [1];
    RULES.forEach((rule, which) => {
      const value = Number(rule(view));
      if (value === 0) return;
      indexes.push(which + 1);
      values.push(value);
    });
    return { indexes, values };
  });
}
