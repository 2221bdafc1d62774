import { type Article, type Edition, FACT_KINDS, type Fact } from "../../model/index.js";
import { FACT_KIND_WORDS, factReason, spokenFact } from "../../text/said/facts.js";
import { formatDay, percent } from "../../text/said/phrases.js";
import { type Quote, quoterOf } from "../evidence.js";
import { at } from "../paths.js";
import type { TitleEntry } from "../source.js";
import { link, say, type View } from "../view.js";
import { SAID } from "../words.js";
import { dayOf } from "./edition.js";
import { headlineText, langOf } from "./headline.js";
import { Layout, PLAIN } from "./layout.js";
import { Marked } from "./marked.js";

/** What an article states, kind by kind; each entry leads to the words that state it. */
export function FactList({
  view,
  edition,
  article,
}: {
  readonly view: View;
  readonly edition: Edition;
  readonly article: Article;
}) {
  return (
    <dl class="facts">
      {FACT_KINDS.map((kind) => {
        const facts = article.facts.filter((fact) => fact.kind === kind);
        if (facts.length === 0) return null;
        return (
          <>
            <dt>{say(view, FACT_KIND_WORDS[kind])}</dt>
            <dd>
              <ul lang={langOf(edition)}>
                {facts.map((fact) => {
                  const place = article.facts.indexOf(fact);
                  return (
                    <li>
                      <a href={`#f${place + 1}`} data-fact={place} title={whyOf(view, fact)}>
                        <Entry view={view} fact={fact} />
                      </a>
                    </li>
                  );
                })}
              </ul>
            </dd>
          </>
        );
      })}
    </dl>
  );
}

function Entry({ view, fact }: { readonly view: View; readonly fact: Fact }) {
  const { figure, entry, details } = spokenFact(fact);
  const said = details.map((detail) =>
    typeof detail === "string" ? dated(view, detail) : say(view, detail),
  );
  return (
    <>
      {figure !== null && <b>{figure} </b>}
      {entry}
      {said.length > 0 && <small> {said.join(" · ")}</small>}
    </>
  );
}

/** Days are said, anything else stands as it is. */
function dated(view: View, detail: string): string {
  return /^\d{4}(-\d\d){1,2}$/.test(detail) ? say(view, formatDay(detail)).replace(/ 星期.$/u, "") : detail;
}

function whyOf(view: View, { reasons, confidence }: Fact): string {
  const separator = view.language === "zh" ? "；" : "; ";
  return `${reasons.map((code) => say(view, factReason(code))).join(separator)} (${percent(confidence)})`;
}

/** A kind with more entries than this shows the rest only when asked. */
const SHOWN = 200;

/** What a whole edition states, kind by kind, each with its words quoted. */
export function RecordView({
  view,
  edition,
  title,
}: {
  readonly view: View;
  readonly edition: Edition;
  readonly title: TitleEntry | null;
}) {
  const all = edition.articles.flatMap((article) => {
    const quote = quoterOf(edition, article);
    return article.facts.map((fact, place) => ({ article, fact, place, quote }));
  });
  const kinds = FACT_KINDS.filter((kind) => all.some(({ fact }) => fact.kind === kind));
  return (
    <Layout
      view={view}
      head={{ ...PLAIN, title: `${say(view, SAID.record)} · ${dayOf(view, edition)}`, paper: title }}
    >
      <header class="dayhead">
        <h1>{say(view, SAID.record)}</h1>
        <p class="facts">
          <a href={link(view, at.edition(edition.id))}>{dayOf(view, edition)}</a>{" "}
          {say(view, kinds.length === 0 ? SAID.noRecord : SAID.recordIntro)}
        </p>
        {kinds.length > 0 && (
          <nav class="turn" aria-label={say(view, SAID.kind)}>
            {kinds.map((kind) => (
              <a href={`#${kind}`}>{say(view, FACT_KIND_WORDS[kind])}</a>
            ))}
          </nav>
        )}
      </header>
      {kinds.map((kind) => {
        const own = all.filter(({ fact }) => fact.kind === kind);
        return (
          <section class="ledger" id={kind}>
            <h2 class="part">
              {say(view, FACT_KIND_WORDS[kind])} <small>{own.length}</small>
            </h2>
            <ul lang={langOf(edition)}>
              {own.slice(0, SHOWN).map((one) => (
                <Cited view={view} edition={edition} {...one} />
              ))}
            </ul>
            {own.length > SHOWN && (
              <details>
                <summary>{say(view, SAID.more)}</summary>
                <ul lang={langOf(edition)}>
                  {own.slice(SHOWN).map((one) => (
                    <Cited view={view} edition={edition} {...one} />
                  ))}
                </ul>
              </details>
            )}
          </section>
        );
      })}
    </Layout>
  );
}

function Cited({
  view,
  edition,
  article,
  fact,
  place,
  quote,
}: {
  readonly view: View;
  readonly edition: Edition;
  readonly article: Article;
  readonly fact: Fact;
  readonly place: number;
  readonly quote: Quote;
}) {
  const quoted = quote(fact.evidence);
  return (
    <li>
      <p class="entry" title={whyOf(view, fact)}>
        <Entry view={view} fact={fact} />
      </p>
      {quoted && (
        <blockquote>
          <Marked {...quoted} />
        </blockquote>
      )}
      <p class="source">
        <a href={`${link(view, at.article(edition.id, article.id))}#f${place + 1}`}>
          {headlineText(view, article)}
        </a>
      </p>
    </li>
  );
}
