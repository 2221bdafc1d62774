import type { Box, InputBlock, Line, Rows } from "../model/index.js";

/** Lines that stand together, before anything is known of what they are. */
export interface PlacedBlock {
  readonly box: Box;
  /** In reading order; at least one. */
  readonly lines: readonly Line[];
  readonly text: string;
  /** Characters that print; about as many as there is room for where no text is known. */
  readonly characters: number;
  readonly input: InputBlock;
  /** Its lines as the rows of a table; absent for what is none. */
  readonly rows?: Rows;
}
