import { placesOf, snippetOf, type Term, termsAsked } from "../folding.js";
import {
  type AskedToken,
  askedTokens,
  type IndexedArticle,
  type IndexHead,
  isShared,
  shardOf,
} from "../tokens.js";

/** How many articles are shown at once, and how much of each around what was found. */
const SHOWN = 10;
const SNIPPET = 40;

const found = document.querySelector<HTMLElement>("#found");
const form = document.querySelector<HTMLFormElement>("[data-search]");
const root = document.documentElement.dataset.root ?? "./";

async function fetched<T>(name: string): Promise<T> {
  const answer = await fetch(`${found?.dataset.index ?? ""}${name}`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return (await answer.json()) as T;
}

/** The numbers of the articles that a shard names for a token, or for all that begin so, newest first. */
function numbersOf({ token, begins }: AskedToken, shard: Record<string, readonly number[]>): number[] {
  const names =
    begins && isShared(token)
      ? Object.keys(shard).filter((name) => name.startsWith(token))
      : Object.keys(shard).filter((name) => name === token);
  const lists = names.map((name) => {
    let last = 0;
    return (shard[name] ?? []).map((step) => (last += step));
  });
  return lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** The numbers of the articles that have all tokens, newest first. */
async function matching(tokens: readonly AskedToken[], { shards }: IndexHead): Promise<number[]> {
  const names = [...new Set(tokens.map(({ token }) => shardOf(token, shards)))];
  const loaded = new Map(
    await Promise.all(
      names.map(async (name) => [name, await fetched<Record<string, number[]>>(`${name}.json`)] as const),
    ),
  );
  const lists = tokens.map((asked) => numbersOf(asked, loaded.get(shardOf(asked.token, shards)) ?? {}));
  const [first = [], ...others] = lists.sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return first.filter((one) => sets.every((set) => set.has(one)));
}

interface Wish {
  readonly terms: readonly Term[];
  readonly text: string;
  readonly title: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

function saidBy({ terms }: Wish): string[] {
  return terms.map(({ text }) => text);
}

function wanted([, , title, date, kind]: IndexedArticle, wish: Wish): boolean {
  return (
    (wish.title === "" || title === wish.title) &&
    (wish.kind === "" || kind === wish.kind) &&
    (wish.from === "" || (date !== null && date >= wish.from)) &&
    (wish.to === "" || (date !== null && date <= wish.to))
  );
}

/** The text of an article, from its own document. */
async function textAt(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) return "";
  const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
  const parts = parsed.querySelectorAll(".story header p:not(.place), .story h1 span, .text > *");
  return [...parts].map((part) => part.textContent ?? "").join("\n");
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.textContent = text;
  return made;
}

function linkTo(address: string, text: string): HTMLAnchorElement {
  const made = document.createElement("a");
  made.href = address;
  made.textContent = text;
  return made;
}

function shown(article: IndexedArticle, text: string, wish: Wish): HTMLElement {
  const [address, headline, title, date, , folio, page] = article;
  const file = found?.dataset.file ?? "";
  const asking = `?q=${encodeURIComponent(wish.text)}`;
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  heading.append(linkTo(`${root}${address}${file}${asking}`, headline));
  const snippet = element("p", "snippet", "");
  const { snippet: words, marks } = snippetOf(text, saidBy(wish), SNIPPET);
  let at = 0;
  for (const [start, end] of marks) {
    snippet.append(words.slice(at, start), element("mark", "", words.slice(start, end)));
    at = end;
  }
  snippet.append(words.slice(at));
  const names = JSON.parse(found?.dataset.titles ?? "{}") as Record<string, string>;
  const source = element("p", "source", `${names[title] ?? ""} ${date ?? ""} `);
  if (page !== null) source.append(linkTo(`${root}${page}${file}${asking}`, folio ?? "1"));
  item.append(heading, snippet, source);
  return item;
}

async function look(wish: Wish): Promise<void> {
  if (!found) return;
  found.replaceChildren(element("p", "hint", found.dataset.busy ?? ""));
  const head = await fetched<IndexHead>("index.json");
  const tokens = wish.terms.flatMap(askedTokens);
  const numbers = tokens.length === 0 ? [] : await matching(tokens, head);
  const status = element(
    "p",
    "hint",
    numbers.length === 0
      ? (found.dataset.none ?? "")
      : (found.dataset.count ?? "").replace("#", String(numbers.length)),
  );
  const list = element("ol", "hits", "");
  const more = element("button", "", found.dataset.more ?? "");
  more.hidden = true;
  found.replaceChildren(status, list, more);
  const chunks = new Map<number, Promise<IndexedArticle[]>>();
  let next = 0;
  const show = async () => {
    more.hidden = true;
    let left = SHOWN;
    while (left > 0 && next < numbers.length) {
      const number = numbers[next++] ?? 0;
      const chunk = Math.floor(number / head.chunk);
      if (!chunks.has(chunk)) chunks.set(chunk, fetched(`articles-${chunk}.json`));
      const article = (await chunks.get(chunk))?.[number % head.chunk];
      if (!article || !wanted(article, wish)) continue;
      const text = await textAt(`${root}${article[0]}`);
      // Two characters side by side here and there are not yet the term: the text itself decides.
      if (!saidBy(wish).every((term) => placesOf(text, [term]).length > 0)) continue;
      list.append(shown(article, text, wish));
      left--;
    }
    more.hidden = next >= numbers.length;
    if (list.childElementCount === 0) status.textContent = found.dataset.none ?? "";
  };
  more.addEventListener("click", show);
  await show();
}

if (form && found) {
  const asked = new URLSearchParams(location.search);
  for (const [name, value] of asked) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  const of = (name: string) => asked.get(name) ?? "";
  const terms = termsAsked(of("q"));
  if (terms.length > 0) {
    look({ terms, text: of("q"), title: of("title"), kind: of("kind"), from: of("from"), to: of("to") });
  }
}
