import type { Article, BodyPassage, Byline, Passage } from "../../model/index.js";
import { TAGS } from "../../text/said/words.js";
import { citationsOf } from "../cite.js";
import { factsSigned, type Stretch, stretchesOf } from "../evidence.js";
import { articleKey, at } from "../paths.js";
import { folioOf, headlineOf, pagesOf } from "../reading.js";
import type { PlacedArticle, TitleEntry } from "../source.js";
import { absolute, link, say, type View } from "../view.js";
import { pageWords, SAID } from "../words.js";
import { dayOf } from "./edition.js";
import { FactList } from "./facts.js";
import { cut, HeadlineLink, headlineText, langOf } from "./headline.js";
import { Layout, PLAIN } from "./layout.js";
import { Stretches } from "./marked.js";
import { CutOut, Pictures, type ShownExtent, type ShownPart } from "./pictures.js";

export interface ArticleData extends PlacedArticle {
  readonly title: TitleEntry | null;
  /** The other articles of the page it begins on. */
  readonly beside: readonly Article[];
  readonly before: Article | null;
  readonly after: Article | null;
  /** Where it stands on each page. */
  readonly cutOuts: readonly (ShownPart | ShownExtent)[];
  /** Its pictures, by their ids, that were cut out of the page. */
  readonly pictures: ReadonlyMap<string, ShownPart>;
  /** Where the article stands that this one continues; null for none. */
  readonly continues: string | null;
}

type Cut = (passage: Passage) => readonly Stretch[];

/** One article as text, with its place on the page, its neighbours, its record and how to cite it. */
export function ArticleView({
  view,
  data,
  machine,
}: {
  readonly view: View;
  readonly data: ArticleData;
  readonly machine: unknown;
}) {
  const { edition, article } = data;
  const head = {
    ...PLAIN,
    title: headlineText(view, article),
    description: cut(article.body[0]?.text ?? "", 120) || null,
    paper: data.title,
    scripts: ["article"] as const,
    data: machine,
  };
  return (
    <Layout view={view} head={head}>
      <div class="reading">
        <article class={`story kind-${article.kind}`} lang={langOf(edition)}>
          <Body view={view} data={data} />
        </article>
        <Beside view={view} data={data} />
      </div>
    </Layout>
  );
}

function Body({ view, data }: { readonly view: View; readonly data: ArticleData }) {
  const { edition, article } = data;
  const stretches = stretchesOf(edition, article);
  const hasPictures = article.captions.length > 0 || data.pictures.size > 0;
  return (
    <>
      <header>
        {article.label && (
          <p class="label">
            <Stretches stretches={stretches(article.label)} />
          </p>
        )}
        <Deck view={view} article={article} stretches={stretches} />
        <Signed view={view} data={data} />
      </header>
      {data.continues !== null && (
        <p class="continues">
          <a href={link(view, data.continues)}>{say(view, SAID.continued)}</a>
        </p>
      )}
      <div class="text">
        {hasPictures && article.kind === "photo" && (
          <Pictures view={view} data={data} stretches={stretches} />
        )}
        {versesTogether(article.body).map((passage) => (
          <Block passages={passage} stretches={stretches} />
        ))}
        {hasPictures && article.kind !== "photo" && (
          <Pictures view={view} data={data} stretches={stretches} />
        )}
      </div>
    </>
  );
}

/** The deck in print order. The first headline is the document's; where there is none, what the article is stands for it. */
function Deck({
  view,
  article,
  stretches,
}: {
  readonly view: View;
  readonly article: Article;
  readonly stretches: Cut;
}) {
  const headline = article.deck.filter(({ role }) => role === "headline");
  const [first] = headline.length > 0 ? headline : article.deck;
  if (first === undefined)
    return <h1 class={headlineOf(article) === "" ? "quiet" : "unset"}>{headlineText(view, article)}</h1>;
  const own = headline.length > 0 ? headline : [first];
  const from = article.deck.indexOf(first);
  const part = (entry: (typeof article.deck)[number]) => (
    <p class={entry.role}>
      <Stretches stretches={stretches(entry)} />
    </p>
  );
  return (
    <>
      {article.deck.slice(0, from).map(part)}
      <h1>
        {own.map((entry) => (
          <span>
            <Stretches stretches={stretches(entry)} />
          </span>
        ))}
      </h1>
      {article.deck.filter((entry) => article.deck.indexOf(entry) > from && !own.includes(entry)).map(part)}
    </>
  );
}

