import { readNames } from "./names.js";

const PLACED = /^(\S{2,12})[ \u3000]+(\S{2,4})$/u;
const LATIN_NAME = /^(?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{Ll}'’-]+$/u;

/** `——编者` under a note of the editors. */
const DASHED = /^[—－–-]{1,4}\s*(?:本报)?(?:编者|編者|编辑部|編輯部|作者|译者|譯者|记者|記者)$/u;

/** `———某某（澜川）`: readers whose opinions stand one under the other, each signed with a dash and the place. */
const DASHED_NAMES = /^[—－–]{1,4}\s*([\p{Script=Han} \u3000]{2,12})[（(][\p{Script=Han}]{2,6}[）)]$/u;

/** The names of a line signed with a dash and a place; null for anything else. */
export function readDashedNames(text: string): readonly string[] | null {
  const names = DASHED_NAMES.exec(text.trim())?.[1];
  return names === undefined ? null : readNames(names, "marked");
}

export interface Signature {
  /** What stands before the name: `读者`; null when it is a place (`河口区`). */
  readonly role: string | null;
  readonly name: string;
}

const PLACE = /[省市县区州旗乡镇村縣區鄉鎮]$/u;

/** How a letter or a poem is signed at its foot: `读者　某某`, `河口区　某某`, `Harold Pym`; null for anything else. */
export function readSignature(text: string): Signature | null {
  const placed = PLACED.exec(text.trim());
  const names = placed?.[2] ? readNames(placed[2], "marked") : null;
  if (placed?.[1] && names?.length === 1 && names[0])
    return { role: PLACE.test(placed[1]) ? null : placed[1], name: names[0] };
  return LATIN_NAME.test(text.trim()) ? { role: null, name: text.trim() } : null;
}

export function isSignature(text: string): boolean {
  return text.length <= 40 && (DASHED.test(text) || readSignature(text) !== null);
}
