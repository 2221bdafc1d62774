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
