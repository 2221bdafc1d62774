import { plainNumber } from "./furniture.js";

const ENTRY =
  /^(?:[（(]?([一二三四五六七八九十]{1,3})[）)、.．]|第([一二三四五六七八九十]{1,3})[，、：:条步]?|[（(]?([\d０-９]{1,2})[)）、.．·](?![\d０-９]))/u;

/** The number an entry of an enumeration opens with: `二、`, `（三）`, `4.`, `第五，`; null when it opens with none. */
export function entryNumber(text: string): number | null {
  const match = ENTRY.exec(text);
  const number = match?.[1] ?? match?.[2] ?? match?.[3];
  return number === undefined ? null : Number(plainNumber(number));
}
