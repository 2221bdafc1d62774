import type { Chance } from "../chance.js";
import type { House } from "../house.js";
import { chineseNewsroom } from "./chinese/newsroom.js";
import type { Newsroom } from "./story.js";

/** Who writes for a paper in this language. */
export function newsroomOf(language: House["language"], chance: Chance): Newsroom {
  return language === "zh-Hans" ? chineseNewsroom(chance) : chineseNewsroom(chance);
}
