import { isSignature, readDashedNames } from "../../text/signatures.js";
import type { Sight } from "../observe.js";
import type { View } from "./view.js";

export const BULLET = /^[●○◆◇▲△★☆■□•·]/u;

export const PICTURE_HEADING = /^(?:附?图片|附圖|照片)[：:]?$/u;

/** A day, a preposition or a source at its head: a sentence begins here, not a headline. */
export const OPENS_AS_SENTENCE =
  /^(?:[\d０-９〇一二三四五六七八九十]{1,4}[年月]|据|據|在|从|從|对于|對於|由于|由於|随着|隨著|为了|為了|有的|有人|这|這|该|該|此|其|他|她|我|去年|今年|最近|近日|近年|日前|目前|会上|會上|当|當|自)/u;

export function endsWithPictureNote(text: string): boolean {
  return (
    /[（(](?:附?图片|附圖|组图|图片报道)[^（）()]{0,6}[）)]$/u.test(text.slice(-24)) && !/^[（(]/u.test(text)
  );
}

/** `编辑同志：`, `Dear Sir,`: how a letter opens. */
export function isSalutation({ text, width }: Sight): boolean {
  return (
    width < 24 &&
    /(?:们|先生|女士|同志|同学|朋友|编辑|读者)[：:！!]$|^(?:Dear |Sir[,:]|To the Editor)/u.test(text)
  );
}

/** After running text, before anything else: where a letter or a poem is signed. */
export function isSignatureAtFoot({ here, previous, next }: View): boolean {
  return (previous?.running ?? false) && !next?.running && isSignature(here.text);
}

/** `———某某（澜川）` under a reader's opinion, others above and below it. */
export function isDashedSignature({ here }: View): boolean {
  return here.width < 20 && readDashedNames(here.text) !== null;
}
