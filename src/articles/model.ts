import { readFileSync } from "node:fs";
import { type DenseWeights, layOut, type Weights } from "../decide/weights.js";
import { FEATURE_NAMES } from "./features/index.js";
import { STATES } from "./states.js";

/** Lays out weights for the features and states of this stage. */
export function pieceModel(weights: Weights): DenseWeights {
  return layOut(weights, FEATURE_NAMES, STATES);
}

let trained: DenseWeights | null = null;

/** The weights that `npm run train` wrote (articles/weights.json), read on first use. */
export function trainedModel(): DenseWeights {
  trained ??= pieceModel(
    JSON.parse(readFileSync(new URL("./weights.json", import.meta.url), "utf8")) as Weights,
  );
  return trained;
}
