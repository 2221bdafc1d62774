const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/**
 * Text made safe for an element's content and for a double-quoted attribute of XML 1.0, white space kept as it is. What
 * XML cannot hold is drawn: controls as their Unicode control pictures (`␀`), halves of surrogate pairs and the two
 * noncharacters as U+FFFD.
 */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (control) =>
      String.fromCharCode(0x2400 + control.charCodeAt(0)),
    )
    .replace(/[\ufffe\uffff]/g, "\ufffd");
}
