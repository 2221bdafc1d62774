import type { BlockRole, InputLayout, StatedArticle, StatedPlace } from "../../model/index.js";
import type { PackagePart, PackageStatement } from "./package.js";

/** Where a page comes from: the package's id of its file, and the blocks that each id in the file stands for. */
export interface PageOrigin {
  readonly file: string | null;
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** What a package says of one block. */
interface Claim {
  readonly role: BlockRole | null;
  readonly place: StatedPlace | null;
}

/** By file and block. */
type Claims = Map<string, Map<string, Claim>>;

/**
 * The layouts with the places and roles that their package states; where it is silent, those of their own files stay.
 * A part that is a group of blocks (ALTO's ComposedBlock) is all of them; of two parts that claim a block the first has it.
 */
export function applyStatement(
  layouts: readonly (InputLayout | null)[],
  origins: readonly PageOrigin[],
  statement: PackageStatement,
): { readonly layouts: readonly (InputLayout | null)[]; readonly articles: readonly StatedArticle[] } {
  const groups = groupsByFile(origins);
  const claims: Claims = new Map();
  const keys = uniqueKeys(statement.articles.map(({ id }) => id));
  const articles = statement.articles.map(({ kind, label }, index) => ({
    key: keys[index] ?? "",
    kind,
    label,
  }));
  for (const [index, { parts }] of statement.articles.entries())
    claimParts(parts, keys[index] ?? "", groups, claims);
  claimParts(statement.loose, null, groups, claims);
  return {
    layouts: layouts.map(
      (layout, index) => layout && claimed(layout, claims.get(origins[index]?.file ?? "")),
    ),
    articles,
  };
}

function groupsByFile(
  origins: readonly PageOrigin[],
): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const byFile = new Map<string, Map<string, readonly string[]>>();
  for (const { file, groups } of origins) {
    if (file === null) continue;
    const all = byFile.get(file) ?? new Map<string, readonly string[]>();
    for (const [id, blocks] of groups) if (!all.has(id)) all.set(id, blocks);
    byFile.set(file, all);
  }
  return byFile;
}

function claimParts(
  parts: readonly PackagePart[],
  article: string | null,
  groups: ReturnType<typeof groupsByFile>,
  claims: Claims,
): void {
  let order = 0;
  for (const { file, block: id, role } of parts) {
    const inFile = claims.get(file) ?? new Map<string, Claim>();
    claims.set(file, inFile);
    for (const block of groups.get(file)?.get(id) ?? [id]) {
      if (inFile.has(block)) continue;
      inFile.set(block, { role, place: article === null ? null : { article, order: order++ } });
    }
  }
}

function claimed(layout: InputLayout, claims: ReadonlyMap<string, Claim> | undefined): InputLayout {
  if (!claims) return layout;
  const blocks = layout.blocks.map((block) => {
    const claim = block.source === null ? undefined : claims.get(block.source);
    return claim ? { ...block, role: claim.role ?? block.role, place: claim.place } : block;
  });
  return { ...layout, blocks };
}

/** The ids, those that stand twice told apart by their number. */
function uniqueKeys(ids: readonly string[]): string[] {
  const taken = new Set(ids);
  const seen = new Set<string>();
  return ids.map((id, index) => {
    let key = id;
    if (seen.has(id)) for (key = `${id}~${index + 1}`; taken.has(key); ) key += "~";
    seen.add(key);
    taken.add(key);
    return key;
  });
}
