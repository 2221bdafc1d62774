import type { Article, Edition } from "../../model/index.js";
import { KINDS } from "../../text/said/kinds.js";
import { at } from "../paths.js";
import { headlineOf } from "../reading.js";
import { link, say, type View } from "../view.js";

/** The `lang` of an edition's own text; nothing where it is not known. */
export function langOf({ language }: Pick<Edition, "language">): string | undefined {
  return language === "und" ? undefined : language;
}

/** An article's headline as text; what it is, where it has none. */
export function headlineText(view: View, article: Article): string {
  return headlineOf(article) || say(view, KINDS[article.kind]);
}

interface Props {
  readonly view: View;
  readonly edition: Edition;
  readonly article: Article;
}

/** An article's headline as a link to it. Where it has none, its first words. */
export function HeadlineLink({ view, edition, article }: Props) {
  return (
    <a href={link(view, at.article(edition.id, article.id))} lang={langOf(edition)}>
      {headlineText(view, article)}
    </a>
  );
}

/** How much of its text stands under a headline that is shown large, in characters. */
const LEAD = { zh: 110, other: 240 } as const;

/** A paragraph shorter than this, in UTF-16 units, is a salutation or the like and no opening. */
const LEAST = 16;

/** The headline with its kicker and subheadline and the first words of the text: how a front page leads. */
export function Lead({ view, edition, article, large }: Props & { readonly large: boolean }) {
  const kicker = article.deck.find(({ role }) => role === "kicker");
  const under = article.deck.find(({ role }) => role === "subheadline");
  const paragraphs = article.body.filter(({ role }) => role === "paragraph").map(({ text }) => text);
  const text = paragraphs.find(({ length }) => length >= LEAST) ?? article.captions[0]?.text ?? "";
  const most = edition.language.startsWith("zh") ? LEAD.zh : LEAD.other;
  return (
    <article class={large ? "lead large" : "lead"} lang={langOf(edition)}>
      {kicker && <p class="kicker">{kicker.text}</p>}
      <h2>
        <HeadlineLink view={view} edition={edition} article={article} />
      </h2>
      {under && <p class="under">{under.text}</p>}
      {text !== "" && <p class="opening">{cut(text, large ? most : most / 2)}</p>}
    </article>
  );
}

/** Text cut at `most` characters with an ellipsis; words of Latin scripts stay whole. */
export function cut(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const kept = characters.slice(0, most).join("");
  const whole =
    /\p{L}$/u.test(kept) && !/[\p{sc=Han}\p{P}]$/u.test(kept) ? kept.replace(/\s+\S*$/, "") : kept;
  return `${whole.trimEnd().replace(/[，。、；：,.;:]$/u, "")}…`;
}
