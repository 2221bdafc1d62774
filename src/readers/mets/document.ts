import type { StatedKind } from "../../model/index.js";
import type { Attributes, XmlHandler } from "../../xml/index.js";
import { lettersOf } from "../roles.js";
import { type Description, issueOf } from "./bibliography.js";
import { type Division, kindOf, roleWithin } from "./divisions.js";
import { IssueBuilder } from "./issue.js";
import type { PackageArticle, PackagePart, PackageStatement } from "./package.js";
import { type NamedFile, type PhysicalPage, pageFiles } from "./pages.js";

/** Divisions that are the issue or hold it. */
const ISSUE_TYPES: ReadonlySet<string> = new Set([
  "newspaper",
  "periodical",
  "volume",
  "issue",
  "supplement",
]);

interface OpenArticle {
  readonly id: string;
  readonly kind: StatedKind;
  readonly label: string | null;
  readonly parts: PackagePart[];
  /** How many divisions are around it. */
  readonly depth: number;
}

interface OpenDivision extends Division {
  readonly files: string[];
  readonly order: number | null;
  readonly number: string | null;
}

/** Follows METS 1.12 (Library of Congress) as newspapers are packed: ENMAP, docWorks, NDNP. */
export class MetsHandler implements XmlHandler {
  private readonly descriptions: { id: string; titles: string[]; dates: string[] }[] = [];
  private readonly files: NamedFile[] = [];
  private readonly groups: string[] = [];
  private readonly physical: PhysicalPage[] = [];
  private readonly articles: OpenArticle[] = [];
  private readonly loose: PackagePart[] = [];
  /** Blocks that have their place: a second claim to one is not heard. */
  private readonly claimed = new Set<string>();
  private readonly divisions: OpenDivision[] = [];
  private readonly openArticles: OpenArticle[] = [];
  private readonly issueSections = new Set<string>();
  private readonly partSections = new Set<string>();
  private structure: "physical" | "logical" | null = null;
  private file: Omit<NamedFile, "href"> | null = null;
  private label: string | null = null;
  /** Of a package that states its passages; null for all others. */
  private issue: IssueBuilder | null = null;
  /** What text is being read, and what of it has come. */
  private reading: "title" | "date" | "genre" | null = null;
  private read = "";
  private inDescription = false;
  private inRelated = 0;

  start(name: string, attributes: Attributes): void {
    switch (name) {
      case "mets":
        this.label = attributes.get("LABEL");
        if (IssueBuilder.follows(attributes.get("PROFILE"))) this.issue = new IssueBuilder();
        return;
      case "dmdSec":
        this.inDescription = true;
        this.descriptions.push({ id: attributes.get("ID") ?? "", titles: [], dates: [] });
        return;
      case "relatedItem":
        this.inRelated++;
        return;
      case "title":
      case "dateIssued":
      case "genre":
        if (!this.inDescription) return;
        this.reading = name === "dateIssued" ? "date" : name;
        this.read = "";
        return;
      case "fileGrp":
        this.groups.push(usesOf(attributes, this.groups.at(-1) ?? ""));
        return;
      case "file":
        this.startFile(attributes);
        return;
      case "FLocat":
        this.located(attributes);
        return;
      case "structMap":
        this.structure = structureOf(attributes);
        return;
      case "div":
        this.startDivision(attributes);
        return;
      case "fptr":
      case "area":
        this.pointer(attributes);
    }
  }

  end(name: string): void {
    if (name === "div") this.endDivision();
    else if (name === "title" || name === "dateIssued" || name === "genre") this.endReading();
    else if (name === "dmdSec") this.inDescription = false;
    else if (name === "relatedItem") this.inRelated--;
    else if (name === "fileGrp") this.groups.pop();
    else if (name === "file") this.file = null;
    else if (name === "structMap") this.structure = null;
  }

  text(text: string): void {
    if (this.reading !== null) this.read += text;
  }

  finish(): PackageStatement {
    const descriptions: readonly Description[] = this.descriptions;
    return {
      ...issueOf(descriptions, this.issueSections, this.partSections, this.label),
      pages: pageFiles(this.physical, this.files),
      articles: this.articles
        .filter(({ parts }) => parts.length > 0)
        .map(({ id, kind, label, parts }): PackageArticle => ({ id, kind, label, parts })),
      loose: this.loose,
      issue: this.issue?.finish() ?? null,
    };
  }

