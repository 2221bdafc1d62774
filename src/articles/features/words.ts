import { type Feature, stands } from "./view.js";

/** What the words say. */
export const WORDS: Record<string, Feature> = {
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
  "rare-top-many": (view) => stands(view, "top") && Math.min(1, (view.here.rare ?? 0) / 8),
  "rare-top-none": (view) => stands(view, "top") && view.here.rare === 0,
  "rare-inside-many": (view) => stands(view, "inside") && Math.min(1, (view.here.rare ?? 0) / 8),
  "rare-inside-none": (view) => stands(view, "inside") && view.here.rare === 0,
  "rare-text-many": (view) => stands(view, "text") && Math.min(1, (view.here.rare ?? 0) / 5),
  "rare-text-none": (view) => stands(view, "text") && view.here.rare === 0,
  "rare-after": (view) => Math.min(1, view.here.afterRare / 3),
  "rare-before": (view) => Math.min(1, view.here.beforeRare / 3),
  "rare-after-inside": (view) => stands(view, "inside") && Math.min(1, view.here.afterRare / 3),
  "rare-before-inside": (view) => stands(view, "inside") && Math.min(1, view.here.beforeRare / 3),
  "repeats-headline": ({ here }) => here.headline,
  "repeats-no-headline": ({ here }) => here.running && here.headline === 0,
  "opens-as-summary": ({ here }) =>
    /^(?:据悉|据了解|据介绍|此外|另外|同时|目前|为此|因此|但是|然而|不过|其中|他说|她说|会议|与此同时|However|But |And |He |She |They |Meanwhile|It )/u.test(
      here.text,
    ),
};
