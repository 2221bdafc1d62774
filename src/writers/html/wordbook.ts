import type { ReaderLanguage, Words } from "../../text/said/words.js";
import { scriptJson } from "../../text/script-json.js";
import { escapeHtml } from "./escape.js";

export type { Words };

/**
 * Collects what the report says. The page carries every sentence in its first language, so that it reads without
 * scripts, and the list of all of them once, from which the language switch takes the other.
 */
export class Wordbook {
  private readonly numbers = new Map<string, number>();
  private readonly sentences: Words[] = [];

  constructor(readonly language: ReaderLanguage) {}

  /** The words as an element of their own; `tag` and `className` as given. */
  say(words: Words, tag = "span", className = ""): string {
    const attribute = className === "" ? "" : ` class="${className}"`;
    return `<${tag}${attribute} data-m=${this.number(words)}>${escapeHtml(words[this.language])}</${tag}>`;
  }

  /** The words as the accessible name of an element: attributes to stand inside its tag, with a space before. */
  label(words: Words): string {
    return ` data-l=${this.number(words)} aria-label="${escapeHtml(words[this.language])}"`;
  }

  /** The words as what a pointer at rest shows: attributes to stand inside a tag, with a space before. */
  hint(words: Words): string {
    return ` data-t=${this.number(words)} title="${escapeHtml(words[this.language])}"`;
  }

  /** All sentences said so far as JSON `[[en, zh], …]`, safe inside a script element. */
  toJson(): string {
    return scriptJson(this.sentences.map(({ en, zh }) => [en.toWellFormed(), zh.toWellFormed()]));
  }

  private number(words: Words): number {
    const key = `${words.en}\u0000${words.zh}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.sentences.length);
    return this.sentences.push(words) - 1;
  }
}
