import { bestPath } from "../decide/chain.js";
import { type Evidence, emissionScores, layOut, type Weights } from "../decide/weights.js";
import type { DeckEntry } from "../model/index.js";
import { endingOf } from "../text/punctuation.js";
import { emWidth } from "../text/script.js";

type Role = DeckEntry["role"];
const ROLES: readonly Role[] = ["kicker", "headline", "subheadline", "note"];

interface View {
  readonly text: string;
  readonly width: number;
  readonly place: number;
  readonly of: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** 0..1: the share of its words found in the first paragraph. */
  readonly inLead: number;
}

/** Two statements whose widths differ by no more ems than this were written as a pair (对仗). */
const PAIR = 3;

const FEATURES: Readonly<Record<string, (view: View) => boolean | number>> = {
  always: () => true,
  alone: ({ of }) => of === 1,
  "first-of-several": ({ place, of }) => place === 0 && of > 1,
  "last-of-several": ({ place, of }) => place === of - 1 && of > 1,
  "ends-with-colon": ({ text }) => endingOf(text) === "colon",
  "opens-with-dash": ({ text }) => /^[—–-]/u.test(text),
  bracketed: ({ text }) => /^[（(【].*[）)】]$/u.test(text),
  "announces-speech": ({ text }) =>
    /(?:时|上|中|会|后|文|信|话|日|[）)])?(?:指出|强调|强調|表示|要求|提出|宣布|认为|透露|指示|部署|撰文|致辞|讲话时)$/u.test(
      text,
    ),
  "who-presided": ({ text, width }) =>
    width <= 16 &&
    /(?:主持(?:会议|召开)?|出席(?:并讲话)?|讲话|致辞|作报告|陪同|参加|带队|批示|见证|宣布开幕)$/u.test(text),
  "opens-without-subject": ({ text }) =>
    /^(?:向|指出|强调|强調|勉励|要求|为|对|把|将|让|以|力争|确保|提出|呼吁|表示|希望|共|已|拟|近|再|全面|切实|着力|不断|进一步|今起|明起|本月|年内|累计|预计|最高|with |as |but |and |for |after )/iu.test(
      text,
    ),
  "comma-inside": ({ text }) => /[，,；;]\s?\S/u.test(text),
  "full-stop": ({ text }) => endingOf(text) === "stop" && !/[!?！？]$/u.test(text),
  "very-wide": ({ width }) => width > 28,
  "much-shorter-than-next": ({ width, next }) =>
    next !== undefined && width <= 14 && width < 0.62 * emWidth(next),
  "like-next": ({ width, next }) => next !== undefined && Math.abs(width - emWidth(next)) <= PAIR,
  "like-previous": ({ width, previous }) =>
    previous !== undefined && Math.abs(width - emWidth(previous)) <= PAIR,
  "much-wider-than-previous": ({ width, previous }) =>
    previous !== undefined && width > 1.6 * emWidth(previous),
  "names-an-occasion": ({ text, place }) =>
    place === 0 &&
    /(?:会议|大会|论坛|仪式|活动|座谈会|扩大会议|专题会|工作会|全会|报告会|系列报道|工程|关系)$/u.test(text),
  "words-in-lead": ({ inLead }) => inLead,
  "mostly-capitals": ({ text }) => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase(),
};
const NAMES = Object.keys(FEATURES);
const RULES = Object.values(FEATURES);

/**
 * How a deck is read. Set by hand:
 *
 *     引题 kicker        short, leads up to the headline: a place and a colon, an occasion, “…时指出”
 *     主题 headline      every deck has one; two of like width are a pair
 *     副题 subheadline   after the headline: a dash, commas, a clause without its subject
 *     附注 note          in brackets, or who presided
 */
const WEIGHTS: Weights = {
  features: {
    always: { note: -2, kicker: -0.5 },
    alone: { headline: 4 },
    "first-of-several": { kicker: 0.3, headline: 0.3, subheadline: -3 },
    "last-of-several": { kicker: -4, subheadline: 0.6 },
    "ends-with-colon": { kicker: 4 },
    "opens-with-dash": { subheadline: 4, headline: -1 },
    bracketed: { note: 6, headline: -3 },
    "announces-speech": { kicker: 3.5 },
    "who-presided": { note: 4 },
    "opens-without-subject": { subheadline: 1.5 },
    "comma-inside": { subheadline: 1, kicker: -0.5 },
    "full-stop": { subheadline: 2 },
    "very-wide": { subheadline: 1.8, kicker: -1 },
    "much-shorter-than-next": { kicker: 1.6 },
    "like-next": { headline: 1.2 },
    "like-previous": { headline: 1.2 },
    "much-wider-than-previous": { headline: 0.4 },
    "names-an-occasion": { kicker: 1.6 },
    "words-in-lead": { headline: 0.8 },
    "mostly-capitals": { kicker: 0.5 },
  },
  transitions: {
    "kicker>kicker": -2,
    "kicker>headline": 1,
    "kicker>note": -3,
    "headline>headline": -0.8,
    "headline>subheadline": 0.4,
    "headline>note": 0,
    "subheadline>subheadline": 0,
    "subheadline>note": 0,
    "note>headline": -1,
    "note>subheadline": -1,
    "note>note": 0,
  },
  first: { kicker: 0, headline: 0, note: -2 },
};
const MODEL = layOut(WEIGHTS, NAMES, ROLES);

/** Roles for the statements of a deck in print order. `inLead`: the share of each statement's words that the lead repeats. */
export function deckRoles(texts: readonly string[], inLead: readonly number[]): Role[] {
  const evidence = texts.map((text, place): Evidence => {
    const view: View = {
      text,
      width: emWidth(text),
      place,
      of: texts.length,
      previous: texts[place - 1],
      next: texts[place + 1],
      inLead: inLead[place] ?? 0,
    };
    return { indexes: RULES.map((_, index) => index), values: RULES.map((rule) => Number(rule(view))) };
  });
  const chain = {
    states: ROLES.length,
    emissions: emissionScores(MODEL, evidence),
    transitions: MODEL.transitions,
    first: MODEL.first,
  };
  return bestPath(chain).map((state) => ROLES[state] as Role);
}
