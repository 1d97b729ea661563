import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import draft4 from "ajv/lib/refs/json-schema-draft-04.json";

type Json = Readonly<Record<string, unknown>>;

const FOLDER = join(__dirname, "..", "..", "fixtures", "reference", "ocds");

function published(...path: readonly string[]): Json {
  return JSON.parse(readFileSync(join(FOLDER, ...path), "utf8")) as Json;
}

/** An extension is a patch of the release's schema (RFC 7396). */
function patched(json: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const into: Record<string, unknown> = isObject(json) ? { ...json } : {};
  for (const [key, value] of Object.entries(patch)) into[key] = patched(into[key], value);
  return into;
}

function isObject(json: unknown): json is Json {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/** Those parts of the extension for the United Kingdom that stand without further extensions. */
function ukParts(): Json {
  const { Organization, Value } = (published("extensions", "uk.json") as { definitions: Json }).definitions;
  return { definitions: { Organization, Value } };
}

/** No field that neither the standard nor an extension has; a property's own schema is one more object. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (!isObject(schema)) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  return isObject(schema.properties) && !("$ref" in schema) && schema.type !== undefined
    ? { ...inner, additionalProperties: false }
    : inner;
}

function compiled() {
  const extensions = ["lots", "bid", "awardCriteria", "partyDetails_scale"].map((name) =>
    published("extensions", `${name}.json`),
  );
  const schema = [...extensions, ukParts()].reduce<unknown>(patched, published("release-schema.json"));
  const ajv = new Ajv({ schemaId: "id", meta: false, format: "full", unknownFormats: [], allErrors: true });
  ajv.addMetaSchema(draft4);
  return ajv.compile(strict(schema) as object);
}

const validate = compiled();

/** What the published schema of a release, with its extensions, refuses in it. */
export function schemaFaults(release: unknown): readonly string[] {
  validate(release);
  return (validate.errors ?? []).map(({ dataPath, message, params }) =>
    [dataPath, message, JSON.stringify(params)].join(" "),
  );
}
