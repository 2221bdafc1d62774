import { readFileSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { serverOf, siteApp } from "../../src/server/index.js";
import { publish } from "../../src/server/publish/index.js";
import type { SiteSource } from "../../src/site/source.js";

/** A site to be read in a browser. */
export interface RunningSite {
  /** Ends in `/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** The site as the server serves it. */
export async function served(source: SiteSource): Promise<RunningSite> {
  const app = siteApp({
    source,
    base: null,
    written: null,
    onFault: (error) => {
      throw error;
    },
  });
  return listening(serverOf(app), "");
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".webp": "image/webp",
};

/** The site as files in a folder below the root of a file server that knows nothing of it. */
export async function published(source: SiteSource): Promise<RunningSite> {
  const root = await mkdtemp(join(tmpdir(), "site-"));
  const out = join(root, "papers/our paper");
  await publish({ source, out, base: null, language: "zh", onEdition: () => {} });
  const server = createServer((incoming, outgoing) => {
    const path = decodeURIComponent(new URL(incoming.url ?? "/", "http://localhost").pathname);
    const place = join(root, normalize(path.endsWith("/") ? `${path}index.html` : path));
    const found = statSync(place, { throwIfNoEntry: false })?.isFile() ?? false;
    outgoing.writeHead(found ? 200 : 404, {
      "Content-Type": TYPES[extname(place)] ?? "application/octet-stream",
    });
    outgoing.end(found ? readFileSync(place) : "");
  });
  const site = await listening(server, "papers/our%20paper/");
  return {
    address: site.address,
    close: async () => {
      await site.close();
      await rm(root, { recursive: true });
    },
  };
}

async function listening(server: Server, path: string): Promise<RunningSite> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/${path}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
