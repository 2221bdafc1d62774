import type { Chance } from "../../chance.js";
import type { Newsroom, Story } from "../story.js";
import { castOf, fill, person, place } from "./fill.js";
import { chineseOddments } from "./oddments.js";
import * as patterns from "./patterns.js";
import { CHINESE_TOPICS } from "./topics.js";
import { MARKS } from "./words.js";

const TITLES = [
  "澜川日报",
  "澜川晚报",
  "河口晨报",
  "澜江都市报",
  "云屏时报",
  "澜川农村报",
  "澜川法治报",
  "江洲日报",
];

/** A paper in simplified Chinese. Every story takes the next topic of a shuffled round, so that neighbours differ. */
export function chineseNewsroom(chance: Chance): Newsroom {
  const title = chance.happens(0.4) ? "澜川日报" : chance.pick(TITLES);
  const paper = { title, staff: Array.from({ length: 8 }, () => person(chance)), mark: chance.pick(MARKS) };
  const fullWidth = chance.happens(0.12);
  let round: (typeof CHINESE_TOPICS)[number][] = [];
  const nextTopic = () => {
    if (round.length === 0) round = chance.mix(CHINESE_TOPICS);
    return round.pop() as (typeof CHINESE_TOPICS)[number];
  };
  const digits = (text: string) => (fullWidth ? wide(text) : text);
  return {
    language: "zh-Hans",
    title,
    story: (manner) => storyOf(nextTopic(), manner, paper.staff, chance.fork(), digits),
    brief: () => {
      const cast = castOf(nextTopic(), chance.fork());
      const text = [
        chance.pick(patterns.BRIEFS),
        ...(chance.happens(0.6) ? [chance.pick(patterns.SENTENCES)] : []),
      ];
      return {
        headline: fill(chance.pick(patterns.HEADLINES), cast, chance),
        text: digits(text.map((one) => fill(one, cast, chance)).join("")),
      };
    },
    ...chineseOddments(title, chance),
  };
}

function storyOf(
  topic: (typeof CHINESE_TOPICS)[number],
  manner: "news" | "essay",
  staff: readonly string[],
  chance: Chance,
  digits: (text: string) => string,
): Story {
  const cast = castOf(topic, chance);
  const filled = (from: readonly string[]) => digits(fill(chance.pick(from), cast, chance));
  const several = (from: readonly string[], count: number) =>
    chance
      .mix(from)
      .slice(0, count)
      .map((one) => digits(fill(one, cast, chance)));
  const middles = round(manner === "news" ? patterns.SENTENCES : patterns.ESSAY, chance);
  let begun = false;
  const sentence = () => {
    const pattern = begun || manner === "essay" ? middles() : chance.pick(patterns.LEADS);
    begun = true;
    return digits(fill(chance.happens(0.03) ? chance.pick(patterns.QUESTIONS) : pattern, cast, chance));
  };
  const byline = bylineOf(manner, staff, chance);
  return {
    headlines: several(patterns.HEADLINES, 8).sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
    kickers: several(patterns.KICKERS, 4),
    subheadlines: several(patterns.SUBHEADS, 5),
    crossheads: several(patterns.CROSSHEADS, 6),
    labels: topic.labels,
    sections: topic.sections,
    byline,
    dateline: manner === "news" ? datelineOf(staff, cast.places, chance) : "",
    sentence,
    ending: () => filled(patterns.ENDINGS),
    caption: () => filled(patterns.CAPTIONS),
    credit: `${chance.happens(0.5) ? "本报记者 " : chance.happens(0.5) ? "通讯员 " : ""}${spaced(chance.pick(staff), chance)} 摄`,
  };
}

/** Every one of them once before any comes again. */
function round(from: readonly string[], chance: Chance): () => string {
  let left: string[] = [];
  return () => {
    if (left.length === 0) left = chance.mix(from);
    return left.pop() as string;
  };
}

/** A name of two characters is often padded to the length of three. */
function spaced(name: string, chance: Chance): string {
  return name.length === 2 && chance.happens(0.5) ? `${name[0]} ${name[1]}` : name;
}

function bylineOf(manner: "news" | "essay", staff: readonly string[], chance: Chance): string {
  const name = () => spaced(chance.pick(staff), chance);
  if (manner === "essay") return name();
  const role = chance.weigh({ 本报记者: 6, 记者: 1, 见习记者: 1, 本报评论员: 0.5, 通讯员: 1 });
  const first = `${role} ${name()}${chance.happens(0.3) ? ` ${name()}` : ""}`;
  return chance.happens(0.35) ? `${first} 通讯员 ${name()}` : first;
}

function datelineOf(staff: readonly string[], places: readonly string[], chance: Chance): string {
  const name = chance.pick(staff);
  return chance.weigh({
    [`本报讯（记者 ${name}）`]: 3,
    [`本报${places[0] ?? ""}讯 `]: 1,
    "本报讯 ": 2,
    [`本报讯（记者 ${name} 通讯员 ${chance.pick(staff)}）`]: 1.5,
    [`新华社澜川${chance.int(1, 12)}月${chance.int(1, 28)}日电 `]: 0.8,
    "": 4,
  });
}

/** ASCII digits in full width, as some papers set them. */
function wide(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

export { person, place };
