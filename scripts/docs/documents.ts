import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CHINESE, ENGLISH } from "./format-words.js";
import { interfaceBlock } from "./interfaces.js";
import { editionSchema } from "./schema.js";
import { errorsTable, exitTable, limitsTable, noticesTable, readersTable, writersTable } from "./tables.js";

const ROOT = new URL("../../", import.meta.url);
const SCHEMA = "docs/broadsheet-1.schema.json";
const WITH_PARTS = ["README.md", "README.zh-CN.md", "docs/errors.md", "docs/formats.md", "docs/model.md"];

/** What may stand between `<!-- generated:NAME -->` and `<!-- /generated -->`; NAME is a key and, for some, one argument. */
const PARTS: Readonly<Record<string, (argument: string) => string>> = {
  readers: () => readersTable(ENGLISH),
  writers: () => writersTable(ENGLISH),
  "readers-zh": () => readersTable(CHINESE),
  "writers-zh": () => writersTable(CHINESE),
  errors: errorsTable,
  "exit-statuses": exitTable,
  notices: noticesTable,
  limits: limitsTable,
  interface: interfaceBlock,
  dump: dumpBlock,
};

/** A sample dump under fixtures/docs as it is, in a code block. */
function dumpBlock(name: string): string {
  return `\`\`\`text\n${readFileSync(new URL(`fixtures/docs/${name}`, ROOT), "utf8").trimEnd()}\n\`\`\``;
}

/** A document that is generated, whole or in parts: as it is on the disk (null when missing) and as it should be. */
export interface GeneratedDocument {
  readonly name: string;
  readonly path: string;
  readonly found: string | null;
  readonly fresh: string;
}

export function generatedDocuments(): GeneratedDocument[] {
  const schema = { ...locate(SCHEMA), fresh: `${JSON.stringify(editionSchema(), null, 1)}\n` };
  const withParts = WITH_PARTS.map((name) => {
    const located = locate(name);
    if (located.found === null) throw new Error(`${name} does not exist`);
    return { ...located, fresh: format(freshen(located.found, name), name) };
  });
  return [schema, ...withParts];
}

/** As the formatter lays Markdown out, so that neither undoes what the other has done. */
function format(text: string, name: string): string {
  const biome = fileURLToPath(new URL("node_modules/@biomejs/biome/bin/biome", ROOT));
  return execFileSync(process.execPath, [biome, "format", `--stdin-file-path=${name}`], {
    cwd: fileURLToPath(ROOT),
    encoding: "utf8",
    input: text,
    stdio: ["pipe", "pipe", "ignore"],
  });
}

function locate(name: string): Pick<GeneratedDocument, "name" | "path" | "found"> {
  const path = fileURLToPath(new URL(name, ROOT));
  try {
    return { name, path, found: readFileSync(path, "utf8") };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return { name, path, found: null };
  }
}

const MARKED = /(<!-- generated:(\S+)(?: (\S+))? -->\n)[\s\S]*?(<!-- \/generated -->)/g;

/** The text with every marked part made anew. */
export function freshen(text: string, document: string): string {
  return text.replace(MARKED, (_, begin: string, name: string, argument: string | undefined, end: string) => {
    const make = PARTS[name];
    if (!make) throw new Error(`${document}: nothing generates “${name}”`);
    return `${begin}${make(argument ?? "")}\n${end}`;
  });
}
