import { Attributes } from "./attributes.js";
import { type XmlFault, type XmlLimits, xmlErrorAt } from "./error.js";
import { badReference, withoutReferences } from "./references.js";

/** What is told of a document as it is read, in its order. Names are local: `mets:div` is `div`. */
export interface XmlHandler {
  start(name: string, attributes: Attributes): void;
  end(name: string): void;
  /** A run of characters between two pieces of markup; runs of white space alone are not told. */
  text?(text: string): void;
}

/**
 * `xml`: XML 1.0 without a document type. `html`: what engines write as hOCR: a document type without declarations of
 * its own, HTML's entities, names in any case, values without quotes, elements left open.
 */
export type Dialect = "xml" | "html";

const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const COLON = 0x3a;
const DOUBLE = 0x22;
const SINGLE = 0x27;

/** HTML's elements that have no end. */
const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** HTML's elements whose text is not of the page. */
const RAW: ReadonlySet<string> = new Set(["script", "style"]);

/**
 * One pass over a document, told to the handler as it goes; no tree is made, no entity but XML's own is known and
 * nothing is fetched. Linear in the source. Control characters that XML does not allow are let through: engines write
 * them, and the readers point them out. Throws XmlError.
 */
export function scanXml(
  source: string,
  handler: XmlHandler,
  limits: XmlLimits,
  dialect: Dialect = "xml",
): void {
  new Scanner(source, handler, limits, dialect === "html").run();
}

class Scanner {
  private at = 0;
  private elements = 0;
  /** Names as written, prefixes included, of the elements that are open. */
  private readonly open: string[] = [];
  private readonly attributes: Attributes;
  /** Offset of the `<` after the last tag's, where that is still to come. */
  private upcoming = -1;
  /** Offset of the first `&` at or after the place of reading: the rest of the document is not searched twice. */
  private nextReference = -1;
  /** The source's UTF-16 units: of a long string these are read several times as fast as by `charCodeAt`. */
  private readonly codes: Uint16Array;

  constructor(
    private readonly source: string,
    private readonly handler: XmlHandler,
    private readonly limits: XmlLimits,
    private readonly html: boolean,
  ) {
    this.attributes = new Attributes(source, html);
    this.codes = unitsOf(source);
  }

  run(): void {
    const { source } = this;
    if ((this.codes[0] as number) === 0xfeff) this.at = 1;
    for (;;) {
      const next = this.upcoming >= this.at ? this.upcoming : source.indexOf("<", this.at);
      const end = next < 0 ? source.length : next;
      if (end > this.at) this.text(this.at, end);
      if (next < 0) break;
      this.markup(next);
    }
    if (this.html) while (this.open.length > 0) this.close();
    if (this.open.length > 0) this.fail(source.length, `<${this.open.at(-1)}> is never closed`);
    if (this.elements === 0) this.fail(source.length, "no element");
  }

  private markup(at: number): void {
    const code = this.codes[at + 1] as number;
    if (code === SLASH) this.endTag(at);
    else if (code === BANG) this.declaration(at);
    else if (code === QUESTION) this.at = this.after("?>", at, 2, "a processing instruction is never closed");
    else this.startTag(at);
  }

  private text(from: number, to: number): void {
    this.at = to;
    if (this.isWhite(from, to)) return;
    if (to - from > this.limits.characters) this.reach("characters", from, to - from);
    if (this.open.length === 0) {
      if (this.html) return;
      this.fail(from, "text outside the root element");
    }
    this.checkReferences(from, to);
    if (!this.handler.text) return;
    this.handler.text(this.plain(this.source.slice(from, to)));
  }

  /** Text as it is meant: line ends are line feeds, references replaced. */
  private plain(written: string): string {
    if (!/[&\r]/.test(written)) return written;
    return withoutReferences(written.replace(/\r\n?/g, "\n"), this.html);
  }

  private isWhite(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (!isSpace(this.codes[at] as number)) return false;
    return true;
  }

