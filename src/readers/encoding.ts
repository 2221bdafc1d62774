import { BroadsheetError } from "../model/index.js";

export interface Decoded {
  readonly text: string;
  /** The WHATWG label of the encoding that was used. */
  readonly encoding: string;
}

/**
 * Bytes to text. The byte-order mark decides; else valid UTF-8 is UTF-8; else the legacy encodings are tried and the
 * one whose text looks like language is taken. Nothing is replaced: bytes that fit no encoding are the coded error
 * `bad-encoding`, naming the first bad byte.
 */
export function decode(bytes: Uint8Array, name: string, wanted: string | null): Decoded {
  if (wanted !== null) return { text: strictly(bytes, wanted, name), encoding: wanted.toLowerCase() };
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (marked !== null) return { text: strictly(bytes, marked, name), encoding: marked };
  rejectBinary(bytes, name);
  const utf8 = attempt(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: "utf-8" };
  return legacy(bytes) ?? fail(bytes, "utf-8", name);
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Of a text in UTF-16 at least this share is ASCII, CJK punctuation or common characters; of other bytes read so, one in ten. */
const UTF16_SHARE = 0.3;

/** UTF-16 without its mark: line ends and ASCII leave zero bytes (`一` and `开` do too, on the other side), and one order gives text. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 65_536);
  if (bytes.length % 2 !== 0 || zerosIn(sample) < 2 + sample.length / 400) return null;
  const shares = ["utf-16le", "utf-16be"].map((encoding) => ({
    encoding,
    share: plainShare(attempt(bytes, encoding) ?? ""),
  }));
  const best = shares.reduce((one, other) => (other.share > one.share ? other : one));
  return best.share >= UTF16_SHARE ? best.encoding : null;
}

/** By search: text of one byte a character has none, and the search for it is the platform's. */
function zerosIn(bytes: Uint8Array): number {
  let zeros = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros++;
  return zeros;
}

function plainShare(text: string): number {
  const sample = text.slice(0, 20_000);
  let plain = 0;
  for (const character of sample)
    if (/[\t\n\r -~\u3000-\u303F\uFF00-\uFF5E]/.test(character) || COMMON.has(character)) plain++;
  return sample.includes("\0") ? 0 : plain / Math.max(1, sample.length);
}

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ["a PDF file", [0x25, 0x50, 0x44, 0x46]],
  ["a zip archive", [0x50, 0x4b, 0x03, 0x04]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a gzip file", [0x1f, 0x8b]],
  ["a TIFF image", [0x49, 0x49, 0x2a, 0x00]],
];
/** Control bytes that text does not hold (tab, line ends and form feed are text). One in a hundred makes a file binary. */
const BINARY_SHARE = 0.01;

function rejectBinary(bytes: Uint8Array, name: string): void {
  const magic = MAGIC.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (magic) throw new BroadsheetError("binary-input", name, `this is ${magic[0]}, not text`);
  const controls = controlsIn(bytes);
  if (controls > bytes.length * BINARY_SHARE && controls > 2) {
    throw new BroadsheetError("binary-input", name, `not text: ${controls} control bytes in ${bytes.length}`);
  }
}

/** By index: iterating costs ten times as much, and a file may have fifty million bytes. */
function controlsIn(bytes: Uint8Array): number {
  let controls = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b) controls++;
  }
  return controls;
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === "windows-1252" ? text.replace(/[\u0080-\u009F]/g, westernMark) : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** What windows-1252 has at 0x80–0x9F; some versions of the platform's decoder leave these bytes controls. */
const WESTERN_MARKS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function westernMark(control: string): string {
  return WESTERN_MARKS.charAt(control.charCodeAt(0) - 0x80);
}

function strictly(bytes: Uint8Array, encoding: string, name: string): string {
  try {
    new TextDecoder(encoding);
  } catch (error) {
    throw new BroadsheetError("unknown-encoding", name, `“${encoding}” is not an encoding this can read`, {
      cause: error,
    });
  }
  return attempt(bytes, encoding) ?? fail(bytes, encoding, name);
}

/** The commonest characters of simplified, of traditional news, and both: about 0.3 of any running text. */
const COMMON = new Set(
  "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术極這個為來時們國會對發經學說與關過還業長開實現體當將點從後進動應問題無東電車報導選舉總統臺灣灣區縣議員黨務處機構",
);

function commonShare(text: string): number {
  let han = 0;
  let common = 0;
  for (const character of text.slice(0, 20_000)) {
    if (character < "\u3400") continue;
    han++;
    if (COMMON.has(character)) common++;
  }
  return han === 0 ? 0 : common / han;
}

/** Half of a Chinese text is common characters; bytes read in a wrong encoding give one in twenty. */
const LANGUAGE_SHARE = 0.2;

function legacy(bytes: Uint8Array): Decoded | null {
  if (mostlyUtf8(bytes)) return null;
  const western = attempt(bytes, "windows-1252") ?? "";
  if (isWestern(western)) return { text: western, encoding: "windows-1252" };
  const candidates = ["gb18030", "big5"].flatMap((encoding) => {
    const text = attempt(bytes, encoding);
    return text === null ? [] : [{ text, encoding, share: commonShare(text) }];
  });
  candidates.sort((a, b) => b.share - a.share);
  const best = candidates[0];
  if (best && best.share >= LANGUAGE_SHARE) return { text: best.text, encoding: best.encoding };
  return null;
}

/** A UTF-8 file with a few bad bytes is a damaged UTF-8 file, not another encoding. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  let good = 0;
  let bad = 0;
  for (const character of text) {
    if (character === "\uFFFD") bad++;
    else if (character > "\u007F") good++;
  }
  return good > bad * 4;
}

const HIGH = /[^\0-\u007F]/gu;
/** Neighbours in ASCII on both sides; the bytes of Chinese characters come in pairs. */
const LONE_HIGH = /(?<![^\0-\u007F])[^\0-\u007F](?![^\0-\u007F])/gu;
const ACCENTED = /(?<=\p{L})[À-ÿŒœŠšŽžŸ]|[À-ÿŒœŠšŽžŸ](?=\p{L})|[«»°§’‘“”–—…„€\u00A0]/gu;

/** Western European text: accented letters, sparse, alone among ASCII letters. */
function isWestern(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const high = count(HIGH);
  return high * 4 < text.length && count(ACCENTED) >= high * 0.8 && count(LONE_HIGH) * 2 >= high;
}

function fail(bytes: Uint8Array, encoding: string, name: string): never {
  const at = firstBadByte(bytes, encoding);
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, "0");
  throw new BroadsheetError("bad-encoding", `${name}, byte ${at}`, `byte 0x${byte} is not valid ${encoding}`);
}

/** The longest sequence of bytes that is one character. */
const LONGEST_CHARACTER = 4;

/** Offset of the first byte of the first character that is not valid: the shortest prefix that fails, found by halving, less what was begun. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (prefixIsValid(bytes.subarray(0, middle), encoding)) low = middle;
    else high = middle - 1;
  }
  for (let begun = 0; begun < LONGEST_CHARACTER && begun < low; begun++) {
    if (attempt(bytes.subarray(0, low - begun), encoding) !== null) return low - begun;
  }
  return Math.max(0, low - LONGEST_CHARACTER);
}

/** Whether the bytes are a valid beginning; a character cut at their end is not yet an error. */
function prefixIsValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
