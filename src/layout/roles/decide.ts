import { bestPath, probabilities } from "../../decide/chain.js";
import { type DenseWeights, emissionScores, layOut, type Weights } from "../../decide/weights.js";
import type { BlockRole } from "../../model/index.js";
import { isJumpLine } from "../../text/furniture.js";
import { ROLE_FEATURES, roleEvidence } from "./features.js";
import type { View } from "./observe.js";
import { PRINT_ROLE_FEATURES, printRoleEvidence } from "./print-features.js";
import { PRINT_ROLES, ROLES } from "./states.js";

/** A block's role and how probable each role is. */
export interface RoleDecision {
  readonly role: BlockRole;
  readonly chances: Readonly<Partial<Record<BlockRole, number>>>;
}

export function roleModel(weights: Weights): DenseWeights {
  return layOut(weights, ROLE_FEATURES, ROLES);
}

export function printRoleModel(weights: Weights): DenseWeights {
  return layOut(weights, PRINT_ROLE_FEATURES, PRINT_ROLES);
}

/** Decides the roles of a page's blocks at once, along the order of reading. */
export function decideRoles(views: readonly View[], model: DenseWeights): RoleDecision[] {
  const roles = model.states as readonly BlockRole[];
  const isPrint = roles.length > ROLES.length;
  const evidence = isPrint ? printRoleEvidence(views) : roleEvidence(views);
  const chain = {
    states: roles.length,
    emissions: emissionScores(model, evidence),
    transitions: model.transitions,
    first: model.first,
  };
  const { marginals } = probabilities(chain);
  return bestPath(chain).map(
    (best, index) =>
      statedRole(views[index], isPrint) ?? {
        role: roles[best] ?? "text",
        chances: Object.fromEntries(
          roles.map((role, state) => [role, marginals[index * roles.length + state] ?? 0]),
        ),
      },
  );
}

/** A jump line says what it is, as what stands in a folio line of print does; a table is part of a text. A role that the input states is taken as stated; that all of it is text says little, and is evidence like any other. */
function statedRole(view: View | undefined, isPrint: boolean): RoleDecision | null {
  if (view && isJumpLine(view.block.text)) return { role: "jump", chances: { jump: 1 } };
  if (isPrint && (view?.inFolioRow || view?.inMasthead))
    return { role: "running-head", chances: { "running-head": 1 } };
  if (view?.block.rows) return { role: "text", chances: { text: 1 } };
  const role = view?.block.input.role ?? null;
  return role === null || role === "text" ? null : { role, chances: { [role]: 1 } };
}
