import { ArticleKind } from "../../model/index.js";
import { KINDS } from "../../text/said/kinds.js";
import { formatDay } from "../../text/said/phrases.js";
import { at } from "../paths.js";
import type { Facet, Hit, SiteAnswer, SiteQuery, TitleEntry } from "../source.js";
import { link, say, type View } from "../view.js";
import { pageWords, SAID } from "../words.js";
import { Layout, PLAIN } from "./layout.js";
import { Marked } from "./marked.js";
import { nameOf } from "./title.js";

export interface SearchData {
  readonly query: SiteQuery;
  readonly titles: readonly TitleEntry[];
  /** Null where nothing was asked, and on a site of files, where the browser looks. */
  readonly answer: SiteAnswer | null;
}

/** The search: its form, what was found and by what it can be narrowed. */
export function SearchView({ view, data }: { readonly view: View; readonly data: SearchData }) {
  const { query, answer } = data;
  const title = query.text === "" ? say(view, SAID.search) : `${query.text} · ${say(view, SAID.search)}`;
  const scripts = view.written === null ? [] : (["search"] as const);
  return (
    <Layout view={view} head={{ ...PLAIN, title, hidden: true, scripts }}>
      <h1 class="quiet">{say(view, SAID.search)}</h1>
      <Form view={view} data={data} />
      {view.written !== null && <Still view={view} data={data} />}
      {answer === null && view.written === null && <p class="hint">{say(view, SAID.askSomething)}</p>}
      {answer !== null && <Found view={view} data={data} answer={answer} />}
    </Layout>
  );
}

