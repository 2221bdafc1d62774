import type { ReaderLanguage } from "../text/said/words.js";

/** The language a browser would rather read, by RFC 9110, 12.5.4; English where it names neither of ours. */
export function accepted(header: string): ReaderLanguage {
  let best: ReaderLanguage = "en";
  let most = 0;
  for (const part of header.slice(0, LONGEST).split(",")) {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const quality = qualityOf(parameters);
    const language = /^zh\b/.test(tag) ? "zh" : /^en\b/.test(tag) ? "en" : null;
    if (language !== null && quality > most) {
      best = language;
      most = quality;
    }
  }
  return best;
}

/** Of a longer header the rest is not read. */
const LONGEST = 500;

function qualityOf(parameters: readonly string[]): number {
  const given = parameters.map((one) => /^\s*q=(\d(?:\.\d{1,3})?)\s*$/.exec(one)?.[1]).find((one) => one);
  return given === undefined ? 1 : Number(given);
}
