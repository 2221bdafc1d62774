import { editionSchema, type JsonSchema } from "./schema.js";

/** The node of that name as an interface in a code block, its fields' descriptions beside them. */
export function interfaceBlock(name: string): string {
  const definition = editionSchema().$defs?.[name];
  if (!definition) throw new Error(`the tree has no node called ${name}`);
  return `\`\`\`ts\n${declaration(name, definition)}\n\`\`\``;
}

function declaration(name: string, definition: JsonSchema): string {
  const { properties } = definition;
  if (!properties) return `type ${name} = ${typeOf(definition)};`;
  const fields = Object.entries(properties).map(([field, schema]) => {
    const optional = definition.required?.includes(field) ? "" : "?";
    const comment = schema.description ? ` // ${schema.description}` : "";
    return `  ${field}${optional}: ${typeOf(schema)};${comment}`;
  });
  return [`interface ${name} {`, ...fields, "}"].join("\n");
}

function typeOf(schema: JsonSchema): string {
  if (schema.$ref) return schema.$ref.replace("#/$defs/", "");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.map(typeOf).join(" | ");
  if (schema.prefixItems) return `[${schema.prefixItems.map(typeOf).join(", ")}]`;
  if (schema.items) return listOf(typeOf(schema.items));
  if (typeof schema.type === "string") return plainType(schema.type);
  return schema.type ? schema.type.map(plainType).join(" | ") : "unknown";
}

function listOf(item: string): string {
  return item.includes("|") ? `(${item})[]` : `${item}[]`;
}

function plainType(type: string): string {
  if (type === "integer") return "number";
  return type === "object" ? "{ [name: string]: unknown }" : type;
}
