import type { FigureFact } from "../model/index.js";
import { whatIsCounted } from "./counted.js";
import { cite, type Draft } from "./draft.js";
import { type EnglishQuantity, englishChange, findEnglishQuantities } from "./english/quantities.js";
import { findQuantities } from "./numbers/find.js";
import type { Quantity } from "./numbers/quantity.js";
import { type Story, type StoryPassage, sentenceAt } from "./story.js";
import { periodOf } from "./times.js";

const SCOPE =
  /全国|全省|全市|全县|全区|全州|全乡|全镇|全村|全行业|全球|世界|我国|我省|我市|我县|我区|全院|全校/gu;
const UP = /(?:增长|增加|上升|提高|上涨|增收|扩大|攀升|高出|多出|(?<!新)增|升|涨|快)(?:了|约|近|超过)?$/u;
const DOWN = /(?:下降|减少|降低|回落|下跌|缩短|缩减|减轻|压缩|节约|节省|提前|减|降|跌)(?:了|约|近|超过)?$/u;
const TO =
  /(?:增至|升至|降至|减至|增加到|增长到|提高到|上升到|下降到|扩大到|达到|减少到|降低到|缩短到|缩短为|延长至|增至)(?:了|约|近|超过)?$/u;
const FOLLOWED_BY_CHANGE = /^(?:的)?(?:增长|增幅|涨幅)/u;

/** Every figure of an article, once: what is said again in other words is evidence for the same figure. */
export function findFigures(story: Story): Draft<"figure">[] {
  const figures = new Map<string, Draft<"figure">[]>();
  for (const passage of story.passages) {
    for (const { quantity, counted } of quantitiesOf(passage)) {
      if (isTaken(passage, quantity)) continue;
      const draft = figureOf(story, passage, quantity, counted);
      const { value, upTo, unit } = draft.fields.normal;
      const key = `${value} ${upTo} ${unit} ${draft.fields.measure}`;
      const alike = figures.get(key) ?? [];
      const same = alike.findIndex((other) => isSame(other.fields, draft.fields));
      if (same === -1) alike.push(draft);
      else alike[same] = merged(alike[same] as Draft<"figure">, draft);
      figures.set(key, alike);
    }
  }
  return [...figures.values()].flat();
}

/** The quantities of a passage, each with what it counts. */
function quantitiesOf(passage: StoryPassage): readonly EnglishQuantity[] {
  if (passage.english) return findEnglishQuantities(passage.text);
  return findQuantities(passage.text).map((quantity) => ({
    quantity,
    get counted() {
      return whatIsCounted(passage, quantity);
    },
  }));
}

/** Days, names and titles have numbers of their own. */
function isTaken({ dates, text, names }: StoryPassage, { start, end }: Quantity): boolean {
  if (names.some((name) => name.kind === "organisation" && name.start < start && end < name.end)) return true;
  if (
    dates.some(
      (date) =>
        date.start < end &&
        start < date.end &&
        !(date.start <= start && date.mention.kind === "relative-year"),
    )
  )
    return true;
  return isInTitle(text, start);
}

/** Whether the offset lies between 《 and 》. */
function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}

function figureOf(
  story: Story,
  passage: StoryPassage,
  quantity: Quantity,
  counted: EnglishQuantity["counted"],
): Draft<"figure"> {
  const { text } = passage;
  const sentence = sentenceAt(passage, quantity.start);
  const period = periodOf(story, passage, quantity.start);
  const fields = {
    kind: "figure",
    what: counted === null ? null : text.slice(counted.start, counted.end),
    printed: text.slice(quantity.start, quantity.end),
    unit: quantity.unit,
    normal: { value: quantity.value, upTo: quantity.upTo, unit: quantity.code },
    measure: quantity.measure,
    bound: quantity.bound,
    approximate: quantity.approximate,
    change: passage.english
      ? englishChange(text.slice(sentence.start, quantity.start))
      : changeOf(text, quantity),
    period:
      period === null
        ? null
        : { printed: text.slice(period.start, period.end), from: period.from, to: period.to },
    scope: scopeOf(text.slice(sentence.start, quantity.start)),
  } as const;
  const start = counted === null ? quantity.start : Math.min(counted.start, quantity.start);
  const end = counted === null ? quantity.end : Math.max(counted.end, quantity.end);
  const reasons = [
    quantity.inFigures ? "in-figures" : "in-words",
    ...(quantity.measure === "count" ? ["measure-word"] : ["unit"]),
    ...(counted === null ? [] : ["noun"]),
  ];
  return {
    fields,
    evidence: cite({ passage, start, end }),
    confidence: confidenceOf(quantity, counted !== null),
    reasons,
  };
}

/** Set from the shares right of the checked numbers (docs/record.md). */
function confidenceOf({ inFigures }: Quantity, named: boolean): number {
  const base = inFigures ? 0.97 : 0.95;
  return named ? base : base - 0.02;
}

function changeOf(text: string, { start, end }: Quantity): FigureFact["change"] {
  const before = text.slice(Math.max(0, start - 8), start);
  if (TO.test(before)) return "to";
  if (UP.test(before) || FOLLOWED_BY_CHANGE.test(text.slice(end, end + 3))) return "up";
  return DOWN.test(before) ? "down" : null;
}

function scopeOf(before: string): string | null {
  return before.match(SCOPE)?.at(-1) ?? null;
}

type Fields = Draft<"figure">["fields"];

/** Of two with the same value: whether both speak of the same thing and time. */
function isSame(one: Fields, other: Fields): boolean {
  const [what, again] = [one.what, other.what];
  const alike =
    what === null || again === null
      ? what === again && one.measure === "count"
      : what.endsWith(again.slice(-2)) || again.endsWith(what.slice(-2));
  const [time, then] = [one.period?.printed, other.period?.printed];
  return alike && (time === undefined || then === undefined || time === then);
}

/** The fuller of the two, cited to both. */
function merged(one: Draft<"figure">, other: Draft<"figure">): Draft<"figure"> {
  const { fields } = one;
  return {
    ...one,
    fields: {
      ...fields,
      period: fields.period ?? (fields.what === null ? null : other.fields.period),
      scope: fields.scope ?? other.fields.scope,
    },
    evidence: [...one.evidence, ...other.evidence],
    reasons: [...new Set([...one.reasons, "said-again"])],
  };
}
