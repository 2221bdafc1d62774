import { withoutReferences } from "./references.js";

/** Offsets of one attribute: its name, the local part of it, the name's end, the value's start and end. */
const STRIDE = 5;
/** The bit by which a small letter of ASCII differs from its capital. */
const LOWER = 0x20;
/** So few names are compared each with each; of more a set is made. */
const FEW = 16;

/**
 * The attributes of the element whose start is being told. Only offsets are kept, and a value is made when it is asked
 * for: an ALTO word has ten attributes, of which four are wanted. It is the same object for every element, so nothing
 * may be asked of it once the event is over.
 */
export class Attributes {
  private readonly offsets: number[] = [];
  private count = 0;

  constructor(
    private readonly source: string,
    private readonly html: boolean,
  ) {}

  /** By its local name (`href` for `xlink:href`; in HTML in any case); null where the element has none of that name. */
  get(name: string): string | null {
    for (let at = 0; at < this.count; at++) {
      const local = this.offset(at, 1);
      if (this.offset(at, 2) - local === name.length && this.stands(name, local)) return this.value(at);
    }
    return null;
  }

  add(name: number, local: number, nameEnd: number, start: number, end: number): void {
    const at = this.count++ * STRIDE;
    this.offsets[at] = name;
    this.offsets[at + 1] = local;
    this.offsets[at + 2] = nameEnd;
    this.offsets[at + 3] = start;
    this.offsets[at + 4] = end;
  }

  clear(): void {
    this.count = 0;
  }

  /** Offset of the first name that stands twice, prefixes counted; -1 where none does. */
  repeated(): number {
    if (this.count > FEW) return this.repeatedOfMany();
    for (let at = 1; at < this.count; at++)
      for (let before = 0; before < at; before++) if (this.sameName(at, before)) return this.offset(at, 0);
    return -1;
  }

  private repeatedOfMany(): number {
    const names = new Set<string>();
    for (let at = 0; at < this.count; at++) {
      const name = this.source.slice(this.offset(at, 0), this.offset(at, 2));
      if (names.has(name)) return this.offset(at, 0);
      names.add(name);
    }
    return -1;
  }

  private sameName(one: number, other: number): boolean {
    const start = this.offset(one, 0);
    const length = this.offset(one, 2) - start;
    const otherStart = this.offset(other, 0);
    if (length !== this.offset(other, 2) - otherStart) return false;
    for (let at = 0; at < length; at++)
      if (this.source.charCodeAt(start + at) !== this.source.charCodeAt(otherStart + at)) return false;
    return true;
  }

  /** As `startsWith`, which costs three times as much for names this short. */
  private stands(name: string, start: number): boolean {
    for (let at = 0; at < name.length; at++) {
      const code = this.source.charCodeAt(start + at);
      if (code === name.charCodeAt(at)) continue;
      if (!this.html || (code | LOWER) !== name.charCodeAt(at)) return false;
    }
    return true;
  }

  private value(at: number): string {
    const written = this.source.slice(this.offset(at, 3), this.offset(at, 4));
    if (!/[&\t\n\r]/.test(written)) return written;
    return withoutReferences(written.replace(/\r\n|[\t\n\r]/g, " "), this.html);
  }

  private offset(at: number, which: number): number {
    return this.offsets[at * STRIDE + which] as number;
  }
}
