import { type Area, parseArea } from "../../domain/council/area";
import type { Result } from "../../domain/issues/issue";
import { readJsonFile } from "./read-json-file";

/** The area that a picked file describes; undefined where none is picked. */
export async function readAreaFile(picked: File | undefined): Promise<Result<Area | undefined>> {
  return readJsonFile(picked, parseArea);
}
