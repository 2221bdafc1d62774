import { createHash } from "node:crypto";
import type { Edition } from "../../model/index.js";
import { type ReaderLanguage, TAGS } from "../../text/said/words.js";
import { escapeHtml } from "./escape.js";
import { UI } from "./messages.js";
import type { Wordbook } from "./wordbook.js";

/** What a document for a person is made of. */
export interface DocumentParts {
  /** Attributes of the root, with a space before. */
  readonly attributes: string;
  readonly title: string;
  readonly styles: string;
  readonly script: string;
  readonly body: string;
  /** All that the body says. */
  readonly words: Wordbook;
}

/** One HTML document that needs nothing else, and may ask for nothing else. */
export function renderDocument({ attributes, title, styles, script, body, words }: DocumentParts): string {
  return `<!doctype html>
<html lang=${TAGS[words.language]}${attributes}>
<head>
<meta charset=utf-8>
<meta http-equiv=Content-Security-Policy content="${policy(styles, script)}">
<meta name=viewport content="width=device-width,initial-scale=1">
<meta name=referrer content=no-referrer>
<title>${escapeHtml(title)}</title>
<style>${styles}</style>
</head>
<body>
${body}
<script type=application/json id=words>${words.toJson()}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** The language a document speaks before scripts run: Chinese for a Chinese edition, else English. */
export function languageOf({ language }: Edition): ReaderLanguage {
  return /^zh\b/i.test(language) ? "zh" : "en";
}

/** Only what stands in this document may run or style it, and it may fetch nothing. */
function policy(styles: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${sha256(styles)}'`,
    `script-src 'sha256-${sha256(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join(";");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

/** What the document is called: the paper and its day. */
export function documentTitle({ title, date }: Edition, words: Wordbook): string {
  return [title ?? UI.untitled[words.language], date].filter((part) => part !== null).join(" ");
}
