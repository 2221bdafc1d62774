import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from "libxml2-wasm";
import type { Edition } from "../src/model/index.js";
import { readEdition } from "../src/pipeline.js";
import { lawBreaks } from "../test/properties/laws.js";
import { articleDifferences, packageOf, readBack, referenceFaults } from "../test/properties/packages.js";
import { placed } from "../test/writers/placed.js";
import { BENCH_DATA } from "./corpora/data.js";

/** Where the published schemas lie. */
const SCHEMAS = process.env.SCHEMAS ?? join(BENCH_DATA, "../schemas");
/** Where ALTO and METS say that the schema of links is. */
const XLINK = "http://www.loc.gov/standards/xlink/xlink.xsd";
const FIXTURES = fileURLToPath(new URL("../fixtures/", import.meta.url));

/** What the packages of one kind of edition came to. */
export interface PackageCount {
  readonly kind: string;
  readonly editions: number;
  readonly files: number;
  /** A sentence each: what a schema does not allow, references that lead nowhere, how the articles read back differ, which law they break. */
  readonly faults: readonly string[];
}

/** Validates a document's text: a sentence for each thing wrong with it. */
type Validate = (path: string, text: string) => string[];

/**
 * Writes every fixture and every issue of the ALTO corpus as a package, as stated and with its articles found anew,
 * validates its files against the schemas and reads it back. Null without the schemas.
 */
export async function validatePackages(): Promise<PackageCount[] | null> {
  if (!existsSync(join(SCHEMAS, "mets-1.12.1.xsd"))) {
    console.error(`not found: ${SCHEMAS} (set SCHEMAS)`);
    return null;
  }
  const validate = validator();
  const counts: PackageCount[] = [];
  for (const { kind, paths, read } of kinds()) {
    const faults: string[] = [];
    let files = 0;
    for (const path of paths) {
      const edition = await read(path);
      const written = packageOf(edition);
      files += written.length;
      const again = await readBack(written);
      const wrong = [
        ...written.flatMap((file) => validate(file.path, file.text)),
        ...referenceFaults(written),
        ...articleDifferences(edition, again),
        ...lawBreaks(again, null),
      ];
      faults.push(...wrong.map((fault) => `${path}: ${fault}`));
    }
    counts.push({ kind, editions: paths.length, files, faults });
  }
  return counts;
}

interface Kind {
  readonly kind: string;
  readonly paths: readonly string[];
  readonly read: (path: string) => Promise<Edition>;
}

function kinds(): Kind[] {
  const flat = { record: false };
  const anew = { record: false, resegment: true };
  const pages = under(join(FIXTURES, "pages")).map((folder) => join(folder, "source.txt"));
  const ocr = under(join(FIXTURES, "ocr")).filter((path) => !path.endsWith(".md"));
  const issues = under(join(BENCH_DATA, "alto"));
  return [
    { kind: "dumps, without boxes", paths: pages, read: (path) => readEdition(path, flat) },
    { kind: "dumps, with boxes", paths: pages, read: async (path) => placed(await readEdition(path, flat)) },
    { kind: "OCR fixtures, as stated", paths: ocr, read: (path) => readEdition(path, flat) },
    { kind: "OCR fixtures, found anew", paths: ocr, read: (path) => readEdition(path, anew) },
    { kind: "ALTO issues, as stated", paths: issues, read: (path) => readEdition(path, flat) },
    { kind: "ALTO issues, found anew", paths: issues, read: (path) => readEdition(path, anew) },
  ];
}

function under(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

function validator(): Validate {
  xmlRegisterInputProvider(new XmlBufferInputProvider({ [XLINK]: readFileSync(join(SCHEMAS, "xlink.xsd")) }));
  const schema = (name: string) =>
    XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(join(SCHEMAS, name))));
  const [mets, alto] = [schema("mets-1.12.1.xsd"), schema("alto-4-4.xsd")];
  return (path, text) => {
    const document = XmlDocument.fromString(text);
    try {
      (path.endsWith("/mets.xml") ? mets : alto).validate(document);
      return [];
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error;
      return error.details.map(({ message, line }) => `${path}, line ${line}: ${message.trim()}`);
    } finally {
      document.dispose();
    }
  };
}

const MOST_SHOWN = 20;

export function printPackages(counts: readonly PackageCount[]): void {
  console.log("\npackages                      editions  files  faults");
  for (const { kind, editions, files, faults } of counts) {
    const numbers = [
      String(editions).padStart(8),
      String(files).padStart(6),
      String(faults.length).padStart(7),
    ];
    console.log(`  ${kind.padEnd(28)}${numbers.join(" ")}`);
    for (const fault of faults.slice(0, MOST_SHOWN)) console.log(`    ${fault}`);
  }
}
