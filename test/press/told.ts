import { pressPages } from "../../bench/press/pages.js";
import type { PressTruth, TruthLine } from "../../press/truth.js";
import { type Article, type Edition, FORMAT, type Span } from "../../src/model/index.js";

/** The edition that a reader without a fault would make of a truth: every line where it belongs. */
export function told(truth: PressTruth): Edition {
  const set = pressPages(truth);
  const gold = new Map<TruthLine, string>(
    set.flatMap((page) => [...page.gold].map(([id, line]) => [line, id] as const)),
  );
  const all = truth.pages.flatMap(({ lines }) => lines);
  const span = (line: TruthLine): Span => ({ line: gold.get(line) ?? "", start: 0, end: line.text.length });
  const articles = truth.articles.map(({ key }): Article => {
    const own = all.filter(({ article }) => article === key).sort((a, b) => a.order - b.order);
    const of = (...roles: TruthLine["role"][]) => own.filter(({ role }) => roles.includes(role));
    const passage = (lines: readonly TruthLine[]) => ({ text: "", spans: lines.map(span) });
    const captions = grouped(of("caption"));
    const pictures = truth.pages.flatMap((page, at) =>
      page.pictures.map((picture, index) => ({ ...picture, id: `p${at + 1}.i${index + 1}` })),
    );
    return {
      id: key,
      kind: "story",
      label: of("label").length > 0 ? passage(of("label")) : null,
      deck: of("kicker", "headline", "subheadline").map((line) => ({
        role: line.role === "headline" ? "headline" : "subheadline",
        ...passage([line]),
      })),
      bylines: of("byline").map((line) => ({
        role: null,
        names: [],
        credit: null,
        inline: false,
        spans: [span(line)],
      })),
      dateline: null,
      agency: null,
      body: [{ role: "paragraph", ...passage(of("text", "crosshead", "table", "advertisement")) }],
      captions: [...captions].map(([number, lines]) => ({
        ...passage(lines),
        picture: pictures.find((one) => one.article === key && one.captions.includes(number))?.id ?? null,
      })),
      pictures: [],
      regions: [],
      dates: [],
      facts: [],
      continues: null,
      confidence: 1,
      reasons: [],
    };
  });
  return {
    format: FORMAT,
    id: "told",
    title: null,
    date: null,
    dateEvidence: null,
    language: truth.language,
    pages: set.map(({ page }) => page),
    articles,
    leftovers: [],
    notices: [],
    steps: [],
  };
}

function grouped(lines: readonly TruthLine[]): Map<number, TruthLine[]> {
  const groups = new Map<number, TruthLine[]>();
  for (const line of lines) groups.set(line.passage, [...(groups.get(line.passage) ?? []), line]);
  return groups;
}
