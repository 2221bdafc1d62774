import type { Chance } from "../chance.js";
import type { Pack, Topic } from "./pack.js";

/** What one story keeps to: its few people, places and things, so that its words are its own. */
export interface Cast {
  readonly pack: Pack;
  readonly topic: Topic;
  readonly places: readonly string[];
  readonly people: readonly string[];
  readonly offices: readonly string[];
  readonly posts: readonly string[];
  readonly things: readonly string[];
  readonly acts: readonly string[];
  readonly results: readonly string[];
  readonly sayings: readonly string[];
  readonly days: readonly string[];
}

export function castOf(pack: Pack, topic: Topic, chance: Chance): Cast {
  const some = <T>(items: readonly T[], count: number): T[] => chance.mix(items).slice(0, count);
  return {
    pack,
    topic,
    places: Array.from({ length: chance.int(2, 4) }, () => pack.place(chance)),
    people: Array.from({ length: chance.int(2, 4) }, () => pack.person(chance)),
    offices: some(topic.offices, 2),
    posts: some(topic.posts, 3),
    things: some(topic.things, chance.int(4, 6)),
    acts: some(topic.acts, chance.int(4, 6)),
    results: some(topic.results, 4),
    sayings: some(topic.sayings, 3),
    days: some(pack.days, 2),
  };
}

/** Replaces every `{slot}` of a pattern by something of the cast, or a figure; `{Slot}` begins with a capital. */
export function fill(pattern: string, cast: Cast, chance: Chance): string {
  return pattern.replace(/\{(\w+)\}/gu, (_, slot: string) => {
    const filled = SLOTS[slot.toLowerCase()]?.(cast, chance) ?? slot;
    return /^[A-Z]/.test(slot) ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
  });
}

type Slot = (cast: Cast, chance: Chance) => string;

const SLOTS: Readonly<Record<string, Slot>> = {
  place: (cast, chance) => chance.pick(cast.places),
  person: (cast, chance) => chance.pick(cast.people),
  office: (cast, chance) => chance.pick(cast.offices),
  post: (cast, chance) => chance.pick(cast.posts),
  thing: (cast, chance) => chance.pick(cast.things),
  act: (cast, chance) => chance.pick(cast.acts),
  result: (cast, chance) => chance.pick(cast.results),
  saying: (cast, chance) => chance.pick(cast.sayings),
  unit: (cast, chance) => chance.pick(cast.topic.units),
  day: (cast, chance) => chance.pick(cast.days),
  period: ({ pack }, chance) => chance.pick(pack.periods),
  few: ({ pack }, chance) => chance.pick(pack.numerals),
  n: ({ pack }, chance) => pack.figure(chance.happens(0.5) ? chance.int(12, 98) : chance.int(101, 4860)),
  big: ({ pack }, chance) => pack.big(chance),
  pct: ({ pack }, chance) => pack.percent(chance.int(3, 68), chance.int(1, 9)),
  age: (_, chance) => String(chance.int(24, 79)),
  phone: ({ pack }, chance) => pack.phone(chance),
};
