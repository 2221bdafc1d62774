import type { BlockDraft } from "./drafts.js";

/** What the references of a stated order lead to: a block, a group of blocks, or something that is no block. */
export type Targets = ReadonlyMap<string, readonly BlockDraft[]>;

export interface FollowedOrder {
  readonly order: readonly BlockDraft[] | null;
  /** The reference that leads nowhere, or back; null where all could be followed. */
  readonly fault: string | null;
}

export const UNSTATED: FollowedOrder = { order: null, fault: null };

/**
 * The blocks in the order of the references; those that no reference names follow in the order of the file. A block
 * named twice has its first place. A reference to what is not there makes the whole order unbelievable.
 */
export function followReferences(
  references: readonly string[],
  targets: Targets,
  blocks: readonly BlockDraft[],
): FollowedOrder {
  if (references.length === 0) return UNSTATED;
  const order = new Set<BlockDraft>();
  for (const reference of references) {
    const target = targets.get(reference);
    if (!target) return { order: null, fault: reference };
    for (const block of target) order.add(block);
  }
  for (const block of blocks) order.add(block);
  return { order: [...order], fault: null };
}

/**
 * The blocks in the order in which each names its next (ALTO's IDNEXT): chains begin at the blocks that none names, in
 * the order of the file. A chain that comes back to itself, or names a block twice, is a fault.
 */
export function followChain(
  next: ReadonlyMap<string, string>,
  targets: Targets,
  blocks: readonly BlockDraft[],
): FollowedOrder {
  if (next.size === 0) return UNSTATED;
  const named = new Set(next.values());
  const references: string[] = [];
  const seen = new Set<string>();
  for (const { source } of blocks) {
    if (source === null || named.has(source)) continue;
    for (let at: string | undefined = source; at !== undefined; at = next.get(at)) {
      if (seen.has(at)) return { order: null, fault: at };
      seen.add(at);
      references.push(at);
    }
  }
  const left = [...next.keys()].find((from) => !seen.has(from));
  return left === undefined ? followReferences(references, targets, blocks) : { order: null, fault: left };
}
