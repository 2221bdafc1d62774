import type { BlockRole } from "../../model/index.js";

/** The roles that are decided, in the order of their weights. */
export const ROLES = [
  "headline",
  "kicker",
  "subheadline",
  "byline",
  "text",
  "caption",
  "advertisement",
  "running-head",
] as const satisfies readonly BlockRole[];

export type DecidedRole = (typeof ROLES)[number];

/** Those of a page whose type is stated, where a crosshead shows by its type. */
export const PRINT_ROLES = [...ROLES, "crosshead"] as const satisfies readonly BlockRole[];
