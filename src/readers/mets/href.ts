/**
 * Where in its package a METS file's href points, as a relative path with forward slashes; null where it points
 * elsewhere: another scheme, an absolute path, a step out of the package. `file://./ALTO/1.xml`, `./ALTO/1.xml`,
 * `ALTO\1.xml` and `ALTO/1.xml` are the same. Percent-encoding is undone before any of this is looked at.
 */
export function pathInPackage(href: string): string | null {
  const path = decoded(href.replace(/^file:(?:\/\/(?!\/))?/i, "")).replaceAll("\\", "/");
  if (path.includes("\0") || path.startsWith("/") || /^[a-z][a-z0-9+.-]*:/i.test(path)) return null;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return null;
    } else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.length > 0 ? steps.join("/") : null;
}

/** Without percent-encoding; a href that is not rightly encoded is a name with a percent sign in it. */
function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch (error) {
    if (error instanceof URIError) return href;
    throw error;
  }
}
