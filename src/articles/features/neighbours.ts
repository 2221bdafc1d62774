import { isLabel } from "../../text/furniture.js";
import {
  BULLET,
  endsWithPictureNote,
  isSalutation,
  isSignatureAtFoot,
  OPENS_AS_SENTENCE,
  PICTURE_HEADING,
} from "./signs.js";
import { type Feature, mayBeFragment, stands } from "./view.js";

const ORGANISATION =
  /(?:公司|委员会|委員會|办公室|編輯部|编辑部|组委会|政府|管理局|分局|支队|中心|协会|集团|部|社|局|院|学校|大学|工会|学会)$/u;

/** So many short lines together are verse or a list, not a head. */
const VERSE = 6;

/** What stands next to it. */
export const NEIGHBOURS: Record<string, Feature> = {
  "first-on-page": ({ here }) => here.piece.gap === "first",
  // the title over the day or the folio: a masthead
  "first-above-furniture": ({ here, next }) =>
    here.piece.gap === "first" && here.width < 20 && (next?.furniture ?? false),
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
  "after-figures": ({ previous }) => previous?.rows ?? false,
  "figures-end": ({ here, previous }) => (previous?.rows ?? false) && !here.rows,
  "figures-begin": ({ here, next }) => !here.rows && (next?.rows ?? false),
  "verse-above-byline": ({ here, next }) =>
    here.display &&
    here.above >= VERSE &&
    (next?.byline != null || /^[（(].{2,4}[）)]$/u.test(next?.text ?? "")),
  "verse-above-text": ({ here, next }) => here.display && here.above >= VERSE && (next?.running ?? false),
  "after-bare": ({ previous }) =>
    previous?.ending === "bare" && (previous.running || mayBeFragment(previous)),
  "before-salutation": ({ next }) => next !== undefined && isSalutation(next),
  "after-comma-inside": ({ previous }) => mayBeFragment(previous) && previous.commaInside,
  "after-sentence-opening": ({ previous }) =>
    mayBeFragment(previous) && OPENS_AS_SENTENCE.test(previous.text),
  "after-picture-heading": ({ previous }) => previous !== undefined && PICTURE_HEADING.test(previous.text),
  "after-caption": ({ previous, beforePrevious }) =>
    previous !== undefined && beforePrevious !== undefined && endsWithPictureNote(beforePrevious.text),
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
  "inside-before-names": (view) => stands(view, "inside") && view.next?.byline === "names",
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
