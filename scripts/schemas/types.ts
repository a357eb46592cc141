// TypeScript types for what the JSON schemas describe, so that nobody who reads our files installs zod.

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly description?: string;
}

/** One exported type for each schema, in the order given. */
export function declarations(schemas: Readonly<Record<string, unknown>>): string {
  const types = Object.entries(schemas).map(
    ([name, schema]) => `export type ${typeName(name)} = ${typeOf(schema as JsonSchema, "")};\n`,
  );
  return `// Made from the schemas beside it by \`npm run schemas\`.\n\n${types.join("\n")}`;
}

/** `output-run` is OutputRun. */
export function typeName(name: string): string {
  return name.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}

function typeOf(schema: JsonSchema, indent: string): string {
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return union(schema.enum.map((one) => JSON.stringify(one)));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return union(choices.map((one) => typeOf(one, indent)));
  if (schema.allOf !== undefined)
    return schema.allOf.map((one) => `(${typeOf(one, indent)})`).join(" & ");
  if (Array.isArray(schema.type))
    return union(schema.type.map((type: string) => typeOf({ ...schema, type }, indent)));
  switch (schema.type) {
    case "string":
    case "boolean":
    case "null":
      return schema.type;
    case "number":
    case "integer":
      return "number";
    case "array":
      return arrayOf(schema, indent);
    case "object":
      return objectOf(schema, indent);
    default:
      return "unknown";
  }
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(" | ");
}

function arrayOf({ items, prefixItems }: JsonSchema, indent: string): string {
  const fixed = prefixItems ?? (Array.isArray(items) ? (items as readonly JsonSchema[]) : null);
  if (fixed !== null) return `readonly [${fixed.map((one) => typeOf(one, indent)).join(", ")}]`;
  return items === undefined
    ? "readonly unknown[]"
    : `readonly (${typeOf(items as JsonSchema, indent)})[]`;
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  indent: string,
): string {
  const inner = `${indent}  `;
  const named = Object.entries(properties);
  if (named.length === 0)
    return typeof additionalProperties === "object"
      ? `Readonly<Record<string, ${typeOf(additionalProperties, indent)}>>`
      : "Readonly<Record<string, unknown>>";
  const lines = named.map(([name, schema]) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
    const about = schema.description === undefined ? "" : `${inner}/** ${schema.description} */\n`;
    const optional = required.includes(name) ? "" : "?";
    return `${about}${inner}readonly ${key}${optional}: ${typeOf(schema, inner)};\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
}
