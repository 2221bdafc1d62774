import { cite, type Draft } from "./draft.js";
import { namesOfKind, surest } from "./mentions.js";
import type { Story } from "./story.js";

/** Which bodies are named. */
export function findOrganisations(story: Story): Draft<"organisation">[] {
  return namesOfKind(story, "organisation").flatMap(({ name, found, mentions }) => {
    const best = surest(found);
    const first = found[0];
    if (first === undefined) return [];
    return [
      {
        fields: { kind: "organisation", name },
        evidence: cite(first.stretch),
        mentions,
        confidence: best.confidence,
        reasons: best.because,
      } satisfies Draft<"organisation">,
    ];
  });
}
