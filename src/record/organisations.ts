import { cite, type Draft } from "./draft.js";
import { namesOfKind } from "./mentions.js";
import type { Story } from "./story.js";

/** `中国共产党第一次全国代表大会` is a meeting of a body. */
const MEETING = /第[一二三四五六七八九十百\d]{1,4}[次届屆].*(?:大会|会议|全会)$/u;

/** Which bodies are named. */
export function findOrganisations(story: Story): Draft<"organisation">[] {
  return namesOfKind(story, "organisation")
    .filter(({ name }) => !MEETING.test(name))
    .flatMap(({ name, places, best }) =>
      places.slice(0, 1).map(
        (first): Draft<"organisation"> => ({
          fields: { kind: "organisation", name },
          evidence: cite(first),
          mentions: places.map(cite),
          confidence: best.confidence,
          reasons: best.because,
        }),
      ),
    );
}
