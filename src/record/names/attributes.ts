import { dictionaryTag } from "../../text/dictionary.js";
import { givenWeight, isOrdinaryWord } from "../../text/given-names.js";
import { isCompoundSurname, surnameClass } from "../../text/surnames.js";
import { placeTable } from "./places.js";
import { isTranscription } from "./transcription.js";
import { endingPart, partOf } from "./vocabulary.js";

/** What a word shows of itself to the chain: readable statements, and the one class that pairs of words are looked up by. */
export interface WordSight {
  /** `word 记者`, `tag nr`, `part office` …, each at most once: what speaks to words two away as well. */
  readonly attributes: readonly string[];
  /** `ends 部`, `length 3`, `surname 0` …: what speaks to the word itself and its next neighbours only. */
  readonly close: readonly string[];
  readonly wordClass: string;
  /** Frequency class of the surname that the word is, 5 for compound ones; −1 for none. */
  readonly surname: number;
  /** Index into `GRADES`: how well the word suits a given name or half of one. */
  readonly grade: number;
  /** Whether names of organisations end in the word. */
  readonly endsOrganisation: boolean;
}

/** How well a word suits a given name, or half of one: characters alone, then two together; `no` for all else. */
export const GRADES = [
  "typical",
  "usual",
  "seldom",
  "never",
  "typical pair",
  "usual pair",
  "seldom pair",
  "no",
] as const;

/** The least weight of a character (`givenWeight`) that is typical, or usual, in given names, and that of grammar words. */
const TYPICAL = 0;
const USUAL = -1;
const NEVER = -20;
/** The frequency class given to surnames of two characters. */
const COMPOUND = 5;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;
const NUMBER = /^[\d.%％一二三四五六七八九十百千万亿零〇两几数多]+$/;
const LATIN = /^[A-Za-z]/;
const HAN = /^\p{Script=Han}/u;

/** What kind of surname a word is: its class, or −1. */
function surnameOf(word: string): number {
  return word.length === 1 ? (surnameClass(word) ?? -1) : isCompoundSurname(word) ? COMPOUND : -1;
}

function gradeOf(word: string): number {
  if (word.length > 2) return GRADES.indexOf("no");
  const least = Math.min(...[...word].map(givenWeight));
  if (word.length === 2)
    return GRADES.indexOf(least >= TYPICAL ? "typical pair" : least >= USUAL ? "usual pair" : "seldom pair");
  return GRADES.indexOf(
    least >= TYPICAL ? "typical" : least >= USUAL ? "usual" : least > NEVER ? "seldom" : "never",
  );
}

/** Words of three characters that begin with a surname may be whole names the dictionary knows or not. */
function wholeName(word: string): string[] {
  if (word.length < 2 || word.length > 3 || surnameClass(word.charAt(0)) === null) return [];
  return [`begins with surname ${surnameClass(word.charAt(0))}`];
}

/** All that can be said of one word by itself. Same word, same statements. */
export function sightOf(word: string): WordSight {
  if (!HAN.test(word))
    return { ...plainSight(word), surname: -1, grade: GRADES.indexOf("no"), endsOrganisation: false };
  const tag = dictionaryTag(word);
  const part = partOf(word);
  const table = placeTable(word);
  const ending = part === null ? endingPart(word) : null;
  const surname = surnameOf(word);
  const grade = gradeOf(word);
  const attributes = [`word ${word}`, `tag ${tag}`];
  if (part !== null) attributes.push(`part ${part}`);
  if (table !== null) attributes.push(`table ${table}`);
  if (ending !== null) attributes.push(`ending ${ending}`);
  if (NUMBER.test(word)) attributes.push("number");
  const close = [`length ${Math.min(5, word.length)}`, `given ${GRADES[grade]}`];
  if (surname >= 0) close.push(`surname ${surname}`);
  if (isTranscription(word)) close.push("sounds foreign");
  if (word.length > 1)
    close.push(`begins ${word.charAt(0)}`, `ends ${word.charAt(word.length - 1)}`, ...wholeName(word));
  if (isOrdinaryWord(word)) close.push("ordinary word");
  return {
    attributes,
    close,
    wordClass: table !== null ? `place ${table}` : classOf(word, tag, part, ending, surname, grade),
    surname,
    grade,
    endsOrganisation: (part ?? ending) === "organisationEnd",
  };
}

/** Punctuation, digits and Latin letters. */
function plainSight(word: string): Pick<WordSight, "attributes" | "close" | "wordClass"> {
  const close: readonly string[] = [];
  if (NUMBER.test(word)) return { attributes: ["number"], close, wordClass: "number" };
  if (LATIN.test(word))
    return { attributes: ["latin"], close: [`word ${word.toLowerCase()}`], wordClass: "latin" };
  if (PUNCTUATION.test(word))
    return { attributes: [`word ${word}`], close: ["punctuation"], wordClass: `mark ${word}` };
  return { attributes: ["other"], close, wordClass: "other" };
}

/** How rare a surname may be for its class to count in pairs. */
const RAREST = 2;

function classOf(
  word: string,
  tag: string,
  part: string | null,
  ending: string | null,
  surname: number,
  grade: number,
): string {
  if (part !== null && part !== "grammar") return `part ${part}`;
  if (surname === COMPOUND || (surname >= 0 && surname <= RAREST)) return `surname ${surname}`;
  if (part === "grammar") return "grammar";
  if (GRADES[grade]?.startsWith("typical")) return `given ${word.length}`;
  if (word.length === 1 && isTranscription(word)) return "sound";
  if (ending !== null) return `ending ${ending}`;
  return `${tag.slice(0, 2)} ${word.length === 1 ? 1 : 2}`;
}
