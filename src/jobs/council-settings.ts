import { isOneCouncil } from "../domain/council/councils";
import { parseSettings, type Settings } from "../domain/council/settings";
import { shippedAreas } from "../domain/council/shipped-areas";
import type { Framework } from "../domain/framework/edition";
import { shippedEditions } from "../domain/framework/shipped-editions";
import type { Result } from "../domain/issues/issue";
import { readCouncil } from "../sheets/council/read";
import { placeCouncil } from "../sheets/council/workbook";
import { fileName } from "../domain/values/file-name";
import { type AreaAsked, areaOfCouncil } from "./council-area";
import { jsonFile, type NamedFile, type NamedPlan } from "./job";
import { jsonIn } from "./read-json";
import type { PostcodeFiles } from "./read-places";
import { readTextOrWorkbook } from "./read-workbook";
import type { Source } from "./source";

/** The council's settings from their workbook or from JSON; undefined where no file is given. */
export async function readSettings(source: Source | undefined): Promise<Result<Settings | undefined>> {
  if (!source) return { ok: true, value: undefined, issues: [] };
  return readTextOrWorkbook(source, {
    text: (bytes) => jsonIn(bytes, source.name, parseSettings),
    workbook: readCouncil,
  });
}

export interface NamedCouncil {
  /** By its name, or by the code of its district. */
  readonly name: string;
  /** From which its area is counted; without them only an area that comes with the product is known. */
  readonly postcodes?: PostcodeFiles | undefined;
  readonly surroundings?: AreaAsked["surroundings"];
}

/** A council file of that name, with its area where it can be known. */
export async function withName(
  before: Settings,
  { name, postcodes, surroundings }: NamedCouncil,
): Promise<Result<Settings>> {
  const named = { ...before, name: name.trim() };
  const isSame = before.name !== undefined && isOneCouncil(before.name, name);
  const kept = isSame && before.area?.tiers ? { tiers: before.area.tiers } : {};
  if (!postcodes) {
    const area = shippedAreas.get(name.trim().toLowerCase());
    return { ok: true, value: area ? { ...named, area: { ...area, ...kept } } : named, issues: [] };
  }
  const source = "open" in postcodes ? postcodes.name : (postcodes[0]?.name ?? "");
  const area = await areaOfCouncil(
    { council: name, surroundings },
    postcodes,
    source.replace(/^.*[\\/]/, ""),
  );
  return area.ok ? { ...area, value: { ...named, area: { ...area.value, ...kept } } } : area;
}

/** The workbook in which a council types its settings. */
export function settingsWorkbook(
  settings: Settings,
  editions: readonly Framework[] = shippedEditions,
): NamedPlan {
  return {
    name: fileName(`Council settings ${settings.name ?? ""}`.trim()),
    plan: placeCouncil(settings, editions),
  };
}

/** The same for machines. */
export function councilJson(settings: Settings): NamedFile {
  return jsonFile("council.json", settings);
}
