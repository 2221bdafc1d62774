import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Article, Edition, Span } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";
import type { OutputFile } from "../../src/writers/index.js";
import { writerNamed } from "../../src/writers/index.js";

/** The files of the edition's issue package. */
export function packageOf(edition: Edition): readonly OutputFile[] {
  return writerNamed("mets-alto").files?.(edition, "issue") ?? [];
}

/** What is read of the package that an edition is written as. */
export async function readBack(files: readonly OutputFile[]): Promise<Edition> {
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const [mets] = files;
    return await readEdition(join(folder, mets?.path ?? ""), { record: false });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Part = [role: string, text: string, spans: readonly Span[]];

/** The passages of an article: what each is, its text, and the printed text of its lines. */
function passagesOf(article: Article, printed: ReadonlyMap<string, string>): string[] {
  const { label, deck, bylines, body, captions } = article;
  const parts: Part[] = [
    ...(label ? [["label", label.text, label.spans] as Part] : []),
    ...[...deck, ...body].map(({ role, text, spans }): Part => [role, text, spans]),
    ...bylines.map(({ spans, ...said }): Part => ["byline", JSON.stringify(said), spans]),
    ...captions.map(({ text, spans }): Part => ["caption", text, spans]),
  ];
  return parts.map(([role, text, spans]) => {
    const lines = spans.map(({ line, start, end }) => printed.get(line)?.slice(start, end) ?? "");
    return JSON.stringify([role, text, lines]);
  });
}

/** How the articles of two readings differ, a sentence a difference. */
export function articleDifferences(written: Edition, read: Edition): string[] {
  const differences: string[] = [];
  if (written.title !== read.title) differences.push(`title ${written.title} → ${read.title}`);
  if (written.date !== read.date) differences.push(`date ${written.date} → ${read.date}`);
  if (written.articles.length !== read.articles.length)
    differences.push(`${written.articles.length} articles → ${read.articles.length}`);
  const [before, after] = [textsOf(written), textsOf(read)];
  written.articles.forEach((article, index) => {
    const other = read.articles[index];
    if (!other) return;
    if (article.kind !== other.kind)
      differences.push(`article ${index + 1}: ${article.kind} → ${other.kind}`);
    const [own, again] = [passagesOf(article, before), passagesOf(other, after)];
    for (let at = 0; at < Math.max(own.length, again.length); at++)
      if (own[at] !== again[at]) differences.push(`article ${index + 1}: ${own[at]} → ${again[at]}`);
  });
  return differences;
}

function textsOf({ pages }: Edition): ReadonlyMap<string, string> {
  return new Map(pages.flatMap(({ lines }) => lines.map(({ id, text }) => [id, text] as const)));
}

/** What a schema does not see: ids given twice, references that lead nowhere, files that are named and not there. */
export function referenceFaults(files: readonly OutputFile[]): string[] {
  const faults = files.flatMap(({ path, text }) => danglingIn(path, text));
  const [mets, ...pages] = files;
  const folder = mets?.path.replace(/[^/]*$/, "") ?? "";
  const idsOf = new Map(pages.map(({ path, text }) => [path, new Set(attributes(text, "ID"))]));
  const fileOf = new Map<string, string>();
  for (const [, id, href] of mets?.text.matchAll(/<mets:file ID="([^"]*)".*?xlink:href="([^"]*)"/g) ?? [])
    fileOf.set(id ?? "", folder + href);
  for (const path of fileOf.values()) if (!idsOf.has(path)) faults.push(`${path} is not in the package`);
  for (const [, file, block] of mets?.text.matchAll(/FILEID="([^"]*)" BETYPE="IDREF" BEGIN="([^"]*)"/g) ?? [])
    if (!idsOf.get(fileOf.get(file ?? "") ?? "")?.has(block ?? "")) faults.push(`no block ${file} ${block}`);
  return faults;
}

const REFERENCES = ["REF", "TAGREFS", "STYLEREFS", "DMDID", "FILEID"] as const;

function danglingIn(path: string, text: string): string[] {
  const ids = attributes(text, "ID");
  const known = new Set(ids);
  const twice = ids.length === known.size ? [] : [`${path}: an id stands twice`];
  const nowhere = REFERENCES.flatMap((name) => attributes(text, name)).filter((id) => !known.has(id));
  return [...twice, ...nowhere.map((id) => `${path}: no ${id}`)];
}

function attributes(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map(([, value]) => value ?? "");
}
