import type { Article } from "../../model/index.js";
import { shorten } from "./phrases.js";

/** A title this long, counting a Chinese character as two, is cut short in the list. */
const TITLE_WIDTH = 44;

/** What an article is called in a list: its first headline, else the first words it has; empty where it has none. */
export function titleOf({ deck, label, captions, body }: Article): string {
  const headline =
    deck.find((entry) => entry.role === "headline") ?? deck[0] ?? label ?? captions[0] ?? body[0];
  return shorten(headline?.text ?? "", TITLE_WIDTH);
}
