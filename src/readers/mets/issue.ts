import { ArticleKind, type Leftover, type PassageRole } from "../../model/index.js";
import { PACKAGE_PROFILE, PASSAGE_TYPES } from "../../model/package.js";
import { kindOfLabel } from "../kinds.js";

export type PrintRole = PassageRole | Leftover["why"];

/** A passage of a package: what it is, and the blocks that hold it. */
export interface PackagePassage {
  readonly role: PrintRole;
  readonly blocks: readonly { readonly file: string; readonly block: string }[];
}

/** The passages of an issue, as a package of our own profile states them. */
export interface PackageIssue {
  readonly items: readonly {
    readonly kind: ArticleKind | null;
    readonly passages: readonly PackagePassage[];
  }[];
  readonly leftovers: readonly PackagePassage[];
}

const ROLES: ReadonlyMap<string, PrintRole> = new Map(
  (Object.keys(PASSAGE_TYPES) as PrintRole[]).map((role) => [PASSAGE_TYPES[role], role]),
);

interface OpenItem {
  readonly section: string | null;
  readonly passages: OpenPassage[];
}

interface OpenPassage {
  readonly role: PrintRole;
  readonly blocks: { file: string; block: string }[];
}

/** Follows the logical structure of a package whose divisions are passages. */
export class IssueBuilder {
  private readonly items: OpenItem[] = [];
  private readonly leftovers: OpenPassage[] = [];
  private readonly genres = new Map<string, string>();
  /** What each open division has opened; null for neither an item nor a passage. */
  private readonly open: (OpenItem | OpenPassage | null)[] = [];
  private item: OpenItem | null = null;
  private passage: OpenPassage | null = null;

  /** Whether a package of this profile states its passages. */
  static follows(profile: string | null): boolean {
    return profile === PACKAGE_PROFILE;
  }

  genre(section: string, text: string): void {
    this.genres.set(section, text);
  }

  start(type: string, section: string | null): void {
    const role = ROLES.get(type);
    if (this.item === null && role === undefined && kindOfLabel(type) !== null) {
      this.item = { section, passages: [] };
      this.items.push(this.item);
      this.open.push(this.item);
    } else if (this.passage === null && role !== undefined) {
      this.passage = { role, blocks: [] };
      (this.item?.passages ?? this.leftovers).push(this.passage);
      this.open.push(this.passage);
    } else this.open.push(null);
  }

  end(): void {
    const closed = this.open.pop();
    if (!closed) return;
    if (closed === this.item) this.item = null;
    if (closed === this.passage) this.passage = null;
  }

  area(file: string, block: string): void {
    this.passage?.blocks.push({ file, block });
  }

  finish(): PackageIssue {
    const items = this.items.map(({ section, passages }) => {
      const kind = ArticleKind.safeParse(this.genres.get(section ?? ""));
      return { kind: kind.success ? kind.data : null, passages };
    });
    return { items, leftovers: this.leftovers };
  }
}
