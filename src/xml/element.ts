import { escapeXml } from "./escape.js";

/** An attribute that is null is not written. */
export type ElementAttributes = Readonly<Record<string, string | number | null>>;

/** An element with its attributes in the order given and its content, which is markup already. */
export function element(name: string, attributes: ElementAttributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : ` ${key}="${escapeXml(String(value))}"`))
    .join("");
  const inner = content.join("");
  return inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}
