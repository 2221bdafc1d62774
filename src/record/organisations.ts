import { cite, type Draft } from "./draft.js";
import { namesOfKind } from "./mentions.js";
import type { Story } from "./story.js";

/** Which bodies are named. */
export function findOrganisations(story: Story): Draft<"organisation">[] {
  return namesOfKind(story, "organisation").flatMap(({ name, places, best }) =>
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
