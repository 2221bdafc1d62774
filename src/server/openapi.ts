import { z } from "zod";
import { Article, ArticleKind, Edition } from "../model/index.js";
import { VERSION } from "../version.js";
import { API_ERRORS } from "./api-errors.js";

const nullable = (type: string) => ({ type: [type, "null"] });
const object = (properties: Record<string, unknown>) => ({
  type: "object",
  required: Object.keys(properties),
  properties,
});
const array = (items: unknown) => ({ type: "array", items });
const of = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const string = { type: "string" };
const integer = { type: "integer", minimum: 0 };

const entry = {
  id: string,
  edition: string,
  title: nullable("string"),
  date: nullable("string"),
  headline: string,
  kind: { type: "string", enum: ArticleKind.options },
  folio: nullable("string"),
  page: nullable("integer"),
};

const SCHEMAS = {
  Error: object({
    error: object({
      code: { type: "string", enum: API_ERRORS },
      message: string,
    }),
  }),
  Title: object({
    id: string,
    name: nullable("string"),
    language: string,
    editions: integer,
    first: nullable("string"),
    last: nullable("string"),
  }),
  EditionEntry: object({
    id: string,
    title: string,
    date: nullable("string"),
    pages: integer,
    articles: integer,
  }),
  Listed: object({ id: string, name: string, articles: integer }),
  Facet: object({ value: string, count: integer }),
  Hit: object({ ...entry, snippet: string, marks: array(array(integer)) }),
};

const parameter = (name: string, place: "path" | "query", schema: unknown, description: string) => ({
  name,
  in: place,
  required: place === "path",
  schema,
  description,
});

function get(summary: string, schema: unknown, parameters: readonly unknown[] = []) {
  const error = (description: string) => ({
    description,
    content: { "application/json": { schema: of("Error") } },
  });
  return {
    get: {
      summary,
      parameters,
      responses: {
        "200": { description: summary, content: { "application/json": { schema } } },
        "304": { description: "The browser has it." },
        "400": error("A parameter is wrong."),
        "404": error("There is none."),
        "429": error("Too many requests; Retry-After says for how long."),
      },
    },
  };
}

const EDITION = parameter("edition", "path", string, "the edition's id as addresses write it");
const TEXT = parameter(
  "q",
  "query",
  { type: "string", maxLength: 200 },
  "the words to look for; a phrase between quotation marks",
);

/** The description of the API in OpenAPI 3.1; `base` is where the site lies. */
export function openApi(base: string): unknown {
  described ??= describeApi();
  const { paths, components } = described;
  return {
    openapi: "3.1.0",
    info: {
      title: "Broadsheet archive",
      version: VERSION,
      description: "Newspapers as articles. Reads only.",
    },
    servers: [{ url: base }],
    paths,
    components,
  };
}

/** What is described wherever the site lies; null until it is first asked for. */
let described: ReturnType<typeof describeApi> | null = null;

function describeApi() {
  const day = { type: "string", format: "date" };
  return {
    paths: {
      "/api/titles": get("The newspapers", object({ titles: array(of("Title")) })),
      "/api/titles/{title}/editions": get(
        "The editions of a newspaper",
        object({ editions: array(of("EditionEntry")) }),
        [
          parameter("title", "path", string, "the title's id as addresses write it"),
          parameter("year", "query", { type: "string", pattern: "^\\d{4}$" }, "of this year alone"),
        ],
      ),
      "/api/editions/{edition}": get("An edition, as broadsheet/1", of("Edition"), [EDITION]),
      "/api/editions/{edition}/articles/{article}": get(
        "An article",
        object({ address: nullable("string"), article: of("Article") }),
        [
          EDITION,
          parameter(
            "article",
            "path",
            string,
            "the article's id as addresses write it, without the edition's",
          ),
        ],
      ),
      "/api/articles/{id}": get(
        "Where an article stands, by its id or an earlier one",
        object({ edition: string, article: string }),
        [parameter("id", "path", string, "the article's id")],
      ),
      "/api/authors": get("Who signed articles", object({ authors: array(of("Listed")) })),
      "/api/search": get(
        "Articles that have all the words",
        object({
          query: { type: "object" },
          total: integer,
          next: nullable("string"),
          hits: array(of("Hit")),
          titles: array(of("Facet")),
          years: array(of("Facet")),
          kinds: array(of("Facet")),
        }),
        [
          TEXT,
          parameter("title", "query", string, "of this newspaper alone, by its id"),
          parameter("kind", "query", { type: "string", enum: ArticleKind.options }, "of this kind alone"),
          parameter("from", "query", day, "not before this day"),
          parameter("to", "query", day, "not after this day"),
          parameter("cursor", "query", string, "the `next` of an answer to the same query"),
          parameter("limit", "query", { type: "integer", minimum: 1, maximum: 99 }, "how many to give"),
        ],
      ),
    },
    components: { schemas: { ...SCHEMAS, Edition: schemaOf(Edition), Article: schemaOf(Article) } },
  };
}

function schemaOf(type: z.ZodType): unknown {
  const { $schema: _, ...schema } = z.toJSONSchema(type) as Record<string, unknown>;
  return schema;
}
