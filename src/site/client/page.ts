import { askedTerms } from "./highlight.js";
import { markOnPage } from "./hits.js";
import { zoomable } from "./zoom.js";

/** What shows an article as a whole: its outlines, its line in the list, its text where the page is set anew. */
const SHOWN = ".areas [data-a], .headlines [data-a], .setanew [data-a]";

/** An article that is pointed at is lit on the page and in the list. */
function pointing(): void {
  const owned = [...document.querySelectorAll<HTMLElement | SVGElement>(SHOWN)];
  const light = (target: EventTarget | null) => {
    const article = (target as Element | null)?.closest<HTMLElement>(SHOWN)?.dataset.a;
    for (const one of owned) one.classList.toggle("on", article !== undefined && one.dataset.a === article);
  };
  // On the desk as a whole: a listener for focus would make every line of print a stop for the keyboard.
  const desk = document.querySelector(".desk");
  for (const kind of ["pointerover", "focusin"]) desk?.addEventListener(kind, ({ target }) => light(target));
  for (const kind of ["pointerleave", "focusout"]) desk?.addEventListener(kind, () => light(null));
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
