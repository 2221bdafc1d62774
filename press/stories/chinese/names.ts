import type { Chance } from "../../chance.js";
import * as words from "./words.js";

export function person(chance: Chance): string {
  const given = Array.from({ length: chance.happens(0.7) ? 2 : 1 }, () => chance.pick(words.GIVEN));
  return chance.pick(words.SURNAMES) + given.join("");
}

export function place(chance: Chance): string {
  const name = chance.pick(words.PLACE_HEADS) + chance.pick(words.PLACE_TAILS);
  return name + chance.pick(words.PLACE_KINDS);
}
