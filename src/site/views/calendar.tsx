import { formatDay } from "../../text/said/phrases.js";
import { at } from "../paths.js";
import type { EditionEntry } from "../source.js";
import { link, say, type View } from "../view.js";
import { SAID, WEEKDAYS } from "../words.js";

interface Props {
  readonly view: View;
  readonly editions: readonly EditionEntry[];
}

/** The months of a year that have editions, each a small table of days; days with an edition are links. */
export function Year({ view, editions }: Props) {
  const months = [...new Set(editions.flatMap(({ date }) => date?.slice(0, 7) ?? []))];
  return (
    <div class="year">
      {months.map((month) => (
        <Month view={view} month={month} editions={editions.filter(({ date }) => date?.startsWith(month))} />
      ))}
    </div>
  );
}

interface MonthProps {
  readonly view: View;
  /** `2021-05`. */
  readonly month: string;
  readonly editions: readonly EditionEntry[];
}

function Month({ view, month, editions }: MonthProps) {
  return (
    <table class="month">
      <caption>{say(view, formatDay(month))}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th scope="col">{say(view, day)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr>
            {week.map((day) => (
              <td>{day === null ? "" : <Day view={view} day={day} editions={editions} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({
  view,
  day,
  editions,
}: {
  readonly view: View;
  readonly day: string;
  readonly editions: readonly EditionEntry[];
}) {
  const edition = editions.find(({ date }) => date === day);
  const number = String(Number(day.slice(8)));
  if (edition === undefined) return <span>{number}</span>;
  return (
    <a href={link(view, at.edition(edition.id))} aria-label={say(view, formatDay(day))}>
      {number}
    </a>
  );
}

/** The days of a month in weeks from Monday; null where a week begins before or ends after it. */
function weeksOf(month: string): (string | null)[][] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const lead = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const cells = [
    ...Array.from({ length: lead }, () => null),
    ...Array.from({ length: days }, (_, at) => `${month}-${String(at + 1).padStart(2, "0")}`),
  ];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7));
}

/** The years of a title, the shown one marked. */
export function Years({
  view,
  title,
  years,
  year,
}: {
  readonly view: View;
  readonly title: string;
  readonly years: readonly { readonly value: string }[];
  readonly year: string | null;
}) {
  if (years.length < 2) return null;
  return (
    <nav class="years" aria-label={say(view, SAID.years)}>
      {years.map(({ value }) => (
        <a href={link(view, at.year(title, value))} aria-current={value === year ? "page" : undefined}>
          {value}
        </a>
      ))}
    </nav>
  );
}

/** Editions as a plain list: those that no calendar can hold. */
export function EditionList({
  view,
  editions,
}: {
  readonly view: View;
  readonly editions: readonly EditionEntry[];
}) {
  return (
    <ul class="plain">
      {editions.map(({ id, date }) => (
        <li>
          <a href={link(view, at.edition(id))}>{date === null ? id : say(view, formatDay(date))}</a>
        </li>
      ))}
    </ul>
  );
}
