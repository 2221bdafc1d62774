import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkArchive, openArchive } from "../../src/archive/index.js";
import { numbersFrom } from "./generate.js";

/** Kills ingest at random instants (`kill -9`), begins it again, and holds what it made against an undisturbed run. */
const KILLS = Number(process.argv[2] ?? 50);
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CLI = join(ROOT, "dist/cli/main.js");

const folder = mkdtempSync(join(tmpdir(), "archive-kills-"));
const papers = join(folder, "papers");
for (const slug of readdirSync(join(ROOT, "fixtures/pages"))) {
  const source = join(ROOT, "fixtures/pages", slug, "source.txt");
  mkdirSync(join(papers, slug), { recursive: true });
  copyFileSync(source, join(papers, slug, "source.txt"));
}

function run(archive: string, killedAfter: number | null): Promise<number> {
  return new Promise((resolve) => {
    const begun = performance.now();
    const args = [CLI, "ingest", papers, "--archive", archive, "--threads", "1"];
    const child = spawn(process.execPath, args, { stdio: "ignore" });
    if (killedAfter !== null) setTimeout(() => child.kill("SIGKILL"), killedAfter);
    child.on("exit", () => resolve(performance.now() - begun));
  });
}

function digestOf(folder: string): string {
  const archive = openArchive(folder, { readonly: true });
  const damages = [...checkArchive(archive)].length;
  const digest = archive.store.contentDigest();
  archive.close();
  return `${damages} damages, ${digest}`;
}

const random = numbersFrom(50);
const undisturbed = join(folder, "undisturbed");
const took = await run(undisturbed, null);
const wanted = digestOf(undisturbed);
let [wrong, archives, kills] = [0, 0, 0];
while (kills < KILLS) {
  const archive = join(folder, `archive-${archives++}`);
  // Five kills of one archive, each anywhere in the time that a whole run takes.
  for (let kill = 0; kill < 5 && kills < KILLS; kill++, kills++) await run(archive, random() * took);
  await run(archive, null);
  if (digestOf(archive) !== wanted) wrong++;
}
console.log(
  `${kills} kills of ${archives} archives: ${wrong} not as an undisturbed run leaves them (${wanted})`,
);
rmSync(folder, { recursive: true });
