import type { Chance } from "../../chance.js";
import type { ChineseTopic } from "./topics.js";
import * as words from "./words.js";

/** What one story keeps to: its few people, places and things, so that its words are its own. */
export interface Cast {
  readonly topic: ChineseTopic;
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

export function person(chance: Chance): string {
  const given = Array.from({ length: chance.happens(0.7) ? 2 : 1 }, () => chance.pick(words.GIVEN));
  return chance.pick(words.SURNAMES) + given.join("");
}

export function place(chance: Chance): string {
  const name = chance.pick(words.PLACE_HEADS) + chance.pick(words.PLACE_TAILS);
  return name + chance.pick(words.PLACE_KINDS);
}

export function castOf(topic: ChineseTopic, chance: Chance): Cast {
  const some = <T>(items: readonly T[], count: number): T[] => chance.mix(items).slice(0, count);
  return {
    topic,
    places: Array.from({ length: chance.int(2, 4) }, () => place(chance)),
    people: Array.from({ length: chance.int(2, 4) }, () => person(chance)),
    offices: some(topic.offices, 2),
    posts: some(topic.posts, 3),
    things: some(topic.things, chance.int(4, 6)),
    acts: some(topic.acts, chance.int(4, 6)),
    results: some(topic.results, 4),
    sayings: some(topic.sayings, 3),
    days: some(words.DAYS, 2),
  };
}

/** Replaces every `{slot}` of a pattern by something of the cast, or a figure. */
export function fill(pattern: string, cast: Cast, chance: Chance): string {
  return pattern.replace(/\{(\w+)\}/gu, (_, slot: string) => SLOTS[slot]?.(cast, chance) ?? slot);
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
  period: (_, chance) => chance.pick(words.PERIODS),
  few: (_, chance) => chance.pick(words.NUMERALS),
  n: (_, chance) => String(chance.happens(0.5) ? chance.int(12, 98) : chance.int(101, 4860)),
  big: (_, chance) => `${chance.int(2, 60)}万`,
  pct: (_, chance) => `${chance.int(3, 68)}.${chance.int(1, 9)}%`,
  age: (_, chance) => String(chance.int(24, 79)),
  phone: (_, chance) => `0${chance.int(700, 799)}-${chance.int(2000000, 8999999)}`,
};
