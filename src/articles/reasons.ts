import type { Reason } from "../model/index.js";
import type { Decision } from "./decide.js";
import { JOINING, OPENING } from "./states.js";

/** Decisions surer than this are not worth a person's look when they decided for the ordinary: that nothing begins or joins here. */
const SURE = 0.95;
const SHOWN = 4;

/** A reason for every opening and every join, and for every piece that might have opened or joined and was held not to. */
export function reasonsOf(decisions: readonly Decision[]): Reason[] {
  return decisions.flatMap((decision, index) => {
    const { state, startConfidence, joinConfidence } = decision;
    const reasons: Reason[] = [];
    if (OPENING.has(state) || index === 0) reasons.push(reason("start", startConfidence, decision));
    else if (JOINING.has(state)) reasons.push(reason("join", joinConfidence, decision));
    else if (joinConfidence < SURE) reasons.push(reason("part", joinConfidence, decision));
    for (const seam of decision.piece.seams)
      reasons.push(reason("join", seam.confidence, { piece: seam, why: () => seam.why }));
    if (!OPENING.has(state) && index > 0 && startConfidence < SURE)
      reasons.push(reason("stay", startConfidence, decision));
    return reasons;
  });
}

interface Decided {
  readonly piece: Pick<Decision["piece"], "spans">;
  readonly why: Decision["why"];
}

function reason(decision: Reason["decision"], confidence: number, { piece, why }: Decided): Reason {
  const because = why()
    .slice(0, SHOWN)
    .filter(({ weight }) => weight > 0)
    .map(({ feature, weight }) => ({ feature, weight: round(weight) }));
  return {
    decision,
    code: because[0]?.feature ?? "always",
    confidence: round(confidence),
    spans: piece.spans,
    because,
  };
}

/** That the article has exactly its pieces: it begins where it does, nothing begins inside, and the next one is another. */
export function articleConfidence(decisions: readonly Decision[], after: number): number {
  return round(decisions.reduce((product, decision) => product * decision.startConfidence, after));
}

/** Three places: more would be noise, and differ between machines' logarithms. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