/** Who wrote it, and the day and page it stands on. */
function Signed({ view, data }: { readonly view: View; readonly data: ArticleData }) {
  const { edition, article } = data;
  const pages = pagesOf(data);
  return (
    <div class="signed">
      {article.bylines.length > 0 && (
        <p class="byline">
          {article.bylines.map((byline) => (
            <Names view={view} article={article} byline={byline} />
          ))}
        </p>
      )}
      <p class="place" lang={TAGS[view.language]}>
        <time datetime={edition.date ?? undefined}>{dayOf(view, edition)}</time>
        {pages.map((page) => (
          <a href={`${link(view, at.page(edition.id, page + 1))}#area-${articleKey(edition.id, article.id)}`}>
            {say(view, pageWords(folioOf(edition, page), edition.pages[page]?.name ?? null))}
          </a>
        ))}
        <span class="size" role="group" aria-label={say(view, SAID.typeSize)} hidden>
          <button type="button" data-size="-1" aria-label={`A− ${say(view, SAID.smaller)}`}>
            A−
          </button>
          <button type="button" data-size="1" aria-label={`A+ ${say(view, SAID.larger)}`}>
            A+
          </button>
        </span>
      </p>
    </div>
  );
}

function Names({
  view,
  article,
  byline,
}: {
  readonly view: View;
  readonly article: Article;
  readonly byline: Byline;
}) {
  const { role, names, credit } = byline;
  const facts = factsSigned(article, byline);
  return (
    <span class="e" data-f={facts.length === 0 ? undefined : facts.join(" ")}>
      {facts.map((fact) => (
        <b id={`f${fact + 1}`} />
      ))}
      {role !== null && <i>{role}</i>}
      {names.map((name) => (
        <a href={link(view, at.author(name))}>{name}</a>
      ))}
      {credit !== null && <i>{credit}</i>}
    </span>
  );
}

/** Lines of verse that follow one another are one stanza. */
function versesTogether(body: readonly BodyPassage[]): BodyPassage[][] {
  const groups: BodyPassage[][] = [];
  for (const passage of body) {
    const last = groups.at(-1);
    if (passage.role === "verse" && last?.[0]?.role === "verse") last.push(passage);
    else groups.push([passage]);
  }
  return groups;
}

function Block({
  passages,
  stretches,
}: {
  readonly passages: readonly BodyPassage[];
  readonly stretches: Cut;
}) {
  const [passage] = passages;
  if (passage === undefined) return null;
  if (passage.role === "verse")
    return (
      <p class="verse">
        {passages.map((line) => (
          <span>
            <Stretches stretches={stretches(line)} />
          </span>
        ))}
      </p>
    );
  const own = stretches(passage);
  if (own.length === 0) return null;
  const set = <Stretches stretches={own} />;
  switch (passage.role) {
    case "crosshead":
      return <h2>{set}</h2>;
    case "quote":
      return <blockquote>{set}</blockquote>;
    case "table":
      return passage.rows === undefined ? <p>{set}</p> : <Table rows={passage.rows} />;
    case "paragraph":
      return <p>{set}</p>;
  }
}

function Table({ rows }: { readonly rows: readonly (readonly Passage[])[] }) {
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map(({ text }) => (
              <td>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Beside({ view, data }: { readonly view: View; readonly data: ArticleData }) {
  const { edition, article, before, after } = data;
  const [page] = pagesOf(data);
  const place =
    page === undefined
      ? null
      : `${link(view, at.page(edition.id, page + 1))}#area-${articleKey(edition.id, article.id)}`;
  return (
    <aside class="beside">
      <nav class="turn" aria-label={say(view, SAID.thisEdition)}>
        {before && (
          <a rel="prev" href={link(view, at.article(edition.id, before.id))}>
            {say(view, SAID.articleBefore)}
          </a>
        )}
        {after && (
          <a rel="next" href={link(view, at.article(edition.id, after.id))}>
            {say(view, SAID.articleAfter)}
          </a>
        )}
      </nav>
      {place !== null && data.cutOuts.length > 0 && (
        <section>
          <h2>{say(view, SAID.cutOut)}</h2>
          <a class="cutout" href={place}>
            {data.cutOuts.map((one) => (
              <CutOut view={view} shown={one} />
            ))}
          </a>
        </section>
      )}
      {data.beside.length > 0 && (
        <section>
          <h2>{say(view, SAID.alsoOnPage)}</h2>
          <ul class="also">
            {data.beside.map((other) => (
              <li>
                <HeadlineLink view={view} edition={edition} article={other} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Cite view={view} data={data} />
      {article.facts.length > 0 && (
        <section id="record">
          <h2>{say(view, SAID.recordOfArticle)}</h2>
          <FactList view={view} edition={edition} article={article} />
        </section>
      )}
    </aside>
  );
}

function Cite({ view, data }: { readonly view: View; readonly data: ArticleData }) {
  const { edition, article } = data;
  const cited = citationsOf(edition, article, absolute(view, at.article(edition.id, article.id)));
  const forms = [
    ["GB/T 7714", cited.gbt],
    ["Chicago", cited.chicago],
    ["BibTeX", cited.bibtex],
  ] as const;
  return (
    <section class="cite">
      <h2>{say(view, SAID.cite)}</h2>
      {forms.map(([name, text]) => (
        <details>
          <summary>{name}</summary>
          <pre lang={langOf(edition)}>{text}</pre>
          <button type="button" data-copy data-done={say(view, SAID.copied)} hidden>
            {say(view, SAID.copy)}
          </button>
        </details>
      ))}
    </section>
  );
}
