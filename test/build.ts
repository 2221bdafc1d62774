import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BUILT = join(ROOT, "dist/cli/main.js");

/** Before any test: the package as it is published, built anew when a source is younger than it. */
export function setup(): void {
  if (existsSync(BUILT) && youngest(join(ROOT, "src")) <= statSync(BUILT).mtimeMs) return;
  try {
    execFileSync("npm", ["run", "build", "--silent"], { cwd: ROOT, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    throw new Error(`the build fails:\n${(error as { stdout?: string }).stdout ?? error}`);
  }
}

function youngest(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true });
  return Math.max(
    ...entries.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? youngest(path) : statSync(path).mtimeMs;
    }),
  );
}
