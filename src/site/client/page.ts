import { askedTerms } from "./highlight.js";
import { markOnPage } from "./hits.js";
import { zoomable } from "./zoom.js";

/** An article that is pointed at is lit on the page and in the list. */
function pointing(): void {
  const owned = [...document.querySelectorAll<HTMLElement | SVGElement>("[data-a]")];
  const light = (article: string | undefined) => {
    for (const one of owned) one.classList.toggle("on", article !== undefined && one.dataset.a === article);
  };
  for (const one of owned) {
    one.addEventListener("pointerenter", () => light(one.dataset.a));
    one.addEventListener("pointerleave", () => light(undefined));
    one.addEventListener("focusin", () => light(one.dataset.a));
    one.addEventListener("focusout", () => light(undefined));
  }
}

/** The arrows turn the page, where no field has them. */
function turning(): void {
  addEventListener("keydown", (event) => {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      (event.target as Element).closest("input,select,.zoomed")
    )
      return;
    const rel = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
    if (rel === undefined) return;
    document.querySelector<HTMLAnchorElement>(`.folios a[rel=${rel}]`)?.click();
  });
}

function hits(): void {
  const terms = askedTerms();
  const stage = document.querySelector<HTMLElement>(".stage");
  if (!stage || terms.length === 0) return;
  markOnPage(stage, terms)?.scrollIntoView({ block: "center", inline: "center" });
}

pointing();
turning();
const stage = document.querySelector<HTMLElement>(".stage");
if (stage) zoomable(stage);
hits();
