import type { Article, Edition, Fact } from "../model/index.js";
import { findCommitments } from "./commitments.js";
import { findDocuments } from "./documents.js";
import { type Draft, seal } from "./draft.js";
import { findEvents } from "./events.js";
import { findFigures } from "./figures.js";
import { findHonours } from "./honours.js";
import { nameContext } from "./names/index.js";
import { findOrganisations } from "./organisations.js";
import { findPersons } from "./persons.js";
import { findPlaces } from "./places.js";
import { findProgrammes } from "./programmes.js";
import { findQuotations } from "./quotations.js";
import { type Story, storyOf } from "./story.js";
import { findVisits } from "./visits.js";

/** One recogniser a kind, in the record's order. */
const RECOGNISERS: readonly ((story: Story) => readonly Draft[])[] = [
  findPersons,
  findOrganisations,
  findPlaces,
  findDocuments,
  findEvents,
  findVisits,
  findFigures,
  findHonours,
  findCommitments,
  findQuotations,
  findProgrammes,
];

/** An edition with the facts its articles state. Nothing else of it changes. */
export function recordEdition(edition: Edition): Edition {
  const lines = edition.pages.flatMap((page) => page.lines);
  const texts = new Map(lines.map((line) => [line.id, line.text]));
  const ordinals = new Map(lines.map((line, index) => [line.id, index]));
  const lineText = (id: string): string => texts.get(id) ?? "";
  const context = nameContext(edition.articles.flatMap(passagesOf));
  const articles = edition.articles.map((article): Article => {
    const story = storyOf(article, edition, context, lineText);
    const drafts = RECOGNISERS.flatMap((recognise) => recognise(story));
    const facts: Fact[] = seal(article.id, drafts, (line) => ordinals.get(line) ?? 0);
    return { ...article, facts };
  });
  return { ...edition, articles };
}

function passagesOf({ label, deck, body, captions }: Article): string[] {
  return [...(label === null ? [] : [label]), ...deck, ...body, ...captions].map(({ text }) => text);
}
