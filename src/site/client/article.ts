import { askedTerms, markWithin } from "./highlight.js";

/** The steps of type size, as `data-scale` of the text; the style sheet says how large each is. */
const SMALLEST = -2;
const LARGEST = 3;
const KEPT = "broadsheet-size";

function kept(): number {
  try {
    return Number(localStorage.getItem(KEPT) ?? 0) || 0;
  } catch {
    // Storage is refused (a private window): the size is that of this page.
    return 0;
  }
}

function keep(size: number): void {
  try {
    localStorage.setItem(KEPT, String(size));
  } catch {
    return;
  }
}

function sizes(): void {
  const text = document.querySelector<HTMLElement>(".story .text");
  const group = document.querySelector<HTMLElement>(".size");
  if (!text || !group) return;
  let size = kept();
  const show = () => {
    text.dataset.scale = String(size);
  };
  group.hidden = false;
  group.addEventListener("click", (event) => {
    const step = (event.target as Element).closest<HTMLElement>("[data-size]")?.dataset.size;
    if (step === undefined) return;
    size = Math.min(LARGEST, Math.max(SMALLEST, size + Number(step)));
    show();
    keep(size);
  });
  show();
}

function copying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    const said = button.textContent;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.parentElement?.querySelector("pre")?.textContent ?? "");
      button.textContent = button.dataset.done ?? said;
    });
  }
}

/** Pointing at an entry of the record lights all the words that state it; choosing it keeps them lit. */
function evidence(): void {
  const light = (fact: string | undefined) => {
    for (const lit of document.querySelectorAll(".e.on")) lit.classList.remove("on");
    if (fact === undefined) return;
    for (const own of document.querySelectorAll(`.e[data-f~="${fact}"]`)) own.classList.add("on");
  };
  let chosen: string | undefined;
  for (const entry of document.querySelectorAll<HTMLElement>("[data-fact]")) {
    const fact = entry.dataset.fact;
    entry.addEventListener("pointerenter", () => light(fact));
    entry.addEventListener("pointerleave", () => light(chosen));
    entry.addEventListener("click", () => {
      chosen = fact;
      light(fact);
    });
  }
}

function hits(): void {
  const terms = askedTerms();
  if (terms.length === 0) return;
  const blocks = document.querySelectorAll(
    ".story header p:not(.place), .story h1 span, .text > p, .text > h2, .text figcaption, .text td, .text blockquote",
  );
  const marks = [...blocks].flatMap((block) => markWithin(block, terms));
  if (location.hash === "") marks[0]?.scrollIntoView({ block: "center" });
}

sizes();
copying();
evidence();
hits();
