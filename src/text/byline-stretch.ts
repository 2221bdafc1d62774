import { MARKS } from "./byline-roles.js";

/** A stretch of a line without its mark, its label and the brackets around it; UTF-16 offsets. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly marked: boolean;
  readonly bracketed: boolean;
}

const IS_MARK = new RegExp(`[${MARKS}]`);
const BRACKETS = /^[（(【〔［[〖]/;
const CLOSERS = /[）)】〕］\]〗]/;
/** Where the picture came from, or the author, printed in a bracket after the names. */
const TRAILING_NOTE =
  /[（(](?:(?:作者|笔者)[^（()）]{2,30}|[\u4e00-\u9fff]{0,6}照片|[\u4e00-\u9fff]{2,4}社[稿发]|资料图片?)[)）]$/;
/** `压题照片为`, `左图：`, `见图`: which picture the credit is for. */
const LABEL =
  /^(?:(?:压题|题头|题图|题照|上图|下图|左图|右图|附图|组图|封面|[图照]片?)(?:照片|图片|摄影|速写|设计)*(?:均|皆)?(?:为|由|系)|(?:压题|题头|题图|题照|上图|下图|左图|右图|附图|组图|封面)(?:照片|图片|摄影|速写|设计)*[：:]|(?:本版|本组|以上|照片)(?:照片|图片|摄影)+(?:均|皆)?[为由系：:]|本[版组期](?=(?:撰文|采写|稿件|文字|文|图|摄影|编译|策划|绘|漫画))|[见見][图圖](?=[\u4e00-\u9fff]{0,8}[记記]者))\s*/;

/** The range without white space at its ends. */
export function trimRange(text: string, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return [start, end];
}

/** Whether the bracket that opens at `from` closes at the very end, and nowhere before. */
function encloses(text: string, from: number, to: number): boolean {
  return BRACKETS.test(text.charAt(from)) && text.slice(from, to).search(CLOSERS) === to - from - 1;
}

/** Finds where the byline proper stands: `■（本报记者 甲乙）`, `（■甲乙）`, `（压题照片为甲乙摄）`. */
export function unwrap(text: string): Stretch {
  let [from, to] = trimRange(text, 0, text.length);
  const note = TRAILING_NOTE.exec(text.slice(from, to));
  if (note && note.index > 0) to = from + note.index;
  let marked = false;
  let bracketed = false;
  for (let layer = 0; layer < 3 && from < to; layer += 1) {
    if (IS_MARK.test(text.charAt(from))) {
      marked = true;
      [from, to] = trimRange(text, from + 1, to);
    }
    if (encloses(text, from, to)) {
      bracketed = true;
      [from, to] = trimRange(text, from + 1, to - 1);
    }
  }
  const label = LABEL.exec(text.slice(from, to));
  return { text, from: from + (label ? label[0].length : 0), to, marked, bracketed };
}
