import { RECORD_SCRIPT } from "./script-record.js";
import { SPEAK } from "./script-speak.js";
import { squeeze } from "./squeeze.js";

/**
 * What the report does when scripts run: the language switch, the two sides that follow each other, the keys.
 * Without it the report still reads: both sides stand next to each other and every number is a link.
 * Nothing outside the page is asked for and nothing is kept.
 */
export const SCRIPT = squeeze(`
"use strict";${RECORD_SCRIPT}
(() => {
${SPEAK}
  const source = find("#source");
  const articles = find("#articles");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = matchMedia("(max-width: 760px)");

  /* Which print became which piece */
  const printOf = new Map();
  const rows = all("p[id]", source);
  for (const row of rows) {
    const parts = all("[data-q]", row);
    const number = row.firstElementChild;
    if (parts.length) for (const part of parts) note(part.dataset.q, part);
    else if (number.hash) note(number.hash.slice(1), row);
  }
  function note(anchor, element) {
    const known = printOf.get(anchor);
    if (known) known.push(element);
    else printOf.set(anchor, [element]);
  }
  const units = all("article>header,[id^=q]", articles);
  const unitOf = (anchor) => {
    const element = document.getElementById(anchor);
    return element && element.matches("article") ? find("header", element) : element;
  };
  const rowOf = (element) => element.closest("#source p");
  const numberOf = (unit) => {
    const number = unit && unit.firstElementChild;
    return number && number.matches("a[href]") ? number : null;
  };
  const printOfUnit = (unit) => {
    if (unit.matches("header")) return printOfArticle(unit.parentElement);
    return printOf.get(unit.id) || [];
  };
  const printOfArticle = (article) => all("[id^=q]", article).flatMap((unit) => printOf.get(unit.id) || []);
  /* The unit and the anchor of what an element on either side belongs to */
  const pieceOf = (element) => {
    const part = element.closest("[data-q]");
    if (part) return unitOf(part.dataset.q);
    const row = rowOf(element);
    if (row) return row.firstElementChild.hash ? unitOf(row.firstElementChild.hash.slice(1)) : null;
    const unit = element.closest("#articles [id^=q]");
    if (unit) return unit;
    const article = element.closest("#articles article");
    return article && find("header", article);
  };

  /* Showing */
  const paneOf = (element) => element.closest(".pane");
  const hidden = (element) => element.offsetParent === null;
  const reveal = (element, always) => {
    if (!element || hidden(element)) return;
    const pane = paneOf(element);
    const own = getComputedStyle(pane).overflowY !== "visible";
    const frame = own ? pane.getBoundingClientRect() : { top: 0, bottom: innerHeight };
    const box = element.getBoundingClientRect();
    const margin = 56;
    if (!always && box.top >= frame.top + margin && box.bottom <= frame.bottom - margin) return;
    const room = frame.bottom - frame.top;
    const offset = box.height > room * 0.6 ? margin : Math.max(margin, room * 0.28);
    const by = box.top - frame.top - offset;
    (own ? pane : window).scrollBy({ top: by, behavior: calm.matches ? "auto" : "smooth" });
  };
  const light = (name, elements) => {
    for (const element of all("." + name)) element.classList.remove(name);
    for (const element of elements) if (element) element.classList.add(name);
  };
  let current = null;
  let side = "articles";
  const select = (unit, from, element) => {
    current = element;
    side = from;
    if (!unit) return light("on", [element]), light("cur", []);
    const article = unit.closest("article");
    const print = printOfUnit(unit);
    light("on", unit.matches("header") ? [unit] : [unit, ...print]);
    light("cur", article ? [article, ...printOfArticle(article)] : []);
    reveal(from === "source" ? unit : print[0]);
  };
  const release = () => {
    current = null;
    light("on", []);
    light("cur", []);
    light("hov", []);
    if (document.activeElement) document.activeElement.blur();
  };
  const show = (view) => {
    root.dataset.view = view;
    for (const button of all("[data-view]", find("#views"))) button.setAttribute("aria-pressed", button.dataset.view === view);
    if (view !== "check") side = view;
  };
  const goTo = (element) => {
    if (!element) return;
    const from = element.closest("#source") ? "source" : "articles";
    show(from);
    select(pieceOf(element), from, element);
    const number = numberOf(element);
    if (number) number.focus({ preventScroll: true });
    reveal(element);
  };

  /* Pointer */
  let rest = 0;
  addEventListener("mouseover", ({ target }) => {
    clearTimeout(rest);
    const pane = target.closest && target.closest("#source,#articles");
    const unit = pane && pieceOf(target);
    light("hov", unit ? [unit, ...(unit.matches("header") ? [] : printOfUnit(unit))] : []);
    if (unit && !current) rest = setTimeout(() => reveal(pane === source ? unit : printOfUnit(unit)[0]), 400);
  });
  addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.hash.length > 1) {
      event.preventDefault();
      const target = document.getElementById(link.hash.slice(1));
      return goTo(target && target.matches("article") ? find("header", target) : target);
    }
    const pane = event.target.closest("#source,#articles");
    if (!pane || event.target.closest("summary,button,details") || !getSelection().isCollapsed) return;
    const unit = pieceOf(event.target);
    const element = pane === source ? rowOf(event.target) : unit;
    if (element) select(unit, pane.id, element);
  });
  addEventListener("focusin", ({ target }) => {
    const pane = target.closest("#source,#articles");
    if (!pane || target.closest("details")) return;
    const element = pane === source ? rowOf(target) : pieceOf(target);
    if (element && element !== current) select(pieceOf(target), pane.id, element);
    const number = numberOf(element);
    if (!number) return;
    for (const other of all("[tabindex='0'].rove", pane)) other.tabIndex = -1;
    number.tabIndex = 0;
  });
  /* Dates and doubts: keep what they say inside the pane */
  const settle = ({ target }) => {
    const tip = target.closest && target.closest("[tabindex]") && find(".tip", target.closest("[tabindex]"));
    if (!tip) return;
    tip.style.translate = "";
    const over = tip.getBoundingClientRect().right - paneOf(tip).getBoundingClientRect().right + 24;
    if (over > 0) tip.style.translate = -over + "px";
  };
  addEventListener("mouseover", settle);
  addEventListener("focusin", settle);

  /* Keys */
  const step = (by) => {
    const list = side === "source" ? rows : units;
    const at = current ? list.indexOf(current) : -1;
    goTo(list[Math.min(list.length - 1, Math.max(0, at + by))]);
  };
  const stepArticle = (by) => {
    const list = all("article", articles);
    const unit = current && pieceOf(current);
    const article = unit && unit.closest("article");
    const next = list[article ? Math.min(list.length - 1, Math.max(0, list.indexOf(article) + by)) : 0];
    if (!next) return;
    const header = find("header", next);
    const print = printOfArticle(next)[0];
    goTo(side === "source" && print ? rowOf(print) : header);
  };
  const cross = () => {
    if (!current) return step(1);
    const unit = pieceOf(current);
    if (!unit) return;
    const print = printOfUnit(unit)[0];
    goTo(side === "source" ? unit : print && rowOf(print));
  };
  let asked = -1;
  const stepQuery = (by) => {
    const links = all("#check li>a").filter((link) => !hidden(link) || narrow.matches);
    if (!links.length) return;
    asked = (asked + by + links.length) % links.length;
    light("asked", [links[asked]]);
    links[asked].click();
    reveal(links[asked]);
  };
  const help = find("#help");
  const keys = {
    j: () => stepArticle(1),
    k: () => stepArticle(-1),
    ArrowRight: () => stepArticle(1),
    ArrowLeft: () => stepArticle(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: cross,
    n: () => stepQuery(1),
    p: () => stepQuery(-1),
    l: otherLanguage,
    "?": () => help.showModal(),
    Escape: release,
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const inPane = event.target.closest("#source,#articles");
    if (event.key === "Enter" && event.target.closest("summary,button,a") && !(inPane && event.target === numberOf(current))) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  /* Setting up */
  for (const number of [...rows, ...units.filter((unit) => !unit.matches("header"))].map(numberOf).filter(Boolean)) {
    number.classList.add("rove");
    number.tabIndex = -1;
  }
  for (const pane of [source, articles]) {
    const first = find(".rove", pane);
    if (first) first.tabIndex = 0;
  }
  for (const button of all("#views button")) {
    button.onclick = () => {
      const chosen = current;
      const from = side;
      show(button.dataset.view);
      if (!chosen || button.dataset.view === "check") return scrollTo(0, 0);
      const unit = pieceOf(chosen);
      if (button.dataset.view === from || !unit) return reveal(chosen, true);
      reveal(from === "source" ? unit : printOfUnit(unit)[0], true);
    };
  }
  find("#ask").onclick = () => help.showModal();
  find("#shut").onclick = () => help.close();
  find(".tools").hidden = false;
  root.classList.add("js");
  beginSpeaking();
  show(root.dataset.view);
  const asked0 = location.hash && document.getElementById(location.hash.slice(1));
  if (asked0) goTo(asked0.matches("article") ? find("header", asked0) : asked0);
})();
`);
