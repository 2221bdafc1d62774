import type { Child } from "hono/jsx";
import { TAGS, type Words } from "../../text/said/words.js";
import { scriptJson } from "../../text/script-json.js";
import { at } from "../paths.js";
import { absolute, inLanguage, link, say, type View } from "../view.js";
import { SAID } from "../words.js";

/** What a document says of itself besides its body. */
export interface Head {
  /** Of the document, without the site's name. */
  readonly title: string;
  readonly description: string | null;
  /** The paper it is of: the id of the title and its name as printed. */
  readonly paper: { readonly id: string; readonly name: string | null; readonly language: string } | null;
  /** The entries of the client it wants, beside the style. */
  readonly scripts: readonly ("page" | "article" | "search")[];
  /** What machines are told (schema.org), as data; null for nothing. */
  readonly data: unknown;
  /** Whether search engines are to leave it out. */
  readonly hidden: boolean;
  /** Where the document stands now, from the root, when it is led on to there; null where it stands here. */
  readonly moved: string | null;
}

export const PLAIN: Head = {
  title: "",
  description: null,
  paper: null,
  scripts: [],
  data: null,
  hidden: false,
  moved: null,
};

interface Props {
  readonly view: View;
  readonly head: Head;
  readonly children?: Child;
}

/** A whole document: the bar above, the main part, the foot. */
export function Layout({ view, head, children }: Props) {
  const { paper } = head;
  const name = paper === null ? say(view, SAID.digital) : (paper.name ?? say(view, SAID.untitled));
  const title = head.title === "" || head.title === name ? name : `${head.title} · ${name}`;
  return (
    <html lang={TAGS[view.language]} data-root={link({ ...view, explicit: false }, "")}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {view.written !== null && <meta http-equiv="Content-Security-Policy" content={POLICY} />}
        <title>{title}</title>
        {head.description && <meta name="description" content={head.description} />}
        {head.hidden && <meta name="robots" content="noindex" />}
        {head.moved !== null && <meta http-equiv="refresh" content={`0; url=${link(view, head.moved)}`} />}
        <Addresses view={view} paper={paper?.id ?? null} moved={head.moved} />
        {view.written !== null && <script src={link(view, view.assets.language ?? "")} />}
        <link rel="stylesheet" href={link(view, view.assets.style ?? "")} />
        {head.scripts.map((script) => (
          <script type="module" src={link(view, view.assets[script] ?? "")} />
        ))}
        {head.data !== null && (
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(head.data) }} />
        )}
      </head>
      <body>
        <a class="skip" href="#main">
          {say(view, SAID.skip)}
        </a>
        <Bar view={view} paper={paper} name={name} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Foot view={view} paper={paper?.id ?? null} />
      </body>
    </html>
  );
}

/** What may be loaded: the site's own files and nothing else, no script or style within a document. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** Where else the document is: in the other language, its feed, its place on the web. */
function Addresses({
  view,
  paper,
  moved,
}: {
  readonly view: View;
  readonly paper: string | null;
  readonly moved: string | null;
}) {
  const canonical = moved === null ? absolute(view, view.here) : (absolute(view, moved) ?? link(view, moved));
  return (
    <>
      {canonical !== null && <link rel="canonical" href={canonical} />}
      <link rel="alternate" hreflang={TAGS.zh} href={inLanguage(view, "zh")} />
      <link rel="alternate" hreflang={TAGS.en} href={inLanguage(view, "en")} />
      <link rel="icon" href="data:," />
      {paper !== null && view.base !== null && (
        <link rel="alternate" type="application/atom+xml" href={link(view, at.atom(paper))} />
      )}
    </>
  );
}

const OTHER = { en: "zh", zh: "en" } as const;
const OTHER_NAME = { en: "English", zh: "中文" } as const;

function Bar({
  view,
  paper,
  name,
}: {
  readonly view: View;
  readonly paper: Head["paper"];
  readonly name: string;
}) {
  const other = OTHER[view.language];
  return (
    <header class="bar">
      <p class="name" lang={paper?.name ? paper.language : undefined}>
        <a href={link(view, paper === null ? at.home() : at.title(paper.id))}>{name}</a>
      </p>
      <nav aria-label={say(view, SAID.digital)}>
        {paper !== null && (
          <a href={`${link(view, at.title(paper.id))}#calendar`}>{say(view, SAID.calendar)}</a>
        )}
        {paper !== null && <a href={link(view, at.columns(paper.id))}>{say(view, SAID.columns)}</a>}
        <a href={link(view, at.authors())}>{say(view, SAID.authors)}</a>
        <a href={inLanguage(view, other)} lang={TAGS[other]} hreflang={TAGS[other]} data-language={other}>
          {OTHER_NAME[other]}
        </a>
      </nav>
      <form action={link(view, at.search())} role="search">
        <input
          type="search"
          name="q"
          maxlength={200}
          aria-label={say(view, SAID.searchFor)}
          placeholder={say(view, SAID.search)}
        />
        <button type="submit" aria-label={say(view, SAID.go)}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M14 14l4 4M15 9a6 6 0 1 1-12 0a6 6 0 0 1 12 0" />
          </svg>
        </button>
      </form>
    </header>
  );
}

function Foot({ view, paper }: { readonly view: View; readonly paper: string | null }) {
  return (
    <footer class="foot">
      <p>{say(view, SAID.made)}</p>
      <p>
        <a href={link(view, at.home())}>{say(view, SAID.papers)}</a>
        <a href={link(view, at.search())}>{say(view, SAID.search)}</a>
        {paper !== null && view.base !== null && (
          <a href={link(view, at.atom(paper))}>{say(view, SAID.feed)}</a>
        )}
      </p>
    </footer>
  );
}

/** A heading over a part of a document, with a rule. */
export function Heading({
  view,
  said,
  id,
}: {
  readonly view: View;
  readonly said: Words;
  readonly id?: string;
}) {
  return (
    <h2 class="part" id={id}>
      {say(view, said)}
    </h2>
  );
}
