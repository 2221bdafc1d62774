import type { Chance } from "../chance.js";
import type { House } from "../house.js";
import { chinesePack } from "./chinese/pack.js";
import { traditionalNewsroom } from "./chinese/traditional.js";
import { castOf, fill } from "./fill.js";
import { englishPack } from "./latin/english.js";
import { frenchPack } from "./latin/french.js";
import { germanPack } from "./latin/german.js";
import { italianPack } from "./latin/italian.js";
import type { Pack, Topic } from "./pack.js";
import type { Newsroom, Story } from "./story.js";

const PACKS: Readonly<Record<House["language"], Pack>> = {
  "zh-Hans": chinesePack,
  "zh-Hant": chinesePack,
  en: englishPack,
  it: italianPack,
  fr: frenchPack,
  de: germanPack,
};

/** Who writes for a paper in this language. */
export function newsroomOf(language: House["language"], chance: Chance): Newsroom {
  const newsroom = staffed(PACKS[language], chance);
  return language === "zh-Hant" ? traditionalNewsroom(newsroom) : newsroom;
}

/** Every story takes the next topic of a shuffled round, so that neighbours differ. */
function staffed(pack: Pack, chance: Chance): Newsroom {
  const title = chance.happens(0.4) ? (pack.titles[0] ?? "") : chance.pick(pack.titles);
  const staff = Array.from({ length: 8 }, () => pack.person(chance));
  const digits = pack.joint === "" && chance.happens(0.12) ? wide : (text: string) => text;
  const nextTopic = round(pack.topics, chance);
  const { headlines, briefs, sentences } = pack.patterns;
  return {
    language: pack.language,
    title,
    story: (manner) => storyOf({ pack, staff, digits }, nextTopic(), manner, chance.fork()),
    brief: () => {
      const cast = castOf(pack, nextTopic(), chance.fork());
      const text = [chance.pick(briefs), ...(chance.happens(0.6) ? [chance.pick(sentences)] : [])];
      return {
        headline: digits(fill(chance.pick(headlines), cast, chance)),
        text: digits(text.map((one) => fill(one, cast, chance)).join(pack.joint)),
      };
    },
    ...pack.oddments(title, chance),
  };
}

interface Desk {
  readonly pack: Pack;
  readonly staff: readonly string[];
  readonly digits: (text: string) => string;
}

function storyOf(
  { pack, staff, digits }: Desk,
  topic: Topic,
  manner: "news" | "essay",
  chance: Chance,
): Story {
  const cast = castOf(pack, topic, chance);
  const { patterns } = pack;
  const filled = (from: readonly string[]) => digits(fill(chance.pick(from), cast, chance));
  const several = (from: readonly string[], count: number) =>
    chance
      .mix(from)
      .slice(0, count)
      .map((one) => digits(fill(one, cast, chance)));
  const middles = round(manner === "news" ? patterns.sentences : patterns.essay, chance);
  const name = () => chance.pick(staff);
  let begun = manner === "essay";
  const sentence = () => {
    const pattern = begun ? middles() : chance.pick(patterns.leads);
    begun = true;
    return digits(fill(chance.happens(0.03) ? chance.pick(patterns.questions) : pattern, cast, chance));
  };
  return {
    headlines: several(patterns.headlines, 8).sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
    kickers: several(patterns.kickers, 4),
    subheadlines: several(patterns.subheads, 5),
    crossheads: several(patterns.crossheads, 6),
    labels: topic.labels,
    sections: topic.sections,
    byline: pack.byline(manner, name, chance),
    dateline: manner === "news" ? pack.dateline(name, cast.places[0] ?? "", chance) : "",
    sentence,
    ending: () => filled(patterns.endings),
    caption: () => filled(patterns.captions),
    credit: pack.credit(name(), chance),
  };
}

/** Every one of them once before any comes again. */
function round<T>(from: readonly T[], chance: Chance): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = chance.mix(from);
    return left.pop() as T;
  };
}

/** ASCII digits in full width, as some papers set them. */
function wide(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
