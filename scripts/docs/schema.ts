import { z } from "zod";
import * as model from "../../src/model/index.js";

/** A JSON Schema as far as the tree needs it. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

let made: JsonSchema | null = null;

/**
 * The JSON Schema of an edition, every node of the tree a definition under its own name. It says what the native reader
 * accepts: fields it does not name are allowed.
 */
export function editionSchema(): JsonSchema {
  made ??= makeSchema();
  return made;
}

function makeSchema(): JsonSchema {
  for (const [id, value] of Object.entries(model)) {
    if (value instanceof z.ZodType) z.globalRegistry.add(value, { ...value.meta(), id });
  }
  const schema = z.toJSONSchema(model.Edition, {
    io: "input",
    // The tree is readonly in TypeScript; in a schema the word would mean that only a server may set the value.
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
  return { title: model.FORMAT, ...schema } as JsonSchema;
}
