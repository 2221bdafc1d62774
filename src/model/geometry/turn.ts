import type { Box } from "../geometry.js";

/**
 * A page turned so that vertical print runs as level print does: its first line, at the right, comes to the top, and its
 * upper column (段) to the left.
 *
 *      3 2 1            ▬▬1▬▬  ▬▬4▬▬
 *      ▮ ▮ ▮            ▬▬2▬▬  ▬▬5▬▬
 *      6 5 4     ──▶    ▬▬3▬▬  ▬▬6▬▬
 *      ▮ ▮ ▮
 */
export function turnBox([x, y, width, height]: Box): Box {
  return [y, -x - width, height, width];
}
