/**
 * What the report does with facts when scripts run: pointing at one or focusing it marks its characters on both sides, the
 * ledger takes the articles' place, and its form narrows it. Runs after the main script, whose `show` it leaves alone.
 */
export const RECORD_SCRIPT = `
(() => {
  const root = document.documentElement;
  const ledger = document.querySelector("#ledger");
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const factOf = (target) => target.closest && target.closest("[data-at]");
  const narrow = matchMedia("(max-width: 760px)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  /* The characters from start to end of a line or a passage, without what the report has put among them */
  const ADDED = "a,b[data-m],i,small,.tip,.seam,.j";
  const rangeIn = (element, start, end) => {
    const source = element.closest("#source");
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) => {
      const added = node.parentElement.closest(source ? ADDED : "a,.tip,.seam");
      return added && element.contains(added) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    });
    const range = document.createRange();
    let at = 0;
    let begun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const next = at + node.length;
      if (!begun && start < next) {
        range.setStart(node, Math.max(0, start - at));
        begun = true;
      }
      if (begun && end <= next) {
        range.setEnd(node, end - at);
        return range;
      }
      at = next;
    }
    return null;
  };
  const placesOf = (fact, name) =>
    (fact.dataset[name] || "").split(" ").filter(Boolean).flatMap((place) => {
      const [id, start, end] = place.split(",");
      const element = document.getElementById(id);
      return element ? [{ element, start: +start, end: +end }] : [];
    });
  let shown = null;
  const mark = (fact) => {
    if (fact === shown) return;
    shown = fact;
    for (const row of all(".fact")) row.classList.remove("fact");
    if (window.CSS && CSS.highlights) CSS.highlights.delete("fact");
    if (!fact) return;
    fact.classList.add("fact");
    const places = [...placesOf(fact, "at"), ...placesOf(fact, "in")];
    if (window.CSS && CSS.highlights && window.Highlight) {
      const ranges = places.map(({ element, start, end }) => rangeIn(element, start, end)).filter(Boolean);
      CSS.highlights.set("fact", new Highlight(...ranges));
    }
    for (const { element } of places) element.classList.add("fact");
  };
  const reveal = (element) => {
    if (!element || element.offsetParent === null) return;
    const pane = element.closest(".pane");
    const own = getComputedStyle(pane).overflowY !== "visible";
    const frame = own ? pane.getBoundingClientRect() : { top: 0, bottom: innerHeight };
    const box = element.getBoundingClientRect();
    if (box.top >= frame.top + 40 && box.bottom <= frame.bottom - 40) return;
    (own ? pane : window).scrollBy({ top: box.top - frame.top - (frame.bottom - frame.top) * 0.3, behavior: calm.matches ? "auto" : "smooth" });
  };
  const follow = (fact) => {
    mark(fact);
    const [place] = placesOf(fact, "at");
    if (place) reveal(place.element);
  };
  const open = (view) => {
    const button = document.querySelector("#views [data-view=" + view + "]");
    if (button) button.click();
  };

  /* Before the main script sees them */
  let kept = null;
  let rest = 0;
  addEventListener("mouseover", (event) => {
    clearTimeout(rest);
    const fact = factOf(event.target);
    mark(fact || kept);
    if (!fact) return;
    event.stopImmediatePropagation();
    if (!kept) rest = setTimeout(() => follow(fact), 400);
  }, true);
  addEventListener("focusin", (event) => {
    kept = factOf(event.target);
    if (!kept) return mark(null);
    event.stopImmediatePropagation();
    follow(kept);
  }, true);
  addEventListener("click", (event) => {
    const fact = factOf(event.target);
    if (!fact) return;
    const link = event.target.closest("a[href^='#']");
    event.stopImmediatePropagation();
    event.preventDefault();
    if (link && link.matches(".badge")) {
      open("articles");
      return document.getElementById(link.hash.slice(1)).scrollIntoView();
    }
    kept = fact;
    fact.focus({ preventScroll: true });
    if (narrow.matches && link) open("source");
    follow(fact);
  }, true);
  const KEYS = { ArrowDown: 1, ArrowUp: -1 };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("#filter input")) return event.stopImmediatePropagation();
    const by = KEYS[event.key];
    const fact = factOf(event.target);
    if (by && fact) {
      const list = all("[data-at]", ledger && ledger.contains(fact) ? ledger : fact.closest(".facts")).filter((one) => one.offsetParent !== null);
      const next = list[list.indexOf(fact) + by];
      if (next) next.focus();
    } else if (event.key === "r" && ledger) open(root.dataset.view === "ledger" ? "articles" : "ledger");
    else if (event.key === "/" && ledger) {
      if (root.dataset.view !== "ledger") open("ledger");
      document.querySelector("#filter input").focus();
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);

  /* The ledger */
  if (!ledger) return;
  const form = document.querySelector("#filter");
  const field = form.querySelector("input");
  const kinds = all("[data-kind]", form);
  const narrowDown = () => {
    const wanted = kinds.filter((button) => button.getAttribute("aria-pressed") === "true").map((button) => button.dataset.kind);
    const words = field.value.normalize("NFKC").toLowerCase().split(/\\s+/).filter(Boolean);
    let count = 0;
    for (const group of all("section[data-kind]", ledger)) {
      const rows = all("tbody tr", group);
      let left = 0;
      for (const row of rows) {
        const text = row.textContent.normalize("NFKC").toLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
        if (!row.hidden) left++;
      }
      group.hidden = (wanted.length > 0 && !wanted.includes(group.dataset.kind)) || left === 0;
      for (const bars of all(".bars", group)) bars.hidden = words.length > 0;
      if (!group.hidden) count += left;
    }
    form.querySelector("output").textContent = count;
  };
  for (const button of kinds)
    button.onclick = () => {
      button.setAttribute("aria-pressed", button.getAttribute("aria-pressed") !== "true");
      narrowDown();
    };
  field.oninput = narrowDown;
  form.onsubmit = (event) => event.preventDefault();
  form.hidden = false;
  narrowDown();
  const tabs = all("#tabs [data-view]");
  for (const button of tabs) button.onclick = () => open(button.dataset.view);
  const press = () => {
    for (const button of tabs)
      button.setAttribute("aria-pressed", (button.dataset.view === "ledger") === (root.dataset.view === "ledger"));
  };
  new MutationObserver(press).observe(root, { attributes: true, attributeFilter: ["data-view"] });
  press();
})();
`;
