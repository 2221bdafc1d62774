import type { BlockRole, InputLayout, Page } from "../../src/model/index.js";

/** What an editor says of a line: its article, null where none claims it, and what it is there, null where that is not said. */
export interface Truth {
  readonly article: string | null;
  readonly role: BlockRole | null;
}

/** One issue whose articles are known. */
export interface GoldIssue {
  /** The newspaper: figures are cross-validated over titles. */
  readonly title: string;
  readonly name: string;
  readonly pages: readonly Page[];
  readonly layouts: readonly InputLayout[];
  /** By line id; lines that no article claims are absent. */
  readonly truth: ReadonlyMap<string, Truth>;
}