  private checkReferences(from: number, to: number): void {
    if (this.html) return;
    if (this.nextReference < from) {
      const found = this.source.indexOf("&", from);
      this.nextReference = found < 0 ? this.source.length : found;
    }
    if (this.nextReference >= to) return;
    const bad = badReference(this.source.slice(from, to));
    if (bad >= 0) this.fail(from + bad, "a reference that is not XML's own");
    this.nextReference = to - 1;
  }

  private startTag(at: number): void {
    const { source } = this;
    this.upcoming = source.indexOf("<", at + 1);
    const limit = this.upcoming < 0 ? source.length : this.upcoming;
    const nameEnd = this.nameEnd(at + 1);
    if (nameEnd === at + 1) {
      if (!this.html) this.fail(at, "a < that begins no element");
      this.at = at + 1;
      return;
    }
    const name = this.named(at + 1, nameEnd);
    this.attributes.clear();
    let place = this.skipSpace(nameEnd);
    while (place < limit && (this.codes[place] as number) !== GT && (this.codes[place] as number) !== SLASH)
      place = this.attribute(place, limit);
    const empty = (this.codes[place] as number) === SLASH;
    if (empty) place++;
    if (place >= limit || (this.codes[place] as number) !== GT)
      this.fail(at, `<${name} is not closed with >`);
    if (!this.html) this.checkTag(nameEnd, place);
    this.at = place + 1;
    this.opened(at, name, empty || (this.html && VOID.has(name)));
  }

  private checkTag(from: number, to: number): void {
    const repeated = this.attributes.repeated();
    if (repeated >= 0) this.fail(repeated, "an attribute stands twice");
    this.checkReferences(from, to);
  }

  private opened(at: number, name: string, empty: boolean): void {
    if (++this.elements > this.limits.elements) this.reach("elements", at, this.elements);
    if (this.open.length >= this.limits.depth) this.reach("depth", at, this.open.length + 1);
    if (this.open.length === 0 && this.elements > 1 && !this.html) this.fail(at, "a second root element");
    this.handler.start(local(name), this.attributes);
    if (empty) {
      this.handler.end(local(name));
      return;
    }
    this.open.push(name);
    if (this.html && RAW.has(name)) this.skipRaw(name, at);
  }

  private skipRaw(name: string, at: number): void {
    const end = new RegExp(`</${name}`, "gi");
    end.lastIndex = this.at;
    const found = end.exec(this.source);
    if (!found) this.fail(at, `<${name}> is never closed`);
    else this.at = found.index;
  }

  /** From the first character of a name to the place after the value and the space that follows. */
  private attribute(at: number, limit: number): number {
    const { source } = this;
    const nameEnd = this.nameEnd(at);
    if (nameEnd === at) {
      if (!this.html) this.fail(at, "no attribute can begin here");
      return this.skipSpace(at + 1);
    }
    const equals = this.skipSpace(nameEnd);
    if ((this.codes[equals] as number) !== EQUALS) {
      if (!this.html) this.fail(at, "an attribute without a value");
      return equals;
    }
    const start = this.skipSpace(equals + 1);
    const quote = this.codes[start] as number;
    if (quote !== DOUBLE && quote !== SINGLE) return this.bareValue(at, nameEnd, start, limit);
    const end = source.indexOf(quote === DOUBLE ? '"' : "'", start + 1);
    if (end < 0 || end >= limit) this.fail(at, "a value is not closed, or holds <");
    this.keep(at, nameEnd, start + 1, end);
    if (!this.html && !this.endsValue(end + 1)) this.fail(end + 1, "no space between attributes");
    return this.skipSpace(end + 1);
  }

  private endsValue(at: number): boolean {
    const code = this.codes[at] as number;
    return isSpace(code) || code === GT || code === SLASH;
  }

  private bareValue(at: number, nameEnd: number, start: number, limit: number): number {
    if (!this.html) this.fail(at, "a value without quotes");
    let end = start;
    while (end < limit && !isSpace(this.codes[end] as number) && (this.codes[end] as number) !== GT) end++;
    this.keep(at, nameEnd, start, end);
    return this.skipSpace(end);
  }

