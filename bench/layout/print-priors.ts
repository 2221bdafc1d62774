import { PRINT_GRAPH_FEATURES } from "../../src/articles/graph/print/features.js";
import { WHOLE_FEATURES } from "../../src/articles/graph/print/whole.js";
import { choiceModel } from "../../src/decide/choice.js";
import { layOut } from "../../src/decide/weights.js";
import { PRINT_ROLE_FEATURES } from "../../src/layout/roles/print-features.js";
import { PRINT_ROLES } from "../../src/layout/roles/states.js";

/** What is known of the roles of print as set before a page is counted: furniture keeps to the edges, a byline names somebody. */
export const PRINT_ROLE_PRIORS = layOut(
  {
    features: {
      always: {
        kicker: -1,
        subheadline: -1,
        byline: -2,
        caption: -1,
        advertisement: -1,
        "running-head": -1,
        crosshead: -1,
      },
      "no-furniture": { "running-head": -25 },
      furniture: { "running-head": 6 },
      masthead: { "running-head": 6 },
      byline: { byline: 6 },
      "short-by-picture": { caption: 1 },
      "body-type": { text: 1 },
      "type-over": { headline: 3 },
      "type-4.5": { headline: 3 },
      "type-3": { headline: 2 },
      "larger-between-texts": { crosshead: 1 },
    },
    transitions: Object.fromEntries(
      PRINT_ROLES.flatMap((from) => PRINT_ROLES.map((to) => [`${from}>${to}`, 0])),
    ),
    first: Object.fromEntries(PRINT_ROLES.map((role) => [role, 0])),
  },
  PRINT_ROLE_FEATURES,
  PRINT_ROLES,
);

/** And of what hangs together: text under its head, text that runs on, nothing across a rule or a frame. */
export const PRINT_LINK_PRIORS = choiceModel(
  {
    "above:head>text": 1,
    "above:head>head": 1,
    "head-over:head>text": 0.5,
    "flow:left:broken>on": 1.5,
    "flow:above:broken>on": 1,
    "flow:left:ended>on": -1,
    "ruled:above:head>text": -0.5,
    "ruled:above:text>text": -1,
    "ruled:left:text>text": -0.5,
    "other-area:above:text>text": -1,
    "other-area:left:text>text": -1,
  },
  PRINT_GRAPH_FEATURES,
);

/** And of an article as a whole: its blocks hang together. */
export const PRINT_WHOLE_PRIORS = choiceModel({ links: 1 }, WHOLE_FEATURES);
