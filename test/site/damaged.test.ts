import { describe, expect, it } from "vitest";
import { openArchive } from "../../src/archive/index.js";
import { BroadsheetError } from "../../src/model/index.js";
import { archiveSource } from "../../src/server/archive-source.js";
import { siteApp } from "../../src/server/index.js";
import { withBrokenBody } from "../archive/folders.js";

describe("a site over an archive with a damaged article", () => {
  it("says that something failed, tells the keeper what, and goes on", async () => {
    const { folder, article } = await withBrokenBody();
    const archive = openArchive(folder, { readonly: true });
    const [edition] = archive.store.editions();
    const told: unknown[] = [];
    const app = siteApp({
      source: archiveSource(archive.store),
      base: null,
      written: null,
      onFault: (error) => told.push(error),
    });
    const status = async (path: string) => (await app.request(path)).status;
    expect(await status("/api/titles")).toBe(200);
    expect(await status(`/api/editions/${edition?.id}`)).toBe(500);
    expect(told).toContainEqual(
      expect.objectContaining({ code: "archive-damaged", message: expect.stringContaining(article) }),
    );
    expect(told.every((error) => error instanceof BroadsheetError)).toBe(true);
    expect(await status("/api/titles")).toBe(200);
    archive.close();
  });
});
