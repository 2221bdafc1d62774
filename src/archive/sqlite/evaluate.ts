import type { SearchLimits } from "../../model/index.js";
import { phraseMatches } from "../postings/phrase.js";
import type { Matches } from "../postings/postings.js";
import { both, either, oneAfterAnother, without } from "../postings/sets.js";
import { FIELDS, type Field, planTerm, type QueryNode, type Term, type Vocabulary } from "../query/index.js";
import { type Catalogue, GONE } from "./catalogue.js";
import type { Database } from "./database.js";
import { tokensIn } from "./segments.js";

/** What was asked for and not denied, with where it stands: what a score is made of. */
export interface Leaf {
  /** `documents` are places in the catalogue. */
  readonly matches: Matches;
  /** The bits of the fields in which it counts. */
  readonly fields: number;
}

export interface Evaluated {
  /** Places in the catalogue, ascending. */
  readonly found: Uint32Array;
  readonly leaves: readonly Leaf[];
}

interface Index {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly words: Vocabulary;
  readonly limits: SearchLimits;
}

/** Bits of all fields. */
const ANYWHERE = 2 ** FIELDS.length - 1;

/** The articles that a query finds. Throws `bad-query` where part of a word stands for too many. */
export function evaluate(index: Index, query: QueryNode): Evaluated {
  const leaves: Leaf[] = [];
  const { all } = index.catalogue;
  const setOf = (node: QueryNode, field: Field | null, isDenied: boolean): Uint32Array => {
    switch (node.kind) {
      case "term": {
        const fields = field === null ? ANYWHERE : 1 << FIELDS.indexOf(field);
        const matches = termMatches(index, node);
        if (!isDenied) leaves.push({ matches, fields });
        return fields === ANYWHERE ? matches.documents : placesWith(matches, fields);
      }
      case "field":
        return setOf(node.part, node.field, isDenied);
      case "not":
        return without(all, setOf(node.part, field, true));
      case "or":
        return node.parts.map((part) => setOf(part, field, isDenied)).reduce(either);
      case "and": {
        const wanted = node.parts
          .filter(({ kind }) => kind !== "not")
          .map((part) => setOf(part, field, isDenied));
        const denied = node.parts.flatMap((part) =>
          part.kind === "not" ? [setOf(part.part, field, true)] : [],
        );
        return denied.reduce(without, wanted.length === 0 ? all : wanted.reduce(both));
      }
    }
  };
  return { found: setOf(query, null, false), leaves };
}

function placesWith({ documents, fields }: Matches, wanted: number): Uint32Array {
  return documents.filter((_, at) => ((fields[at] as number) & wanted) !== 0);
}

/** Where a term stands, segment by segment: no article is in two. */
function termMatches({ database, catalogue, words, limits }: Index, term: Term): Matches {
  const plan = planTerm(term, words, limits);
  const found = catalogue.segments.map((segment) =>
    phraseMatches(
      plan.map(({ offset, anyOf }) => ({
        offset,
        tokens: anyOf.flatMap((wanted) => tokensIn(database, segment, wanted)),
      })),
    ),
  );
  return placedIn(catalogue, oneAfterAnother(found));
}

/** Numbers of articles made places in the catalogue, in place; articles that are gone left out. */
function placedIn({ placeOf }: Catalogue, matches: Matches): Matches {
  const { documents, fields, counts } = matches;
  let count = 0;
  for (let index = 0; index < documents.length; index++) {
    const place = placeOf[documents[index] as number] ?? GONE;
    if (place === GONE) continue;
    documents[count] = place;
    fields[count] = fields[index] as number;
    counts[count++] = counts[index] as number;
  }
  return {
    documents: documents.subarray(0, count),
    fields: fields.subarray(0, count),
    counts: counts.subarray(0, count),
  };
}
