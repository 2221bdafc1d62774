import { Converter } from "opencc-js/t2cn";

/** What a folded character is in a text that is searched. */
type CharacterKind = "letter" | "sign" | "space";

/** Letters of words that are set with spaces between them: all but those of Han, kana, Hangul and the scripts of South-East Asia. */
const SPACED_LETTER =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}]/u;
const SPACE = /\p{White_Space}/u;
/** Controls and what has no width: nothing a reader can see, so nothing that is searched. */
const UNSEEN = /[\p{Cc}\p{Cf}\uFEFF]/u;
/** Scripts whose letters are the same letter with a mark above or below and without. */
const MARKED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const MARKS = /\p{M}/gu;

/** Letters that Unicode does not take apart and a keyboard elsewhere does not have. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  ı: "i",
};

/** Marks that are typed one way and set another. */
const TYPED: ReadonlyMap<string, string> = new Map([
  ...listed("“”„‟«»「」『』〝〞〟", '"'),
  ...listed("‘’‚‛′`", "'"),
  ...listed("‐‑‒–—―−", "-"),
  ...listed("・‧•∙⋅･", "·"),
  ...listed("〜", "~"),
]);

function listed(marks: string, typed: string): (readonly [string, string])[] {
  return [...marks].map((mark) => [mark, typed]);
}

let converter: ReturnType<typeof Converter> | null = null;

/** OpenCC's table takes time to build: made when the first character needs it. */
function simplified(text: string): string {
  converter ??= Converter({ from: "t", to: "cn" });
  return converter(text);
}

/** A folded character. */
export interface Folded {
  readonly text: string;
  readonly kind: CharacterKind;
}

const known = new Map<string, readonly Folded[]>();
/** How many different clusters are kept; a text of nonsense does not fill memory. */
const MOST_KEPT = 50_000;
/** Those of one code unit, by it: nearly all of any text. */
const byCode: (readonly Folded[] | undefined)[] = [];

/** The characters that one code unit, which is half of no pair, is folded to. */
export function foldCode(code: number): readonly Folded[] {
  const kept = byCode[code];
  if (kept) return kept;
  const made = foldAnew(String.fromCharCode(code));
  byCode[code] = made;
  return made;
}

/**
 * A character, with the marks that stand on it, as it is searched: width, case, marks on letters and the traditional form
 * folded (NFKC; Unicode's own decomposition; OpenCC, character by character). Empty for what no reader can see.
 */
export function foldCluster(cluster: string): readonly Folded[] {
  const kept = known.get(cluster);
  if (kept) return kept;
  const made = foldAnew(cluster);
  if (known.size < MOST_KEPT) known.set(cluster, made);
  return made;
}

function foldAnew(cluster: string): readonly Folded[] {
  const text = [...compatible(cluster)].map(foldCharacter).join("");
  return [...text].map((character) => ({ text: character, kind: kindOf(character) }));
}

function compatible(cluster: string): string {
  return MARKED.test(cluster.normalize("NFKD"))
    ? cluster.normalize("NFKD").replace(MARKS, "")
    : cluster.normalize("NFKC");
}

function foldCharacter(character: string): string {
  if (SPACE.test(character)) return " ";
  if (UNSEEN.test(character)) return "";
  const small = character.toLowerCase().normalize("NFC");
  const plain = PLAIN[small] ?? TYPED.get(small) ?? small;
  return plain.charCodeAt(0) < 0x2e80 ? plain : simplified(plain);
}

function kindOf(character: string): CharacterKind {
  return character === " " ? "space" : SPACED_LETTER.test(character) ? "letter" : "sign";
}