  private endReading(): void {
    if (this.reading === null) return;
    const value = this.read.replace(/\s+/g, " ").trim();
    const section = this.descriptions.at(-1);
    if (value !== "" && this.inRelated === 0 && section) {
      if (this.reading === "genre") this.issue?.genre(section.id, value);
      else section[this.reading === "title" ? "titles" : "dates"].push(value);
    }
    this.reading = null;
  }

  private startFile(attributes: Attributes): void {
    const mimeType = attributes.get("MIMETYPE") ?? "";
    const groups = usesOf(attributes, this.groups.at(-1) ?? "");
    this.file = { id: attributes.get("ID") ?? "", mimeType, groups };
  }

  private located(attributes: Attributes): void {
    const href = attributes.get("href");
    if (this.file === null || href === null) return;
    this.files.push({ ...this.file, href });
    this.file = null;
  }

  private startDivision(attributes: Attributes): void {
    const type = attributes.get("TYPE") ?? "";
    const label = attributes.get("LABEL");
    const id = attributes.get("ID");
    this.noteSections(type, attributes.get("DMDID"));
    const order = Number(attributes.get("ORDER") ?? Number.NaN);
    if (this.structure !== "physical") this.beginArticle(type, id, label);
    if (this.structure === "logical") this.issue?.start(type, attributes.get("DMDID"));
    this.divisions.push({
      type,
      id,
      label,
      files: [],
      order: Number.isFinite(order) ? order : null,
      number: attributes.get("ORDERLABEL"),
    });
  }

  private noteSections(type: string, references: string | null): void {
    for (const reference of references?.split(/\s+/) ?? []) {
      (ISSUE_TYPES.has(lettersOf(type)) ? this.issueSections : this.partSections).add(reference);
    }
  }

  private beginArticle(type: string, id: string | null, label: string | null): void {
    const kind = kindOf(type, this.openArticles.length > 0);
    if (kind === null) return;
    const article: OpenArticle = {
      id: id ?? String(this.articles.length + 1),
      kind,
      label,
      parts: [],
      depth: this.divisions.length,
    };
    this.articles.push(article);
    this.openArticles.push(article);
  }

  private endDivision(): void {
    const division = this.divisions.pop();
    if (this.structure === "logical") this.issue?.end();
    if (this.openArticles.at(-1)?.depth === this.divisions.length) this.openArticles.pop();
    if (this.structure === "logical" || !division || division.files.length === 0) return;
    const { files, order, number } = division;
    this.physical.push({ files, order, number });
  }

  private pointer(attributes: Attributes): void {
    const file = attributes.get("FILEID");
    if (file === null) return;
    const block = attributes.get("BEGIN");
    if (this.structure !== "logical") this.divisions.at(-1)?.files.push(file);
    if (this.structure !== "physical" && block !== null) this.claim(file, block);
    if (this.structure === "logical" && block !== null) this.issue?.area(file, block);
  }

  private claim(file: string, block: string): void {
    const key = `${file}\n${block}`;
    if (this.claimed.has(key)) return;
    this.claimed.add(key);
    const article = this.openArticles.at(-1);
    const around = this.divisions.slice(article?.depth ?? 0);
    const part = { file, block, role: roleWithin(around) };
    (article?.parts ?? this.loose).push(part);
  }
}

/** Longer than any id or use that says something of a file. */
const LONGEST_USE = 1000;

/** The id and use of a group of files, or of a file, after those it is in. */
function usesOf(attributes: Attributes, around: string): string {
  return `${around} ${attributes.get("ID") ?? ""} ${attributes.get("USE") ?? ""}`.slice(0, LONGEST_USE);
}

/** A structMap says which it is; one that does not may be both (NDNP has one for pages alone). */
function structureOf(attributes: Attributes): "physical" | "logical" | null {
  const said = `${attributes.get("TYPE") ?? ""} ${attributes.get("LABEL") ?? ""}`;
  if (/physical/i.test(said)) return "physical";
  return /logical/i.test(said) ? "logical" : null;
}
