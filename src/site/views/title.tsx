import { at } from "../paths.js";
import type { EditionEntry, Facet, TitleEntry } from "../source.js";
import { link, say, type View } from "../view.js";
import { SAID } from "../words.js";
import { EditionList, Year, Years } from "./calendar.js";
import { dayOf, type EditionData, Front, factsOf, Glance } from "./edition.js";
import { langOf } from "./headline.js";
import { Heading, Layout, PLAIN } from "./layout.js";

/** What a title's own pages show. */
export interface TitleData {
  readonly title: TitleEntry;
  /** Null where it has none. */
  readonly latest: EditionData | null;
  readonly years: readonly Facet[];
  /** Null where no edition has a day. */
  readonly year: string | null;
  /** The editions of that year. */
  readonly editions: readonly EditionEntry[];
  readonly undated: readonly EditionEntry[];
}

/** What a title is called. */
export function nameOf(view: View, title: TitleEntry): string {
  return title.name ?? say(view, SAID.untitled);
}

/** The front page of a title: its latest edition and the calendar of all. */
export function TitleView({ view, data }: { readonly view: View; readonly data: TitleData }) {
  const { title, latest } = data;
  return (
    <Layout view={view} head={{ ...PLAIN, title: nameOf(view, title), paper: title }}>
      <header class="masthead">
        <h1 lang={title.name === null ? undefined : langOf(title)}>{nameOf(view, title)}</h1>
        {latest && (
          <p class="dateline">
            <a href={link(view, at.edition(latest.edition.id))}>{dayOf(view, latest.edition)}</a>
            <span>{factsOf(view, latest.edition)}</span>
          </p>
        )}
      </header>
      {latest && <Front view={view} data={latest} />}
      {latest && latest.edition.pages.length > 1 && (
        <section>
          <Heading view={view} said={SAID.thisEdition} />
          <Glance view={view} data={latest} />
        </section>
      )}
      <Calendar view={view} data={data} />
    </Layout>
  );
}

function Calendar({ view, data }: { readonly view: View; readonly data: TitleData }) {
  const { title, years, year, editions, undated } = data;
  return (
    <section>
      <Heading view={view} said={SAID.calendar} id="calendar" />
      <Years view={view} title={title.id} years={years} year={year} />
      {year !== null && <Year view={view} editions={editions} />}
      {undated.length > 0 && (
        <>
          <h3 class="minor">{say(view, SAID.undatedEditions)}</h3>
          <EditionList view={view} editions={undated} />
        </>
      )}
    </section>
  );
}

/** The calendar of one year. */
export function YearView({ view, data }: { readonly view: View; readonly data: TitleData }) {
  const { title, year, years, editions } = data;
  const name = nameOf(view, title);
  const heading = year === null ? name : view.language === "zh" ? `${name} ${year}年` : `${name}, ${year}`;
  return (
    <Layout view={view} head={{ ...PLAIN, title: heading, paper: title }}>
      <h1>{heading}</h1>
      <Years view={view} title={title.id} years={years} year={year} />
      {year !== null && <Year view={view} editions={editions} />}
    </Layout>
  );
}

/** The papers of the archive, each with its latest edition. */
export function HomeView({ view, papers }: { readonly view: View; readonly papers: readonly TitleData[] }) {
  return (
    <Layout view={view} head={PLAIN}>
      <h1 class="quiet">{say(view, SAID.papers)}</h1>
      {papers.map(({ title, latest }) => (
        <section class="paper">
          <h2 class="nameplate" lang={title.name === null ? undefined : langOf(title)}>
            <a href={link(view, at.title(title.id))}>{nameOf(view, title)}</a>
          </h2>
          <p class="dateline">
            {latest && <a href={link(view, at.edition(latest.edition.id))}>{dayOf(view, latest.edition)}</a>}
            <span>{editionsIn(view, title)}</span>
          </p>
          {latest && <Front view={view} data={latest} />}
        </section>
      ))}
    </Layout>
  );
}

function editionsIn(view: View, { editions, first, last }: TitleEntry): string {
  const years = [first?.slice(0, 4), last?.slice(0, 4)];
  const span = first === null ? "" : ` ${[...new Set(years)].join("–")}`;
  return view.language === "zh"
    ? `共${editions}期${span}`
    : `${editions} ${editions === 1 ? "edition" : "editions"}${span}`;
}
