/**
 * Runs in the browser: what the parser of HTML had to mend. Elements that were not written or are not where they were
 * written show as counts that differ; ids that are said twice, and items outside lists, are named.
 */
export function mended(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const written = new Map();
  const source = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "<$1>").replace(/<!--[\s\S]*?-->/g, "");
  for (const [, name = ""] of source.matchAll(/<([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])/g)) {
    written.set(name.toLowerCase(), (written.get(name.toLowerCase()) ?? 0) + 1);
  }
  const faults = [];
  const elements = [
    ...parsed.querySelectorAll("*"),
    ...[...parsed.querySelectorAll("noscript")].flatMap((one) => [...one.querySelectorAll("*")]),
  ];
  const counts = new Map();
  for (const { localName } of new Set(elements))
    counts.set(localName.toLowerCase(), (counts.get(localName.toLowerCase()) ?? 0) + 1);
  for (const [name, count] of counts)
    if (written.get(name) !== count)
      faults.push(`${name}: ${written.get(name) ?? 0} written, ${count} parsed`);
  const ids = [...parsed.querySelectorAll("[id]")].map(({ id }) => id);
  for (const id of new Set(ids))
    if (ids.filter((one) => one === id).length > 1) faults.push(`the id ${id} twice`);
  for (const own of parsed.querySelectorAll("ul > :not(li), ol > :not(li), dl > :not(dt, dd, div)"))
    faults.push(`${own.localName} in ${own.parentElement?.localName}`);
  return faults;
}
