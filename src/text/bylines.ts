import { type BylineDraft, draftBylines } from "./byline-drafts.js";
import { readOffice } from "./byline-offices.js";
import { isDeskRole, MARKS } from "./byline-roles.js";
import { type Stretch, trimRange, unwrap } from "./byline-stretch.js";
import { tokenizeBylines } from "./byline-tokens.js";
import { isDeskLine } from "./desk-lines.js";
import { readLatinByline } from "./latin-bylines.js";
import { type NameStanding, readNames } from "./names.js";

/**
 * One byline. `start` and `end` are UTF-16 offsets into the text given; the mark, the role, the credit and brackets
 * that enclose nothing else are inside. `role` and `credit` as printed, null where none is; names without padding.
 */
export interface BylineParse {
  readonly role: string | null;
  readonly names: readonly string[];
  readonly credit: string | null;
  readonly start: number;
  readonly end: number;
}

/**
 * What makes a line look like a byline, the strongest first: a mark before it; a role such as 记者; a credit such as
 * 摄; By, Von, Par; an office before the name (`水利局局长刘江山`); nothing but plausible personal names.
 */
export type BylineShape = "marked" | "role" | "credit" | "by" | "office" | "names";

/** A line read as bylines, and by what it was known. */
export interface BylineReading {
  readonly bylines: readonly BylineParse[];
  readonly shape: BylineShape;
}

interface Signature {
  readonly role: string | null;
  readonly names: readonly string[];
  readonly credit: string | null;
  readonly start: number;
  readonly shape: BylineShape;
}

const LONGEST_LINE = 160;
/** No list of bare names is longer, in characters. */
const LONGEST_BARE = 26;
const PROSE = /[。！？；…“”《》「」『』!?0-9０-９]/;
/** `《澜川水利报》记者`: the one title a byline may hold. */
const TITLED_HOUSE = /《[^《》]{2,12}》(?=[\u4e00-\u9fff]{0,6}[记記]者)/g;
const IS_MARK = new RegExp(`[${MARKS}]`);
const SIGNS_ALONE =
  /^(?:本报|本報|新华社|新華社)|(?:评论员|評論員|观察员|觀察員|编辑部|編輯部|评论部|評論部|报道组|報道組|采访组|採訪組)$/;
