import type { Article, Edition, Fact, FactKind, Span } from "../../model/index.js";

/** What the record is asked for by: the plural of each kind. */
export const KIND_WORDS = {
  people: "person",
  organisations: "organisation",
  places: "place",
  documents: "document",
  events: "event",
  figures: "figure",
  honours: "honour",
  commitments: "commitment",
  quotations: "quotation",
  programmes: "programme",
} as const satisfies Record<string, FactKind>;
export type KindWord = keyof typeof KIND_WORDS;

/** A fact laid out flat, with where it stands. Null is not stated. */
export interface Row {
  readonly fact: Fact;
  readonly cells: Readonly<Record<string, Cell>>;
}
export type Cell = string | number | boolean | null;

/** The columns of a kind in the order of the table; `article` and `lines` follow. */
export const COLUMNS: Readonly<Record<FactKind, readonly string[]>> = {
  person: ["name", "office", "organisation", "mentions"],
  organisation: ["name", "mentions"],
  place: ["name", "level", "mentions"],
  document: ["title", "type", "status", "issuer", "date"],
  event: ["name", "type", "date", "place", "chair", "hosts", "participants"],
  figure: ["what", "printed", "value", "unit", "bound", "change", "period", "scope"],
  honour: ["who", "what", "by", "date"],
  commitment: ["who", "what", "due"],
  quotation: ["speaker", "verb", "words"],
  programme: ["name", "type"],
};

/** The columns when all kinds stand in one table. */
export const MIXED: readonly string[] = ["kind", "entry", "detail"];

/** Every field that can be asked about. */
export const FIELDS: ReadonlySet<string> = new Set([
  ...MIXED,
  ...Object.values(COLUMNS).flat(),
  ...[
    "article",
    "lines",
    "edition",
    "confidence",
    "id",
    "term",
    "measure",
    "approximate",
    "from",
    "to",
    "upTo",
    "direct",
  ],
]);

/** The facts of an edition as rows, in the record's order. */
export function rowsOf(edition: Edition): Row[] {
  const place = sourcesOf(edition);
  return edition.articles.flatMap((article) =>
    article.facts.map((fact) => ({
      fact,
      cells: {
        ...flat(fact),
        article: titleOf(article),
        lines: place(fact.evidence),
        edition: edition.id,
        confidence: fact.confidence,
        id: fact.id,
        ...summary(fact),
      },
    })),
  );
}

function flat(fact: Fact): Record<string, Cell> {
  const cells: Record<string, Cell> = { mentions: fact.mentions.length };
  for (const [field, value] of Object.entries(fact)) {
    if (value === null || ["string", "number", "boolean"].includes(typeof value))
      cells[field] = value as Cell;
    else if (Array.isArray(value) && value.every((one) => typeof one === "string"))
      cells[field] = value.join("、");
  }
  if (fact.kind !== "figure") return cells;
  const { normal, period } = fact;
  return {
    ...cells,
    value: normal.value,
    upTo: normal.upTo,
    unit: normal.unit,
    period: period?.printed ?? null,
    from: period?.from ?? null,
    to: period?.to ?? null,
  };
}

/** What a fact is about and what it says of it, in one line. */
function summary(fact: Fact): { readonly entry: string; readonly detail: string } {
  switch (fact.kind) {
    case "person":
      return { entry: fact.name, detail: fact.office ?? "" };
    case "organisation":
      return { entry: fact.name, detail: "" };
    case "place":
      return { entry: fact.name, detail: fact.level ?? "" };
    case "document":
      return { entry: fact.title, detail: [fact.status, fact.issuer].filter(Boolean).join(", ") };
    case "event":
      return { entry: fact.name, detail: [fact.date, fact.place].filter(Boolean).join(", ") };
    case "figure":
      return {
        entry: fact.printed,
        detail: [fact.what, fact.period?.printed, fact.scope].filter(Boolean).join(", "),
      };
    case "honour":
      return { entry: fact.what, detail: fact.who ?? "" };
    case "commitment":
      return { entry: fact.what, detail: fact.due ?? "" };
    case "quotation":
      return { entry: fact.speaker, detail: fact.words };
    case "programme":
      return { entry: fact.name, detail: fact.type ?? "" };
  }
}

function titleOf(article: Article): string {
  const title =
    article.deck.find(({ role }) => role === "headline") ??
    article.deck[0] ??
    article.label ??
    article.body[0] ??
    article.captions[0];
  return title?.text ?? "";
}

/** The lines a fact is cited to, as the input numbers them: `12`, `44-46`, with the page where there are several. */
function sourcesOf(edition: Edition): (spans: readonly Span[]) => string {
  const pages = edition.pages.flatMap((page) => page.lines.map((line) => [line.id, { page, line }] as const));
  const byId = new Map(pages);
  return (spans) => {
    const found = [...new Set(spans.map(({ line }) => line))].flatMap((id) => byId.get(id) ?? []);
    return found
      .map(({ page, line }) => (edition.pages.length > 1 ? `${page.id}:${line.source}` : line.source))
      .join(",");
  };
}