function Form({ view, data }: { readonly view: View; readonly data: SearchData }) {
  const { query, titles } = data;
  return (
    <form class="ask" action={link(view, at.search())} data-search>
      <label class="q">
        <span>{say(view, SAID.searchFor)}</span>
        <input type="search" name="q" value={query.text} maxlength={200} required />
      </label>
      {titles.length > 1 && (
        <label>
          <span>{say(view, SAID.paper)}</span>
          <select name="title">
            <option value="">{say(view, SAID.everyPaper)}</option>
            {titles.map((title) => (
              <option value={title.id} selected={title.id === query.title}>
                {nameOf(view, title)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{say(view, SAID.kind)}</span>
        <select name="kind">
          <option value="">{say(view, SAID.everyKind)}</option>
          {ArticleKind.options.map((kind) => (
            <option value={kind} selected={kind === query.kind}>
              {say(view, KINDS[kind])}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say(view, SAID.from)}</span>
        <input type="date" name="from" value={query.from ?? undefined} />
      </label>
      <label>
        <span>{say(view, SAID.to)}</span>
        <input type="date" name="to" value={query.to ?? undefined} />
      </label>
      <button type="submit">{say(view, SAID.go)}</button>
    </form>
  );
}

/** What the script of a site of files fills in. */
function Still({ view, data }: { readonly view: View; readonly data: SearchData }) {
  return (
    <div
      id="found"
      aria-live="polite"
      data-index={link({ ...view, explicit: false }, "search/index/")}
      data-file={view.explicit ? `${view.language}.html` : ""}
      data-none={say(view, SAID.noHits)}
      data-busy={say(view, SAID.searching)}
      data-more={say(view, SAID.more)}
      data-count={view.language === "zh" ? "约 # 篇" : "about # articles"}
      data-titles={JSON.stringify(
        Object.fromEntries(data.titles.map((title) => [title.id, nameOf(view, title)])),
      )}
    >
      <noscript>
        <p class="hint">{say(view, SAID.needsScript)}</p>
      </noscript>
    </div>
  );
}

function Found({
  view,
  data,
  answer,
}: {
  readonly view: View;
  readonly data: SearchData;
  readonly answer: SiteAnswer;
}) {
  const { query } = data;
  return (
    <div class="found">
      <div>
        <p class="hint" role="status">
          {answer.total === 0 ? say(view, SAID.noHits) : countOf(view, answer.total)}
        </p>
        <ol class="hits">
          {answer.hits.map((hit) => (
            <HitView view={view} hit={hit} text={query.text} />
          ))}
        </ol>
        <nav class="turn" aria-label={say(view, SAID.more)}>
          {answer.next !== null && (
            <a href={asked(view, query, { cursor: answer.next })}>{say(view, SAID.more)}</a>
          )}
        </nav>
      </div>
      {answer.total > 1 && <Facets view={view} data={data} answer={answer} />}
    </div>
  );
}

function countOf(view: View, count: number): string {
  return view.language === "zh" ? `共 ${count} 篇` : `${count} ${count === 1 ? "article" : "articles"}`;
}

function HitView({ view, hit, text }: { readonly view: View; readonly hit: Hit; readonly text: string }) {
  const asking = `?q=${encodeURIComponent(text)}`;
  return (
    <li>
      <h2>
        <a href={link(view, at.article(hit.edition, hit.id), asking)}>
          {hit.headline || say(view, KINDS[hit.kind])}
        </a>
      </h2>
      <p class="snippet">
        <Marked text={hit.snippet} marks={hit.marks} />
      </p>
      <p class="source">
        {hit.title ?? say(view, SAID.untitled)}{" "}
        {hit.date !== null && <time datetime={hit.date}>{say(view, formatDay(hit.date))}</time>}{" "}
        {hit.page !== null && (
          <a href={link(view, at.page(hit.edition, hit.page), asking)}>
            {say(view, pageWords(hit.folio ?? String(hit.page), null))}
          </a>
        )}
      </p>
    </li>
  );
}

/** The address of the same search with something changed. */
function asked(view: View, query: SiteQuery, change: Partial<SiteQuery>): string {
  const { text, title, kind, from, to, cursor } = { ...query, ...change };
  const given: [string, string | null][] = [
    ["q", text],
    ["title", title],
    ["kind", kind],
    ["from", from],
    ["to", to],
    ["cursor", cursor],
  ];
  const parts = given.flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return link(view, at.search(), `?${parts.join("&")}`);
}

function Facets({
  view,
  data,
  answer,
}: {
  readonly view: View;
  readonly data: SearchData;
  readonly answer: SiteAnswer;
}) {
  const { query, titles } = data;
  const names = new Map(titles.map((title) => [title.id, nameOf(view, title)]));
  const list = (
    said: typeof SAID.kind | typeof SAID.paper | typeof SAID.years,
    facets: readonly Facet[],
    nameFor: (value: string) => string,
    change: (value: string) => Partial<SiteQuery>,
  ) =>
    facets.length > 1 && (
      <>
        <h3>{say(view, said)}</h3>
        <ul>
          {facets.slice(0, MOST_FACETS).map(({ value, count }) => (
            <li>
              <a href={asked(view, query, { ...change(value), cursor: null })}>{nameFor(value)}</a>{" "}
              <small>{count}</small>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <nav class="facets" aria-label={say(view, SAID.narrow)}>
      <h2>{say(view, SAID.narrow)}</h2>
      {list(
        SAID.paper,
        answer.titles,
        (id) => names.get(id) ?? id,
        (title) => ({ title }),
      )}
      {list(
        SAID.years,
        answer.years,
        (year) => year,
        (year) => ({ from: `${year}-01-01`, to: `${year}-12-31` }),
      )}
      {list(
        SAID.kind,
        answer.kinds,
        (kind) => kindName(view, kind),
        (kind) => ({ kind: kindOf(kind) }),
      )}
    </nav>
  );
}

/** No more choices of one sort are offered. */
const MOST_FACETS = 20;

function kindOf(value: string): ArticleKind | null {
  return ArticleKind.safeParse(value).data ?? null;
}

function kindName(view: View, value: string): string {
  const kind = kindOf(value);
  return kind === null ? value : say(view, KINDS[kind]);
}
