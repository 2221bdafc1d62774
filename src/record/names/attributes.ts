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
}

/** How suited to a given name a character is, in three steps. */
const TYPICAL = 0;
const USUAL = -1;
const NEVER = -20;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;
const NUMBER = /^[\d.%％一二三四五六七八九十百千万亿零〇两几数多]+$/;
const LATIN = /^[A-Za-z]/;
const HAN = /^\p{Script=Han}/u;

/** Surname, given name, sound: what kind of personal name a word of one or two characters may be a piece of. */
function nameParts(word: string): string[] {
  const parts: string[] = [];
  const rank = word.length === 1 ? surnameClass(word) : null;
  if (rank !== null) parts.push(`surname ${rank}`);
  if (isCompoundSurname(word)) parts.push("surname compound");
  if (word.length <= 2) {
    const least = Math.min(...[...word].map(givenWeight));
    if (least <= NEVER) parts.push("given never");
    else if (least >= TYPICAL) parts.push("given typical");
    else if (least >= USUAL) parts.push("given usual");
    else parts.push("given seldom");
  }
  if (isTranscription(word)) parts.push("sounds foreign");
  return parts;
}

/** Words of three characters that begin with a surname may be whole names the dictionary knows or not. */
function wholeName(word: string): string[] {
  if (word.length < 2 || word.length > 3 || surnameClass(word.charAt(0)) === null) return [];
  return [`begins with surname ${surnameClass(word.charAt(0))}`];
}

/** All that can be said of one word by itself. Same word, same statements. */
export function sightOf(word: string): WordSight {
  if (!HAN.test(word)) return plainSight(word);
  const tag = dictionaryTag(word);
  const part = partOf(word);
  const place = placeTable(word);
  const ending = part === null ? endingPart(word) : null;
  const attributes = [`word ${word}`, `tag ${tag}`];
  const close = [`length ${Math.min(5, word.length)}`, ...nameParts(word)];
  if (part !== null) attributes.push(`part ${part}`);
  if (place !== null) attributes.push(`table ${place}`);
  if (ending !== null) attributes.push(`ending ${ending}`);
  if (word.length > 1)
    close.push(`begins ${word.charAt(0)}`, `ends ${word.charAt(word.length - 1)}`, ...wholeName(word));
  if (NUMBER.test(word)) attributes.push("number");
  if (isOrdinaryWord(word)) close.push("ordinary word");
  return { attributes, close, wordClass: classOf(word, tag, part, place, ending) };
}

/** Punctuation, digits and Latin letters. */
function plainSight(word: string): WordSight {
  const close: readonly string[] = [];
  if (NUMBER.test(word)) return { attributes: ["number"], close, wordClass: "number" };
  if (LATIN.test(word))
    return { attributes: ["latin"], close: [`word ${word.toLowerCase()}`], wordClass: "latin" };
  if (PUNCTUATION.test(word))
    return { attributes: [`word ${word}`], close: ["punctuation"], wordClass: `mark ${word}` };
  return { attributes: ["other"], close, wordClass: "other" };
}

function classOf(
  word: string,
  tag: string,
  part: string | null,
  place: string | null,
  ending: string | null,
): string {
  if (place !== null) return `place ${place}`;
  if (part !== null && part !== "grammar") return `part ${part}`;
  const rank = word.length === 1 ? surnameClass(word) : null;
  if (rank !== null && rank < 3) return `surname ${rank}`;
  if (isCompoundSurname(word)) return "surname 1";
  if (part === "grammar") return "grammar";
  if (word.length <= 2 && Math.min(...[...word].map(givenWeight)) >= TYPICAL) return `given ${word.length}`;
  if (word.length === 1 && isTranscription(word)) return "sound";
  if (ending !== null) return `ending ${ending}`;
  return `${tag.slice(0, 2)} ${word.length === 1 ? 1 : 2}`;
}
