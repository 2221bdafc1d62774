import { SPEAK } from "../html/script-speak.js";
import { squeeze } from "../html/squeeze.js";

/** What the view does when scripts run: an article chosen in the list or on the page is lit in both, and its reasons unfold. */
export const VIEW_SCRIPT = squeeze(`
"use strict";
(() => {
${SPEAK}
  const pages = find("#pages");
  const tip = find("#tip");
  const items = all("[data-item]");
  const drawn = new Map(items.map((item) => [item.dataset.item, []]));
  for (const element of all("[data-a]", pages)) drawn.get(element.dataset.a)?.push(element);

  /* Choosing */
  let chosen = -1;
  const light = (name, elements) => {
    for (const element of all("." + name)) element.classList.remove(name);
    for (const element of elements) element.classList.add(name);
  };
  const show = (element, block) => element?.scrollIntoView({ block, inline: "nearest" });
  const release = () => {
    chosen = -1;
    light("on", []);
    light("cur", []);
    pages.classList.remove("some");
    for (const link of all("[aria-current]")) link.removeAttribute("aria-current");
  };
  const choose = (at, fromPage) => {
    const item = items[at];
    if (!item) return;
    release();
    chosen = at;
    const own = drawn.get(item.dataset.item);
    light("on", own);
    light("cur", [item]);
    pages.classList.add("some");
    find("a", item).setAttribute("aria-current", "true");
    show(item, "nearest");
    if (fromPage) return;
    show(own.find((element) => element.matches("polygon")) || own[0], "center");
    find("a", item).focus({ preventScroll: true });
  };
  addEventListener("click", (event) => {
    const item = event.target.closest("[data-item]");
    if (item && event.target.closest("a")) {
      event.preventDefault();
      return choose(items.indexOf(item), false);
    }
    const owned = event.target.closest("#pages [data-a]");
    if (owned) return choose(Number(owned.dataset.a), true);
    if (event.target.closest("#pages")) release();
  });

  /* Pointing */
  addEventListener("mousemove", ({ target, clientX, clientY }) => {
    const owned = target.closest && target.closest("#pages [data-a]");
    tip.hidden = !owned;
    if (!owned) return;
    const link = find("a", items[owned.dataset.a]);
    const role = owned.dataset.role && find("[data-role-name=" + owned.dataset.role + "]");
    tip.textContent = find("i", link).textContent + "  " + link.children[1].textContent + (role ? " · " + role.textContent : "");
    const box = tip.getBoundingClientRect();
    tip.style.left = Math.max(4, Math.min(clientX + 14, innerWidth - box.width - 8)) + "px";
    tip.style.top = (clientY + 18 + box.height > innerHeight ? clientY - box.height - 10 : clientY + 18) + "px";
  });

  /* Keys */
  const keys = {
    j: () => choose(Math.min(items.length - 1, chosen + 1), false),
    k: () => choose(Math.max(0, chosen - 1), false),
    z: () => find(find("#fit").checked ? "#full" : "#fit").click(),
    l: otherLanguage,
    Escape: release,
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  find(".tools").hidden = false;
  root.classList.add("js");
  beginSpeaking();
})();
`);
