import { bestPath, probabilities } from "../../decide/chain.js";
import { type DenseWeights, emissionScores, layOut, type Weights } from "../../decide/weights.js";
import type { BlockRole } from "../../model/index.js";
import { ROLE_FEATURES, roleEvidence } from "./features.js";
import type { View } from "./observe.js";
import { ROLES } from "./states.js";

/** A block's role and how probable each role is. */
export interface RoleDecision {
  readonly role: BlockRole;
  readonly chances: Readonly<Partial<Record<BlockRole, number>>>;
}

export function roleModel(weights: Weights): DenseWeights {
  return layOut(weights, ROLE_FEATURES, ROLES);
}

/** Decides the roles of a page's blocks at once, along the order of reading. */
export function decideRoles(views: readonly View[], model: DenseWeights): RoleDecision[] {
  const chain = {
    states: ROLES.length,
    emissions: emissionScores(model, roleEvidence(views)),
    transitions: model.transitions,
    first: model.first,
  };
  const { marginals } = probabilities(chain);
  return bestPath(chain).map(
    (best, index) =>
      statedRole(views[index]) ?? {
        role: ROLES[best] ?? "text",
        chances: Object.fromEntries(
          ROLES.map((role, state) => [role, marginals[index * ROLES.length + state] ?? 0]),
        ),
      },
  );
}

/** A role that the input states is taken as stated; that all of it is text says little, and is evidence like any other. */
function statedRole(view: View | undefined): RoleDecision | null {
  const role = view?.block.input.role ?? null;
  return role === null || role === "text" ? null : { role, chances: { [role]: 1 } };
}
