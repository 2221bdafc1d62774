import { isColumnName, isLabel, namesList, namesNotice } from "../../text/furniture.js";
import {
  endsWithPictureNote,
  isDashedSignature,
  isSalutation,
  isSignatureAtFoot,
  OPENS_AS_SENTENCE,
  PICTURE_HEADING,
} from "./signs.js";
import type { Feature } from "./view.js";

const PICTURE_WORDS = /图为|圖為|摄[）)]?$|攝[）)]?$|（图片）$|资料图|供图|Photo(?:graph)?s?(?: by|:)/u;

/** `迎春（书法）`: a picture of a work of art under its title. */
const WORK_OF_ART =
  /[（(](?:书法|書法|篆刻|速写|速寫|摄影|攝影|油画|油畫|国画|國畫|中国画|版画|版畫|木刻|漫画|漫畫|水彩|水粉|剪纸|剪紙|素描|雕塑|图片|插图|题图)[^）)]{0,8}[）)]$/u;

/** News says the day at once. */
const DAY_EARLY =
  /^.{0,30}?(?:[\d０-９〇一二三四五六七八九十]日|日前|近日|不久前|最近|今天|昨天|昨日|今日|昨晚|今晨)/u;

/** Openings and endings of the trade. */
export const TRADE: Record<string, Feature> = {
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
  "dashed-signature": isDashedSignature,
  "no-byline": (view) => view.here.byline === null && !isSignatureAtFoot(view) && !isDashedSignature(view),
  "photo-words": ({ here }) => PICTURE_WORDS.test(here.text),
  "ends-with-picture-note": ({ here }) => endsWithPictureNote(here.text),
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
  salutation: ({ here }) => isSalutation(here),
  "work-of-art": ({ here }) => here.width < 24 && WORK_OF_ART.test(here.text),
  "picture-heading": ({ here }) => here.width < 6 && PICTURE_HEADING.test(here.text),
  "tells-a-day-early": ({ here }) => here.running && DAY_EARLY.test(here.text),
  "opens-as-sentence": ({ here }) => !here.running && OPENS_AS_SENTENCE.test(here.text),
  "editor-note": ({ here }) =>
    /^[【（(]?(?:编者按|编者的话|编后|编辑同志|開欄語|开栏语|编者)[】）):：]?/u.test(here.text),
  "opens-as-appendix": ({ here }) =>
    /^(?:附记|附注|注释?|按|编后|后记|链接|相关链接|小资料|背景资料|附記|附註|註|編後|後記)[：:]/u.test(
      here.text,
    ),
  furniture: ({ here }) => here.furniture,
};
