import * as z from "zod";

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Fields whose text is looked up elsewhere: a level of a measure, a file's name, a path within a bid, a unit. */
const LOOKED_UP = new Set(["level", "levels", "item", "proxyPack", "unit", "quarter", "framework"]);

/** Words with what XML and formulas escape, and a letter of two units. */
const FILLER = ' & "so" <on> it’s 𝔸ll';

/** A file with every free text as long as its schema allows; one text becomes the same wherever it stands, so that names still meet. */
export function atItsLongest<T>(schema: z.ZodType, value: T): T {
  return lengthened(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), value) as T;
}

function lengthened(schema: JsonSchema | undefined, value: unknown): unknown {
  if (schema === undefined) return value;
  if (typeof value === "string") return text(schema, value);
  if (Array.isArray(value)) return value.map((each) => lengthened(itemsOf(schema), each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      LOOKED_UP.has(key) ? each : lengthened(partOf(schema, key), each),
    ]),
  );
}

function itemsOf(schema: JsonSchema): JsonSchema | undefined {
  return one(schema, ({ items }) => (Array.isArray(items) ? items[0] : items));
}

function partOf(schema: JsonSchema, key: string): JsonSchema | undefined {
  return one(schema, ({ properties, additionalProperties }) => properties?.[key] ?? additionalProperties);
}

function one(
  schema: JsonSchema,
  find: (schema: JsonSchema) => JsonSchema | boolean | undefined,
): JsonSchema | undefined {
  for (const option of [schema, ...(schema.anyOf ?? [])]) {
    const found = find(option as JsonSchema);
    if (typeof found === "object") return found;
  }
  return undefined;
}

function text(schema: JsonSchema, value: string): string {
  const options = [schema, ...(schema.anyOf ?? [])] as readonly JsonSchema[];
  const free = options.find(
    ({ maxLength, pattern, format, enum: choices }) =>
      maxLength !== undefined && pattern === undefined && format === undefined && choices === undefined,
  );
  const most = free?.maxLength ?? value.length;
  return value.length >= most
    ? value
    : value.padEnd(most - 1, FILLER).replace(/[\ud800-\udbff]$/u, "A") + "Z";
}
