import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setEdition } from "../../press/edition.js";
import { pressIssue } from "../press/pages.js";
import { named } from "../train/fit.js";
import { namedChoice } from "../train/named-choice.js";
import { altoIssues } from "./corpora.js";
import { withoutTitle } from "./evaluate.js";
import { learnGraph, learnPrintGraph, learnRoles } from "./learn.js";
import { PRINT_ROLE_PRIORS } from "./print-priors.js";
import { learnWholes } from "./wholes.js";

/**
 * `npm run train:layout`: fits the weights of roles and of links, and writes them where the stages read them: for recognised
 * pages on all issues, for print as set on editions of the press.
 */
const ROLES = fileURLToPath(new URL("../../src/layout/roles/weights.json", import.meta.url));
const LINKS = fileURLToPath(new URL("../../src/articles/graph/weights.json", import.meta.url));

const issues = await altoIssues();
if (issues.length === 0) console.log("no recognised issues to learn from (set BENCH_DATA): print alone");
else {
  const rolesWithout = withoutTitle(issues);
  write(ROLES, named(learnRoles(issues)));
  write(LINKS, namedChoice(learnGraph(issues, (issue) => rolesWithout(issue.title))));
}

const PRINT_ROLES = fileURLToPath(new URL("../../src/layout/roles/print-weights.json", import.meta.url));
const PRINT_LINKS = fileURLToPath(new URL("../../src/articles/graph/print/weights.json", import.meta.url));
const PRINT_WHOLES = fileURLToPath(
  new URL("../../src/articles/graph/print/whole-weights.json", import.meta.url),
);
/** So many editions of the press teach roles and links, seeds 1 and on, and as many that follow what an article is as a whole. */
const EDITIONS = 160;

const editions = Array.from({ length: EDITIONS }, (_, at) => pressIssue(setEdition(at + 1)));
const printRoles = learnRoles(editions, PRINT_ROLE_PRIORS);
write(PRINT_ROLES, named(printRoles));
const printLinks = learnPrintGraph(editions, printRoles);
write(PRINT_LINKS, namedChoice(printLinks));
const others = Array.from({ length: EDITIONS }, (_, at) => pressIssue(setEdition(EDITIONS + at + 1)));
write(PRINT_WHOLES, namedChoice(learnWholes(others, printRoles, printLinks)));

function write(path: string, weights: unknown): void {
  writeFileSync(path, `${JSON.stringify(weights, null, 2)}\n`);
}
