import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { named } from "../train/fit.js";
import { namedChoice } from "../train/named-choice.js";
import { altoIssues } from "./corpora.js";
import { withoutTitle } from "./evaluate.js";
import { learnGraph, learnRoles } from "./learn.js";

/** `npm run train:layout`: fits the weights of roles and of links on all issues, and writes them where the stages read them. */
const ROLES = fileURLToPath(new URL("../../src/layout/roles/weights.json", import.meta.url));
const LINKS = fileURLToPath(new URL("../../src/articles/graph/weights.json", import.meta.url));

const issues = await altoIssues();
if (issues.length === 0) throw new Error("no issues to learn from (set BENCH_DATA)");
const rolesWithout = withoutTitle(issues);
write(ROLES, named(learnRoles(issues)));
write(LINKS, namedChoice(learnGraph(issues, (issue) => rolesWithout(issue.title))));

function write(path: string, weights: unknown): void {
  writeFileSync(path, `${JSON.stringify(weights, null, 2)}\n`);
}
