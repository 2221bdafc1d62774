import type { FigureFact } from "../../model/index.js";
import { escapeHtml } from "./escape.js";
import { factPlaces } from "./fact-places.js";
import type { Entry } from "./ledger.js";
import { UI } from "./messages.js";
import type { Sheet } from "./sheet.js";

type FigureEntry = Entry<FigureFact>;

/** A bar's length when its figure is the largest of its group, and its height, in the drawing's units. */
const LONGEST = 300;
const HEIGHT = 10;
const MOST_GROUPS = 12;

/** Figures of the same subject in the same unit as bars, so that they can be compared; nothing where none can. */
export function renderComparisons(sheet: Sheet, entries: readonly Entry[]): string {
  const groups = comparable(entries.filter(isFigure)).slice(0, MOST_GROUPS);
  if (groups.length === 0) return "";
  const drawn = groups.map((group) => renderGroup(sheet, group));
  return `<div class=bars>${sheet.words.say(UI.compared, "h4")}${drawn.join("\n")}</div>`;
}

function isFigure(entry: Entry): entry is FigureEntry {
  return entry.fact.kind === "figure";
}

/** Groups of two figures or more that count the same thing in the same unit, with different values. */
function comparable(entries: readonly FigureEntry[]): FigureEntry[][] {
  const groups = new Map<string, FigureEntry[]>();
  for (const entry of entries) {
    const { what, normal, measure, change } = entry.fact;
    if (what === null || normal.value <= 0 || measure === "rank" || change === "up" || change === "down")
      continue;
    const key = `${normal.unit} ${what.slice(-2)}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].filter((group) => new Set(group.map(({ fact }) => fact.normal.value)).size > 1);
}

function renderGroup(sheet: Sheet, group: readonly FigureEntry[]): string {
  const largest = Math.max(...group.map(({ fact }) => fact.normal.upTo ?? fact.normal.value));
  const rows = group.map(({ fact, article }) => {
    const width = Math.max(1, Math.round(((fact.normal.upTo ?? fact.normal.value) / largest) * LONGEST));
    const bar = `<svg viewBox="0 0 ${LONGEST} ${HEIGHT}" preserveAspectRatio=none aria-hidden=true><rect width=${width} height=${HEIGHT} /></svg>`;
    const label = [fact.what, fact.period?.printed, fact.scope].filter((part) => part != null).join(" · ");
    return `<li tabindex=0${factPlaces(sheet, article, fact)}><span>${escapeHtml(label)}</span>${bar}<b>${escapeHtml(fact.printed)}</b></li>`;
  });
  return `<ul${sheet.lang}>${rows.join("\n")}</ul>`;
}