  private keep(name: number, nameEnd: number, start: number, end: number): void {
    if (end - start > this.limits.characters) this.reach("characters", start, end - start);
    let from = name;
    for (let at = name; at < nameEnd; at++) if ((this.codes[at] as number) === COLON) from = at + 1;
    this.attributes.add(name, from, nameEnd, start, end);
  }

  private endTag(at: number): void {
    const nameEnd = this.nameEnd(at + 2);
    const name = this.named(at + 2, nameEnd);
    const end = this.skipSpace(nameEnd);
    if ((this.codes[end] as number) !== GT) this.fail(at, "an end tag is not closed with >");
    this.at = end + 1;
    if (this.html) this.closeTo(name);
    else if (this.open.at(-1) === name) this.close();
    else if (this.open.length === 0) this.fail(at, `</${name}> closes nothing`);
    else this.fail(at, `</${name}> where </${this.open.at(-1)}> must stand`);
  }

  private close(): void {
    this.handler.end(local(this.open.pop() ?? ""));
  }

  /** In HTML an end closes what is open in it; an end without its start is nothing. */
  private closeTo(name: string): void {
    const at = this.open.lastIndexOf(name);
    if (at >= 0) while (this.open.length > at) this.close();
  }

  private declaration(at: number): void {
    const { source } = this;
    if (source.startsWith("<!--", at)) this.at = this.after("-->", at, 4, "a comment is never closed");
    else if (source.startsWith("<![CDATA[", at)) this.characterData(at);
    else if (this.html && /^<!doctype[^[<]*>/i.test(source.slice(at, at + LONGEST_DOCTYPE)))
      this.at = source.indexOf(">", at) + 1;
    else if (/^<!doctype/i.test(source.slice(at, at + 9)))
      this.fail(at, "a document type is refused", "unsafe");
    else this.fail(at, "a declaration is refused", "unsafe");
  }

  private characterData(at: number): void {
    const end = this.after("]]>", at, 9, "a CDATA section is never closed");
    const length = end - at - "<![CDATA[]]>".length;
    if (length > this.limits.characters) this.reach("characters", at, length);
    if (this.open.length === 0) this.fail(at, "text outside the root element");
    const text = this.source.slice(at + "<![CDATA[".length, end - "]]>".length);
    if (text.length > 0) this.handler.text?.(text);
    this.at = end;
  }

  /** Past the mark that closes what begins here with `begun` characters. */
  private after(mark: string, at: number, begun: number, fault: string): number {
    const found = this.source.indexOf(mark, at + begun);
    if (found < 0) this.fail(at, fault);
    return found + mark.length;
  }

  private named(from: number, to: number): string {
    const name = this.source.slice(from, to);
    return this.html ? name.toLowerCase() : name;
  }

  /** Where the name that begins here ends; `at` itself where none begins. */
  private nameEnd(at: number): number {
    if (!beginsName(this.codes[at] as number)) return at;
    let end = at + 1;
    while (isName(this.codes[end] as number)) end++;
    return end;
  }

  private skipSpace(at: number): number {
    let place = at;
    while (isSpace(this.codes[place] as number)) place++;
    return place;
  }

  private reach(limit: keyof XmlLimits, at: number, found: number): never {
    throw xmlErrorAt(this.source, at, limit, `more ${limit} than allowed`, found);
  }

  private fail(at: number, detail: string, fault: XmlFault = "malformed"): never {
    throw xmlErrorAt(this.source, at, fault, detail);
  }
}

/** A document type of HTML is a line; one longer than this is none. */
const LONGEST_DOCTYPE = 500;

/** With one unit, zero, past the end. */
function unitsOf(source: string): Uint16Array {
  const bytes = new Uint8Array((source.length + 1) * 2);
  Buffer.from(bytes.buffer).write(source, "utf16le");
  return new Uint16Array(bytes.buffer);
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b && code !== 0x0c);
}

function beginsName(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code >= 0x80;
}

function isName(code: number): boolean {
  return beginsName(code) || (code >= 0x2d && code <= 0x2e) || (code >= 0x30 && code <= 0x3a);
}
