/** What is looked at of a document's beginning, in bytes. */
const HEAD = 4096;

/**
 * The local name of a document's root element, in lower case; null where the bytes do not begin like XML or HTML, or
 * more than comments, instructions and a document type come first.
 */
export function rootName(bytes: Uint8Array): string | null {
  const head = headOf(bytes).replace(
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!doctype[^>[]*(?:\[[^\]]*\]\s*)?>/gi,
    "",
  );
  const root = /^\s*<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)[\s/>]/.exec(head);
  return root?.[2]?.toLowerCase() ?? null;
}

/** Whether the bytes begin as only XML and HTML do, whatever is in them. */
export function isMarkup(bytes: Uint8Array): boolean {
  return /^\s*<(?:\?xml|!doctype|html[\s>]|[\w.:-]+\s[^<>]*xmlns)/i.test(headOf(bytes));
}

/** The encoding that an XML declaration names, or a `meta` element of HTML; null where neither does. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = headOf(bytes);
  const declaration = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head);
  const meta = /<meta\s[^>]*?charset\s*=\s*["']?([\w.:-]+)/i.exec(head);
  return declaration?.[1] ?? meta?.[1] ?? null;
}

/** UTF-16, with its mark or without: its first character is `<`, with a zero byte beside it. Null for all others. */
export function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return null;
}

function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD);
  const wide = wideEncoding(bytes);
  return new TextDecoder(wide ?? "latin1").decode(head).replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF|ï»¿)/, "");
}
