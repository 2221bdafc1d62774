import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { siteApp } from "../../src/server/index.js";
import { at, relative } from "../../src/site/paths.js";
import { DAILY, HERALD, KINDS, readPapers } from "./papers.js";
import { picturedSource } from "./pictures.js";

/** Everything the validator knows but how HTML is laid out as text, which is for those who write it by hand. */
const HTML = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "attr-quotes": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "long-title": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
  },
});

describe("what the site writes", () => {
  const folder = mkdtempSync(join(tmpdir(), "valid-"));
  const apps: Record<string, ReturnType<typeof siteApp>> = {};

  beforeAll(async () => {
    const source = await picturedSource(await readPapers(), folder);
    const onFault = (error: unknown) => {
      throw error;
    };
    apps.served = siteApp({ source, base: null, written: null, onFault });
    apps.written = siteApp({ source, base: "https://paper.example/x/", written: "zh", onFault });
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  const textAt = async (kind: string, path: string) => {
    const answer = await apps[kind]?.request(`http://localhost/${relative("", path).slice(2)}`);
    return (await answer?.text()) ?? "";
  };

  const faultsIn = async (html: string) => {
    const { results } = await HTML.validateString(html);
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    );
  };

  describe.each(["served", "written"])("as %s", (kind) => {
    it.each([...KINDS, ["what is not there", at.edition("none")]] as const)(
      "is valid HTML: %s",
      async (_, path) => {
        for (const file of ["", "en.html"]) {
          const html = await textAt(kind, path.replace(/(?=\?|$)/, file));
          expect(html.length).toBeGreaterThan(500);
          expect(await faultsIn(html)).toEqual([]);
        }
      },
    );

    it("is a IIIF manifest by the schema of those who define it", async () => {
      const schema = fileURLToPath(new URL("schemas/iiif-presentation-3.json", import.meta.url));
      const ajv = new Ajv({
        strict: false,
        allErrors: true,
        formats: { uri: URL.canParse, "date-time": true },
      });
      const isValid = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
      for (const edition of [DAILY, HERALD]) {
        const manifest = JSON.parse(await textAt(kind, at.manifest(edition)));
        isValid(manifest);
        expect(isValid.errors ?? []).toEqual([]);
        expect(isValid({ ...manifest, items: [{}] })).toBe(false);
      }
    });
  });

  it("is told from what is not valid", async () => {
    const html = (await textAt("served", at.home())).replace("<main", "<main><p><div id=main></div></p");
    expect(await faultsIn(html)).not.toEqual([]);
  });
});
