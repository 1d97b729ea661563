import type { Result } from "../../domain/issues/issue";
import { inFile, refusedFile } from "../../domain/issues/in-file";
import { readJson } from "./json-file";

/** What a picked JSON file holds, its name in what is wrong with it; undefined where none is picked. */
export async function readJsonFile<T>(
  picked: File | undefined,
  parse: (json: unknown) => Result<T>,
): Promise<Result<T | undefined>> {
  if (!picked) return { ok: true, value: undefined, issues: [] };
  const json = readJson(await picked.text());
  return json === undefined
    ? refusedFile(picked.name, "not-a-json-object")
    : inFile(picked.name, parse(json));
}
