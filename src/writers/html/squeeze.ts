/** Code without the indentation and the blank lines that only its author needs. */
export function squeeze(code: string): string {
  return code
    .replace(/^[ \t]+/gm, "")
    .replace(/\n+/g, "\n")
    .trim();
}
