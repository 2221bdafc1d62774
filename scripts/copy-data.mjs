// The compiler copies no data: put every JSON of src beside the module that reads it.
import { chmodSync, cpSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";

const files = (dir) =>
  readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });

for (const path of files("src")) {
  if (path.endsWith(".json")) cpSync(path, join("dist", relative("src", path)));
}
chmodSync("dist/cli/main.js", 0o755);
