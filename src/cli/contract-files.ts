import { dirname, resolve } from "node:path";
import { type Area, parseArea } from "../domain/council/area";
import type { Contract } from "../domain/contract/contract";
import type { Result } from "../domain/issues/issue";
import { readJson } from "./files";
import { inFile } from "../domain/issues/in-file";
import { shippedAreas } from "../domain/council/shipped-areas";

/** The area of a contract: the file given, or what the contract holds, names or has the path of, relative to itself. */
export async function readArea(
  namedIn: string,
  area: Contract["area"],
  given: string | undefined,
): Promise<Result<Area>> {
  if (given !== undefined) return inFile(given, parseArea(await readJson(given)));
  if (typeof area !== "string") return { ok: true, value: area, issues: [] };
  const shipped = shippedAreas.get(area.toLowerCase());
  if (shipped) return { ok: true, value: shipped, issues: [] };
  return inFile(area, parseArea(await readJson(resolve(dirname(namedIn), area))));
}
