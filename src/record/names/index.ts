import { type Lore, loreOf, mentionsIn } from "./context.js";
import { namesGiven, namesIn } from "./find.js";
import type { FoundName } from "./found.js";
import { latinNames } from "./latin.js";
import { NameModel, type NameWeights } from "./model.js";
import weights from "./weights.json" with { type: "json" };

export type { FoundName, NameKind } from "./found.js";

/** What an article or an edition taught about its names. Opaque: made by `nameContext`, read by `findNames`. */
export type NameContext = Context;

class Context {
  readonly lore: Lore;
  /** What the chain saw in each of the texts by itself. */
  readonly seen: ReadonlyMap<string, readonly FoundName[]>;

  constructor(
    texts: readonly string[],
    readonly model: NameModel,
  ) {
    const names = texts.map((text) => namesIn(text, model));
    this.seen = new Map(texts.map((text, k) => [text, names[k] ?? []]));
    this.lore = loreOf(texts, names);
  }
}

let trained: NameModel | null = null;

/**
 * Context over the texts of an article or edition: names certain once are certain wherever they stand. `model` is the one
 * that ships unless another is given.
 */
export function nameContext(texts: readonly string[], model?: NameModel): NameContext {
  if (model === undefined) trained ??= new NameModel(weights as NameWeights);
  return new Context(texts, model ?? (trained as NameModel));
}

/**
 * All names in one passage's text, in order. Places and organisations may stand inside an organisation, and a place inside
 * a larger place; of two that begin together the outer comes first. Spans never cross.
 */
export function findNames(text: string, context: NameContext): FoundName[] {
  const { model, seen, lore } = context;
  const names = namesGiven(text, seen.get(text) ?? namesIn(text, model), mentionsIn(text, lore), model);
  return merged(names, latinNames(text));
}

/** Both lists in the order of the text; a name of the second that touches one of the first is left out. */
function merged(names: FoundName[], others: readonly FoundName[]): FoundName[] {
  if (others.length === 0) return names;
  const all: FoundName[] = [];
  let next = 0;
  let covered = 0;
  for (const other of others) {
    for (let name = names[next]; name !== undefined && name.start < other.end; name = names[next]) {
      all.push(name);
      covered = Math.max(covered, name.end);
      next += 1;
    }
    if (covered <= other.start) all.push(other);
  }
  return [...all, ...names.slice(next)];
}
