import * as z from "zod";

type Schema = z.core.$ZodType;
type Path = readonly (string | number)[];

const labels = new WeakMap<Schema, string>();

/**
 * A field as sentences call it: `labelled("contract value", amount)`. A list's entries are labelled as one of them:
 * "bid" is what names "bid 2". The schema that is given stays as it was, for other fields to use.
 */
export function labelled<S extends z.ZodType>(label: string, schema: S): S {
  const own = schema.clone();
  labels.set(own, label);
  return own;
}

/** What the field at a path is called: "contract value"; the whole is "file". Throws where its schema has no label. */
export function labelAt(file: Schema, path: Path): string {
  if (path.length === 0) return "file";
  const field = path.reduce<Schema | undefined>((schema, step) => schema && partOf(schema, step), file);
  const label = field && labelOf(field);
  if (label === undefined) throw new Error(`no label for ${path.join(".")}`);
  return label;
}

/** "question 2", of the first list in a path; undefined where there is none. */
export function entryAt(file: Schema, path: Path): string | undefined {
  const index = path.findIndex((step) => typeof step === "number");
  return index < 0 ? undefined : `${labelAt(file, path.slice(0, index + 1))} ${Number(path[index]) + 1}`;
}

function labelOf(schema: Schema): string | undefined {
  const inner = wrappedIn(schema);
  return labels.get(schema) ?? (inner && labelOf(inner));
}

/** A field that may be left out, or be null, is the same field. */
function wrappedIn(schema: Schema): Schema | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly
    ? schema.unwrap()
    : undefined;
}

function partOf(schema: Schema, step: string | number): Schema | undefined {
  const inner = wrappedIn(schema);
  if (inner) return partOf(inner, step);
  if (schema instanceof z.ZodUnion)
    return schema.options.map((option) => partOf(option, step)).find((part) => part !== undefined);
  if (schema instanceof z.ZodArray) return typeof step === "number" ? schema.element : undefined;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodObject ? (schema.shape as Readonly<Record<string, Schema>>)[step] : undefined;
}
