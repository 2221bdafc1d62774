import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { BroadsheetError } from "../model/index.js";

/** The client's files: by entry their address from the root of the site, and by address their bytes. */
export interface Assets {
  readonly entries: Readonly<Record<string, string>>;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Where the client is built: beside the compiled server, or in `dist` where the server runs from its sources. */
function builtFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = [join(here, "../site/assets"), join(here, "../../dist/site/assets")];
  const found = places.find((place) => existsSync(join(place, "manifest.json")));
  if (found === undefined) {
    throw new BroadsheetError(
      "not-found",
      places[0] ?? here,
      "the site’s scripts are not built; npm run build makes them",
    );
  }
  return found;
}

let known: Assets | null = null;

/** The client as built. Throws `not-found` where it is not built. */
export function loadAssets(): Assets {
  if (known !== null) return known;
  const folder = builtFolder();
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Record<string, string>;
  const entries = Object.fromEntries(
    Object.entries(manifest).map(([entry, file]) => [entry, `assets/${file}`]),
  );
  const files = new Map(
    Object.values(manifest).map((file) => [`assets/${file}`, readFileSync(join(folder, file))]),
  );
  known = { entries, files };
  return known;
}
