import type { Chance } from "../../chance.js";
import type { Oddments, Pack } from "../pack.js";

/** The words a European paper needs for what is not copy. `#` stands for a number. */
export interface Words {
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  /** `{weekday}`, `{day}`, `{month}`, `{year}`. */
  readonly date: string;
  readonly ears: readonly string[];
  readonly page: string;
  readonly jumpTo: readonly string[];
  readonly jumpFrom: readonly string[];
  readonly briefLabels: readonly string[];
  readonly photoLabels: readonly string[];
  readonly advertisements: readonly (readonly string[])[];
  readonly notices: readonly (readonly string[])[];
  readonly tables: readonly {
    readonly headline: string;
    readonly head: readonly string[];
    readonly first: readonly string[];
  }[];
}

export function latinOddments(words: Words): Pack["oddments"] {
  return (title, chance): Oddments => {
    const day = (date: string) => dateIn(words, date);
    const number = () => numbered(chance);
    const figures = (texts: readonly string[]) => texts.map((text) => text.replace(/#/g, number));
    return {
      advertisement: () => figures(chance.pick(words.advertisements)),
      notice: () => {
        const [headline = "", ...paragraphs] = figures(chance.pick(words.notices));
        return { headline, paragraphs };
      },
      table: () => {
        const { headline, head, first } = chance.pick(words.tables);
        const rows = chance.mix(first).map((one) => [one, ...head.slice(1).map(number)]);
        return { headline, rows: [head, ...rows] };
      },
      ears: (date) => [day(date), ...figures(words.ears)],
      folio: (page, name, date) =>
        chance.pick([
          [page, name, `${title}, ${day(date)}`],
          [`${title} · ${day(date)}`, name, `${words.page} ${page}`],
          [page, day(date), title, name.toUpperCase()],
        ]),
      jumpTo: (page) => chance.pick(words.jumpTo).replace("#", page),
      jumpFrom: (page) => chance.pick(words.jumpFrom).replace("#", page),
      briefLabels: words.briefLabels,
      photoLabels: words.photoLabels,
    };
  };
}

function numbered(chance: Chance): string {
  return String(chance.happens(0.6) ? chance.int(2, 39) : chance.int(100, 990));
}

function dateIn({ weekdays, months, date: form }: Words, date: string): string {
  const [year = "", month = "1", day = "1"] = date.split("-");
  const parts: Record<string, string> = {
    weekday: weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "",
    month: months[Number(month) - 1] ?? "",
    day: String(Number(day)),
    year,
  };
  return form.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? "");
}
