import type { Chance } from "../../chance.js";
import type { Pack } from "../pack.js";
import { person, place } from "./names.js";
import { chineseOddments } from "./oddments.js";
import * as patterns from "./patterns.js";
import { CHINESE_TOPICS } from "./topics.js";
import { DAYS, NUMERALS, PERIODS } from "./words.js";

export const chinesePack: Pack = {
  language: "zh-Hans",
  titles: [
    "澜川日报",
    "澜川晚报",
    "河口晨报",
    "澜江都市报",
    "云屏时报",
    "澜川农村报",
    "澜川法治报",
    "江洲日报",
  ],
  topics: CHINESE_TOPICS,
  patterns: {
    leads: patterns.LEADS,
    sentences: patterns.SENTENCES,
    questions: patterns.QUESTIONS,
    endings: patterns.ENDINGS,
    essay: patterns.ESSAY,
    headlines: patterns.HEADLINES,
    kickers: patterns.KICKERS,
    subheads: patterns.SUBHEADS,
    crossheads: patterns.CROSSHEADS,
    captions: patterns.CAPTIONS,
    briefs: patterns.BRIEFS,
  },
  days: DAYS,
  periods: PERIODS,
  numerals: NUMERALS,
  joint: "",
  person,
  place,
  figure: String,
  percent: (whole, tenth) => `${whole}.${tenth}%`,
  big: (chance) => `${chance.int(2, 60)}万`,
  phone: (chance) => `0${chance.int(700, 799)}-${chance.int(2000000, 8999999)}`,
  byline: (manner, name, chance) => {
    if (manner === "essay") return padded(name(), chance);
    const role = chance.weigh({ 本报记者: 6, 记者: 1, 见习记者: 1, 本报评论员: 0.5, 通讯员: 1 });
    const first = `${role} ${padded(name(), chance)}${chance.happens(0.3) ? ` ${padded(name(), chance)}` : ""}`;
    return chance.happens(0.35) ? `${first} 通讯员 ${padded(name(), chance)}` : first;
  },
  dateline: (name, at, chance) =>
    chance.weigh({
      [`本报讯（记者 ${name()}）`]: 3,
      [`本报${at}讯 `]: 1,
      "本报讯 ": 2,
      [`本报讯（记者 ${name()} 通讯员 ${name()}）`]: 1.5,
      [`新华社澜川${chance.int(1, 12)}月${chance.int(1, 28)}日电 `]: 0.8,
      "": 4,
    }),
  credit: (name, chance) =>
    `${chance.pick(["本报记者 ", "本报记者 ", "通讯员 ", ""])}${padded(name, chance)} 摄`,
  oddments: chineseOddments,
};

/** A name of two characters is often padded to the length of three. */
function padded(name: string, chance: Chance): string {
  return name.length === 2 && chance.happens(0.5) ? `${name[0]} ${name[1]}` : name;
}
