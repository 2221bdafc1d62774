import { readNames } from "./names.js";

/** Who made the page up. None of them wrote what stands on it. */
const DESK =
  /^(?:本版|本期|值班|执行|責任|责任|副)?(?:责编|責編|编辑|編輯|主编|主編|总编|總編|总编辑|编委|编审|主任|编发|美编|美編|美术编辑|版式|版面|版面设计|校对|校對|检校|校检|组版|排版|视觉|审核|审校|审读|终审|复审|初审|一读|二读|三读|一审|二审|三审|一校|二校|三校|监制|统筹|策划|制图|设计|投稿邮箱|邮箱|电话|热线)$/u;
/** Words that stand on a desk line and elsewhere; one of them alone makes none. */
const ALSO_ELSEWHERE =
  /^(?:主任|主编|主編|总编|總編|总编辑|统筹|策划|制图|设计|监制|编委|版面|邮箱|电话|热线)$/u;
const PARTS = /[\s:：／∕/|｜丨、,，■□●◆]+/u;
const LONGEST = 80;
const LONGEST_NAME = 4;

/**
 * `责编：方远 版式：孙亮`, `值班编委 方远 责编 孙亮`: the desk's own line, words for its work and names and nothing else.
 * A name may be padded, so its parts may be single characters.
 */
export function isDeskLine(text: string): boolean {
  if (text.length > LONGEST || !beginsWithDesk(text)) return false;
  const parts = text.split(PARTS).filter((part) => part !== "");
  const works = parts.filter((part) => DESK.test(part));
  if (!works.some((work) => !ALSO_ELSEWHERE.test(work))) return false;
  const names = parts.filter((part) => !DESK.test(part));
  if (names.length === 0 || !names.every(isShortHan)) return false;
  return works.length > 1 || readNames(names.join(" "), "role") !== null;
}

/** Hardly a line does, so the rest of it need not be parted. */
function beginsWithDesk(text: string): boolean {
  const first = text.split(PARTS, 2).find((part) => part !== "");
  return first !== undefined && DESK.test(first);
}

function isShortHan(part: string): boolean {
  return part.length <= LONGEST_NAME && /^\p{Script=Han}+$/u.test(part) && !/[记記]者|[讯訊]员/u.test(part);
}