/** Credits that hardly anything but a byline ends in. */
const SURE_CREDIT = /[摄攝]|供[图圖稿]|[文图圖]\s*[／∕/]|^[图圖]$/;
/** Words no two names make between them: 澜川师范大学吴颖. */
const NAMES_A_HOUSE = /大学|大學|学院|學院|研究|公司|银行|銀行|医院|支行|日报|法院|协会/;
const BEGINS_LATIN = /^[(（[]?[A-Za-zÀ-ž]/;

function evidence(draft: BylineDraft, stretch: Stretch): { shape: BylineShape; standing: NameStanding } {
  const sure = draft.credit !== null && SURE_CREDIT.test(draft.credit);
  const supported = stretch.marked || stretch.bracketed;
  const standing = draft.role !== null || sure ? "role" : supported ? "marked" : "bare";
  const shape = stretch.marked
    ? "marked"
    : draft.role !== null
      ? "role"
      : draft.credit !== null
        ? "credit"
        : "names";
  return { shape, standing };
}

/** A role may sign alone where it is one that does (`本报评论员`), or under a mark. */
function signAlone(draft: BylineDraft, stretch: Stretch): Signature | null {
  if (draft.role === null) return null;
  const role = stretch.text.slice(draft.role.start, draft.role.end);
  if (!SIGNS_ALONE.test(role) && !stretch.marked) return null;
  return { role, names: [], credit: draft.credit, start: draft.start, shape: evidence(draft, stretch).shape };
}

/** Reads the names of a draft; where no role is printed an office may stand for one. */
function sign(draft: BylineDraft, stretch: Stretch): readonly Signature[] | null {
  if (draft.names === null) {
    const alone = signAlone(draft, stretch);
    return alone && [alone];
  }
  const { text } = stretch;
  const printed = text.slice(draft.names.start, draft.names.end);
  const { shape, standing } = evidence(draft, stretch);
  const { start, credit } = draft;
  if (draft.role !== null) {
    const role = text.slice(draft.role.start, draft.role.end);
    const bare = readNames(printed, "bare");
    const within = bare === null ? signWithinRun(draft, role, printed) : null;
    if (within !== null) return within;
    const names = bare ?? readNames(printed, standing);
    return names && [{ role, names, credit, start, shape }];
  }
  if (shape === "names" && printed.length > LONGEST_BARE && !stretch.bracketed)
    return signOffice(draft, stretch, printed);
  const bare = NAMES_A_HOUSE.test(printed) ? null : readNames(printed, "bare");
  if (bare !== null) return [{ role: null, names: bare, credit, start, shape }];
  const office = signOffice(draft, stretch, printed) ?? signWithinRun(draft, null, printed);
  if (office !== null || standing === "bare") return office;
  const names = readNames(printed, standing);
  return names && [{ role: null, names, credit, start, shape }];
}

function signOffice(draft: BylineDraft, stretch: Stretch, printed: string): readonly Signature[] | null {
  const supported = stretch.bracketed || stretch.marked || draft.credit !== null;
  const read = readOffice(printed, supported);
  if (read === null) return null;
  const { shape } = evidence(draft, stretch);
  const own = shape === "names" ? "office" : shape;
  return [{ role: read.office, names: read.names, credit: draft.credit, start: draft.start, shape: own }];
}

/** `董红亮文陶远明` before 摄: a credit between two runs of names. */
function signWithinRun(
  draft: BylineDraft,
  role: string | null,
  printed: string,
): readonly Signature[] | null {
  if (draft.credit === null) return null;
  const shape = role === null ? "credit" : "role";
  for (const { index, 0: credit } of printed.matchAll(/[文图圖]/g)) {
    const before = readNames(printed.slice(0, index), "bare");
    const after = readNames(printed.slice(index + 1), "bare");
    if (before === null || after === null) continue;
    const second = (draft.names?.start ?? draft.start) + index + 1;
    return [
      { role, names: before, credit, start: draft.start, shape },
      { role: null, names: after, credit: draft.credit, start: second, shape },
    ];
  }
  return null;
}

/** Gives every visible character of the line to one of its bylines. */
function cover(text: string, signatures: readonly Signature[]): readonly BylineParse[] {
  const [first, last] = trimRange(text, 0, text.length);
  return signatures.map(({ role, names, credit, start }, at) => {
    const next = signatures[at + 1];
    const [from, to] = trimRange(text, at === 0 ? first : start, next?.start ?? last);
    return { role, names, credit, start: from, end: to };
  });
}

const RANK: readonly BylineShape[] = ["marked", "role", "credit", "by", "office", "names"];

function readChinese(text: string): BylineReading | null {
  if (PROSE.test(text.includes("《") ? text.replace(TITLED_HOUSE, "") : text)) return null;
  const stretch = unwrap(text);
  if (stretch.from >= stretch.to) return null;
  const drafts = draftBylines(
    tokenizeBylines(text, stretch.from, stretch.to, stretch.marked || stretch.bracketed),
  );
  const signatures: Signature[] = [];
  for (const draft of drafts) {
    const signed = sign(draft, stretch);
    if (signed === null) return null;
    signatures.push(...signed);
  }
  if (signatures.every(({ role }) => role !== null && isDeskRole(role))) return null;
  const shape = RANK.find((rank) => signatures.some((signature) => signature.shape === rank));
  return shape === undefined ? null : { bylines: cover(text, signatures), shape };
}

/**
 * Reads a line that is nothing but bylines, one entry a role, together covering its visible characters, and says by what it
 * was known; null when it is something else. The shapes `names` and `office` are weak evidence.
 */
export function readBylineLine(text: string): BylineReading | null {
  if (text.length < 2 || text.length > LONGEST_LINE) return null;
  const [from, to] = trimRange(text, 0, text.length);
  const visible = text.slice(from, to);
  if (BEGINS_LATIN.test(visible)) {
    const latin = readLatinByline(visible);
    if (latin === null) return null;
    return { shape: latin.shape, bylines: cover(text, [{ ...latin, start: from }]) };
  }
  return isDeskLine(visible) ? null : readChinese(closePaddedRoles(text));
}

const PADDED_ROLE = /(?:本\s报\s(?:首\s席\s)?)?(?:记\s者|通\s讯\s员)(?![^\s：:／/])/gu;

/** `本 报 记 者 阎 泽 川` with the padding of its role moved behind it, so that every offset of the line stays. */
function closePaddedRoles(text: string): string {
  return text.replace(PADDED_ROLE, (role) => role.replace(/\s/gu, "").padEnd(role.length));
}

const GLUED_CUE = new RegExp(`[${MARKS}]|[记記]者|[讯訊][员員]|[论論][员員]`);
const LONGEST_GLUED_LINE = 120;
const BEGINS_WITH_ROLE =
  /^(?:(?:文|图|圖|文图|图文|撰文|文字|摄影|文[／∕/]图|图[／∕/]文)(?:\s?[／∕/:：]\s?|\s))?[\u4e00-\u9fff·]{0,16}(?:记者|記者|通讯员|通訊員|评论员|評論員|实习生|實習生)/;

/**
 * Where a byline begins in a line whose start is something else (`…获二等奖■本报记者 罗文`), as a UTF-16 offset; null
 * when none does. A mark, or spaces and a role, must stand before it.
 */
export function findGluedByline(text: string): number | null {
  if (text.length > LONGEST_GLUED_LINE || !GLUED_CUE.test(text) || readBylineLine(text) !== null) return null;
  for (let at = 1; at < text.length - 2; at += 1) {
    if (!startsGlued(text, at) || text.slice(0, at).trim() === "") continue;
    const reading = readBylineLine(text.slice(at));
    if (reading === null || (reading.shape !== "marked" && reading.shape !== "role")) continue;
    return reading.bylines.some(creditsPicture) ? null : at;
  }
  return null;
}

/** Whether it names who made a picture. A caption's photographer stays in the caption: `孩子们在江边　本报记者 许小棠 摄`. */
export function creditsPicture({ credit }: BylineParse): boolean {
  return credit !== null && /^(?:[摄攝]|供[图圖]$)/.test(credit);
}

const SENTENCE_END = /[。！？!?…”』」]\s*$/;

function startsGlued(text: string, at: number): boolean {
  if (IS_MARK.test(text.charAt(at))) return true;
  // a bracket after a headline; after a sentence it belongs to the paragraph
  if (/[（(【]/.test(text.charAt(at))) return !SENTENCE_END.test(text.slice(0, at));
  return (
    /\s/.test(text.charAt(at - 1)) &&
    !/\s/.test(text.charAt(at)) &&
    BEGINS_WITH_ROLE.test(text.slice(at, at + 24))
  );
}
