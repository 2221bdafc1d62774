import type { Attributes } from "../../xml/index.js";

/** A group of the stated order, or a reference to a region in one. */
interface Item {
  readonly index: number | null;
  readonly region: string | null;
  readonly group: Group | null;
}

interface Group {
  readonly ordered: boolean;
  readonly items: Item[];
}

/** The elements of PAGE's ReadingOrder as they come in. */
export class OrderBuilder {
  private readonly open: Group[] = [{ ordered: true, items: [] }];

  /** Whether the element is one of ReadingOrder's. */
  start(name: string, attributes: Attributes): boolean {
    const region = attributes.get("regionRef");
    if (/^RegionRef(?:Indexed)?$/.test(name)) this.add(attributes, region, null);
    else if (/^(?:Uno|O)rderedGroup(?:Indexed)?$/.test(name)) {
      const group: Group = { ordered: name.startsWith("O"), items: [] };
      this.add(attributes, region, group);
      this.open.push(group);
    } else return false;
    return true;
  }

  end(name: string): void {
    if (/^(?:Uno|O)rderedGroup(?:Indexed)?$/.test(name) && this.open.length > 1) this.open.pop();
  }

  /** The regions in their stated order; none where the order is said to be none. */
  references(): readonly string[] {
    const references: string[] = [];
    const [root] = this.open;
    return root && collect(root, references) ? references : [];
  }

  private add(attributes: Attributes, region: string | null, group: Group | null): void {
    const index = Number(attributes.get("index") ?? Number.NaN);
    this.open.at(-1)?.items.push({ index: Number.isFinite(index) ? index : null, region, group });
  }
}

/** Whether all groups of more than one member are ordered. As deep as the document, which has its limit. */
function collect(group: Group, references: string[]): boolean {
  if (!group.ordered && group.items.length > 1) return false;
  for (const item of sorted(group.items)) {
    if (item.region !== null) references.push(item.region);
    if (item.group && !collect(item.group, references)) return false;
  }
  return true;
}

function sorted(items: readonly Item[]): readonly Item[] {
  if (items.some((item) => item.index === null)) return items;
  return [...items].sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
}
