import { shippedEditions } from "../../domain/framework/shipped-editions";
import type { Framework } from "../../domain/framework/edition";
import { inFile, refusedFile } from "../../domain/issues/in-file";
import type { Result } from "../../domain/issues/issue";
import { parseFramework } from "../../domain/framework/read";
import { readJsonObject } from "../parts/json-file";

/** The edition that a file holds. One that takes the id of a shipped edition must say the same as it. */
export function loadEdition(file: string, text: string): Result<Framework> {
  const json = readJsonObject(text);
  if (json === undefined) return refusedFile(file, "not-a-json-object");
  const read = parseFramework(json);
  if (!read.ok) return inFile(file, read);
  const shipped = shippedEditions.find(({ id }) => id === read.value.id);
  if (shipped && !sameJson(shipped, read.value)) {
    return refusedFile(file, "edition-id-taken", { edition: shipped.id });
  }
  return read;
}

/** Whatever the order of the keys. */
function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
