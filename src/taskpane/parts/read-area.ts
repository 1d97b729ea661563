import { type Area, parseArea } from "../../domain/area";
import type { Result } from "../../domain/issue";
import { inFile, refusedFile } from "./in-file";
import { readJson } from "./json-file";

/** The area that a picked file describes; undefined where none is picked. */
export async function readAreaFile(picked: File | undefined): Promise<Result<Area | undefined>> {
  if (!picked) return { ok: true, value: undefined, issues: [] };
  const json = readJson(await picked.text());
  return json === undefined
    ? refusedFile(picked.name, "not-a-json-object")
    : inFile(picked.name, parseArea(json));
}
