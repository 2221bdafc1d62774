import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

interface Manifest {
  readonly name: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
}
const MANIFEST = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Manifest;

const MODEL = [
  "Article",
  "ArticleKind",
  "BodyPassage",
  "Box",
  "BroadsheetError",
  "Byline",
  "Caption",
  "CommitmentFact",
  "DEFAULT_LIMITS",
  "DateEvidence",
  "DeckEntry",
  "DocumentFact",
  "DocumentStatus",
  "ERRORS",
  "Edition",
  "EventFact",
  "FACT_KINDS",
  "FORMAT",
  "Fact",
  "FigureFact",
  "Font",
  "HonourFact",
  "Leftover",
  "Line",
  "Normal",
  "Notice",
  "NoticeCode",
  "OrganisationFact",
  "Page",
  "Passage",
  "PersonFact",
  "Picture",
  "PlaceFact",
  "PlaceLevel",
  "Point",
  "ProgrammeFact",
  "QuotationFact",
  "Reason",
  "Region",
  "ResolvedDate",
  "Rule",
  "SEARCH_LIMITS",
  "Span",
  "Step",
  "digest",
  "editionId",
  "explain",
  "slug",
];

/** Every name that a user's program can hold on to, by entry point. To take one away is a new major version. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  ".": [
    ...MODEL,
    "READERS",
    "VERSION",
    "WRITERS",
    "loadEdition",
    "readEdition",
    "readingMeans",
    "writerNamed",
  ],
  "./archive": [
    "DECK_ROLES",
    "PassageRole",
    "applyCorrections",
    "authorMonths",
    "backUp",
    "checkArchive",
    "correctArticle",
    "ingest",
    "openArchive",
    "readCorrections",
    "recogniseEditions",
    "rereadEdition",
    "retryFailures",
    "undoCorrection",
    "withoutArticles",
  ],
  "./model": MODEL,
  "./readers": ["READERS", "isPageByContent", "isPageFile", "readerFor"],
  "./writers": ["WRITERS", "writerNamed"],
};

const ENTRIES = Object.entries(MANIFEST.exports).map(([entry, target]) => ({
  entry,
  targets: typeof target === "string" ? [target] : [target.types, target.default],
}));

describe("the package", () => {
  it.each(ENTRIES)("has what $entry leads to", ({ targets }) => {
    for (const target of targets) expect(existsSync(join(ROOT, target)), target).toBe(true);
  });

  it.each(ENTRIES.filter(({ targets }) => targets.length > 1))(
    "exports from $entry what it promises",
    async ({ entry }) => {
      const built = (await import(/* @vite-ignore */ MANIFEST.name + entry.slice(1))) as object;
      expect(Object.keys(built).sort()).toEqual([...(NAMES[entry] ?? [])].sort());
    },
  );

  it("has every entry point pinned here", () => {
    const modules = ENTRIES.filter(({ targets }) => targets.length > 1).map(({ entry }) => entry);
    expect(Object.keys(NAMES).sort()).toEqual(modules.sort());
  });

  it("has the commands it names", () => {
    for (const target of Object.values(MANIFEST.bin)) {
      expect(readFileSync(join(ROOT, target), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    }
  });

  it("ships everything that it needs to run", () => {
    const shipped = packedFiles();
    const needed = [
      "package.json",
      "LICENSE",
      "dist/index.js",
      "dist/index.d.ts",
      "dist/cli/main.js",
      "dist/articles/weights.json",
      "dist/text/dates/edition-day.json",
      "docs/broadsheet-1.schema.json",
      "fixtures/pages/lanchuan-daily/source.txt",
    ];
    expect(needed.filter((file) => !shipped.includes(file))).toEqual([]);
    expect(shipped.filter((file) => /^(?:test|bench|src|scripts)\//.test(file))).toEqual([]);
  });
});

/** What `npm pack` would put into the package. */
function packedFiles(): string[] {
  const listing = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [packed] = JSON.parse(listing) as { files: { path: string }[] }[];
  return (packed?.files ?? []).map((file) => file.path);
}
