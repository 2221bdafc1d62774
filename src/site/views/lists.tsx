import { KINDS } from "../../text/said/kinds.js";
import { formatDay } from "../../text/said/phrases.js";
import type { Words } from "../../text/said/words.js";
import { at } from "../paths.js";
import type { ArticleEntry, ListEntry, TitleEntry } from "../source.js";
import { link, say, type View } from "../view.js";
import { pageWords, SAID } from "../words.js";
import { langOf } from "./headline.js";
import { Layout, PLAIN } from "./layout.js";

interface IndexProps {
  readonly view: View;
  readonly said: Words;
  readonly title: TitleEntry | null;
  readonly entries: readonly ListEntry[];
  readonly addressOf: (id: string) => string;
}

/** Names with how many articles stand under each: writers, columns. */
export function IndexView({ view, said, title, entries, addressOf }: IndexProps) {
  return (
    <Layout view={view} head={{ ...PLAIN, title: say(view, said), paper: title }}>
      <h1>{say(view, said)}</h1>
      {entries.length === 0 && <p class="hint">{say(view, SAID.nothing)}</p>}
      <ul class="names">
        {entries.map(({ id, name, articles }) => (
          <li>
            <a href={link(view, addressOf(id))}>{name}</a> <small>{articles}</small>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

interface ListProps {
  readonly view: View;
  readonly heading: string;
  readonly title: TitleEntry | null;
  readonly articles: readonly ArticleEntry[];
}

/** The articles of a writer or a column. */
export function ListView({ view, heading, title, articles }: ListProps) {
  return (
    <Layout view={view} head={{ ...PLAIN, title: heading, paper: title }}>
      <h1 lang={title === null ? undefined : langOf(title)}>{heading}</h1>
      <ol class="hits">
        {articles.map((article) => (
          <li>
            <h2>
              <a href={link(view, at.article(article.edition, article.id))}>
                {article.headline || say(view, KINDS[article.kind])}
              </a>
            </h2>
            <p class="source">
              {article.title ?? say(view, SAID.untitled)}{" "}
              {article.date !== null && (
                <time datetime={article.date}>{say(view, formatDay(article.date))}</time>
              )}{" "}
              {article.folio !== null && say(view, pageWords(article.folio, null))}
            </p>
          </li>
        ))}
      </ol>
    </Layout>
  );
}

/** A document that says what went wrong, and leads back. */
export function FaultView({
  view,
  said,
  more,
}: {
  readonly view: View;
  readonly said: Words;
  readonly more: Words;
}) {
  return (
    <Layout view={view} head={{ ...PLAIN, title: say(view, said), hidden: true }}>
      <h1>{say(view, said)}</h1>
      <p class="hint">{say(view, more)}</p>
      <p>
        <a href={link(view, at.home())}>{say(view, SAID.home)}</a>
      </p>
    </Layout>
  );
}
