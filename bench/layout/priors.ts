import { GRAPH_FEATURES } from "../../src/articles/graph/features.js";
import { choiceModel } from "../../src/decide/choice.js";
import { layOut } from "../../src/decide/weights.js";
import { ROLE_FEATURES } from "../../src/layout/roles/features.js";
import { ROLES } from "../../src/layout/roles/states.js";

/**
 * What the trade's habits say of a block before a page is counted: the issues that teach are old, and their editors name
 * few bylines, captions and heads over several columns.
 */
export const ROLE_PRIORS = layOut(
  {
    features: {
      always: { kicker: -1, subheadline: -1, byline: -2, caption: -2, advertisement: -1, "running-head": -1 },
      "no-furniture": { "running-head": -25 },
      "lone-number-at-edge": { "running-head": 8 },
      furniture: { "running-head": 8 },
      masthead: { "running-head": 10 },
      "stated-text": { text: 1 },
      "height-2.6": { headline: 1 },
      "height-over": { headline: 1.5 },
      "size-2.6": { headline: 1 },
      "size-over": { headline: 1.5 },
      byline: { byline: 10 },
      "short-by-picture": { caption: 2.5 },
      "smaller-than-below": { kicker: 0.5, headline: -0.5 },
      "smaller-than-above": { subheadline: 0.5 },
    },
    transitions: {
      ...Object.fromEntries(ROLES.flatMap((from) => ROLES.map((to) => [`${from}>${to}`, 0]))),
      "headline>subheadline": 1,
      "kicker>headline": 1,
      "text>subheadline": -1,
      "text>kicker": -0.5,
    },
    first: Object.fromEntries(ROLES.map((role) => [role, 0])),
  },
  ROLE_FEATURES,
  ROLES,
);

/** And of what goes on from what: large heads open, a head over several columns heads them all, a byline stands between its head and its text. */
export const LINK_PRIORS = choiceModel(
  {
    "next-under-wide-head": 2.5,
    "under-wide-head": 1,
    "below:head>aside": 1,
    "below:aside>text": 1.5,
    "next-column:aside>text": 0.5,
  },
  GRAPH_FEATURES,
);
