/** Which language a reader of a published site sees: the one chosen before, else the browser's. Runs before the page is drawn. */
{
  const KEPT = "broadsheet-language";
  const root = document.documentElement;
  const own = root.lang.startsWith("zh") ? "zh" : "en";
  const read = (): string | null => {
    try {
      return localStorage.getItem(KEPT);
    } catch {
      // Storage is refused: the browser's own language stands.
      return null;
    }
  };
  const wanted = read() ?? (navigator.language.startsWith("zh") ? "zh" : "en");
  const explicit = /\/(?:en|zh)\.html$/.test(location.pathname);
  if (!explicit && wanted !== own) {
    location.replace(`${wanted}.html${location.search}${location.hash}`);
  }
  addEventListener("click", (event) => {
    const chosen = (event.target as Element).closest<HTMLElement>("[data-language]")?.dataset.language;
    if (chosen === undefined) return;
    try {
      localStorage.setItem(KEPT, chosen);
    } catch {
      return;
    }
  });
}
