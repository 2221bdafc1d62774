import { escapeHtml } from "./escape.js";
import type { Wordbook, Words } from "./wordbook.js";

/** A stretch of text with a meaning of its own inside its passage; offsets are UTF-16, `end` exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: "dateline" | "agency" | "byline" | "date" | "doubt";
  /** What to say about it when it is pointed at; null for nothing. */
  readonly tip: Words | null;
}

/** Markup that stands between two characters. */
export interface Insert {
  readonly at: number;
  readonly html: string;
}

const CLASSES: Record<Mark["kind"], string> = {
  dateline: "dl",
  agency: "ag",
  byline: "il",
  date: "dt",
  doubt: "db",
};

/** Classes of the last stretch of a mark, after which the source side says what it is. */
const LABELLED: Partial<Record<Mark["kind"], string>> = { dateline: "dlz", byline: "ilz" };

/** Text as HTML with its marks and inserts. Marks may overlap: the text is cut wherever one begins or ends. */
export function markUp(
  text: string,
  marks: readonly Mark[],
  inserts: readonly Insert[],
  words: Wordbook,
): string {
  const edges = [...marks.flatMap(({ start, end }) => [start, end]), ...inserts.map(({ at }) => at)];
  const inside = edges.filter((edge) => edge > 0 && edge < text.length);
  const cuts = [...new Set([0, ...inside, text.length])].sort((a, b) => a - b);
  const parts = cuts.map((from, i) => {
    const to = cuts[i + 1] ?? from;
    const here = inserts.filter(({ at }) => at === from).map(({ html }) => html);
    const over = marks.filter(({ start, end }) => start < to && end > from && to > from);
    return here.join("") + stretch(text.slice(from, to), over, to, words);
  });
  return parts.join("");
}

function stretch(text: string, marks: readonly Mark[], end: number, words: Wordbook): string {
  if (marks.length === 0 || text === "") return escapeHtml(text);
  const ending = marks.filter((mark) => mark.end === end);
  const names = [
    ...marks.map(({ kind }) => CLASSES[kind]),
    ...ending.flatMap(({ kind }) => LABELLED[kind] ?? []),
  ];
  const classes = [...new Set(names)].join(" ");
  const tips = ending.flatMap(({ tip }) => (tip === null ? [] : [tip]));
  if (tips.length === 0) return `<span class="${classes}">${escapeHtml(text)}</span>`;
  const said = tips.map((tip) => words.say(tip)).join("<br>");
  return `<span class="${classes}" tabindex=0>${escapeHtml(text)}<span class=tip role=note>${said}</span></span>`;
}
