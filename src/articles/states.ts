/**
 * What a piece can be. The three `opens-` states begin an item; `deck-wrap` and `text-join` continue the statement or the
 * paragraph before them; everything else belongs to the item above it.
 *
 *     图片新闻                      opens-label
 *     青墩县:                       opens-deck
 *     《渡口》获全省                deck
 *     合唱展演金奖                  deck-wrap
 *     ■本报记者 苏禾                byline
 *     本报讯 ……新桥通                text
 *     车以来……                      text-join
 */
export const STATES = [
  "opens-label",
  "opens-deck",
  "opens-text",
  "deck",
  "deck-wrap",
  "byline",
  "text",
  "text-join",
  "crosshead",
  "caption",
  "note",
  "leftover",
] as const;

export type State = (typeof STATES)[number];

export const OPENING: ReadonlySet<State> = new Set(["opens-label", "opens-deck", "opens-text"]);
export const JOINING: ReadonlySet<State> = new Set(["deck-wrap", "text-join"]);
/** The index of a state in STATES. */
export function stateIndex(state: State): number {
  return STATES.indexOf(state);
}
