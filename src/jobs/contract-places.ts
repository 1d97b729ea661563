import { type Area, parseArea } from "../domain/council/area";
import { nearby, type Places, placesOf } from "../domain/council/places";
import type { PostcodeLookup } from "../domain/council/postcode-table";
import { shippedAreas } from "../domain/council/shipped-areas";
import { issueInFile } from "../domain/issues/in-file";
import { makeIssue, type Result } from "../domain/issues/issue";
import { errorAt } from "../domain/issues/schema-issues";
import type { ContractInFile } from "./read-contracts";
import { readJson } from "./read-json";
import type { OpenNamed, Source } from "./source";

export interface ContractInPlaces extends ContractInFile {
  readonly places: Places;
}

export interface PlacesAsked {
  /** In place of the contracts' own areas. */
  readonly area?: Source | undefined;
  readonly lookup: PostcodeLookup | undefined;
  readonly openNamed: OpenNamed;
}

/** What each contract finds the place of a postcode by; an area that several share is read, and what is wrong in it told, once. */
export async function placesOfContracts(
  contracts: readonly ContractInFile[],
  asked: PlacesAsked,
): Promise<Result<readonly ContractInPlaces[]>> {
  const read = new Map<unknown, Result<Places>>();
  for (const each of contracts) {
    const key = keyOf(each, asked);
    if (!read.has(key)) read.set(key, await placesOfContract(each, asked));
  }
  const issues = [...read.values()].flatMap((places) => places.issues);
  const found = contracts.flatMap((each) => {
    const places = read.get(keyOf(each, asked));
    return places?.ok ? [{ ...each, places: places.value }] : [];
  });
  return found.length < contracts.length ? { ok: false, issues } : { ok: true, value: found, issues };
}

/** The same for contracts that share an area. */
function keyOf(
  { contract: { area }, file }: ContractInFile,
  { area: given }: Pick<PlacesAsked, "area">,
): unknown {
  return given ?? (typeof area === "string" ? JSON.stringify([file, area]) : area);
}

async function placesOfContract(of: ContractInFile, asked: PlacesAsked): Promise<Result<Places>> {
  const found = asked.area ? await inAreaFile(asked.area) : await ownArea(of, asked.openNamed);
  if (!found.ok) return found;
  const { area, file } = found.value;
  return placesOf(area, asked.lookup, file);
}

/** An area, and the file that it stands in unless it comes with the product. */
interface FoundArea {
  readonly area: Area;
  readonly file?: string;
}

/** The area that a contract holds, names, or has the path of. */
async function ownArea({ contract, file }: ContractInFile, openNamed: OpenNamed): Promise<Result<FoundArea>> {
  const { area, reference } = contract;
  if (typeof area !== "string") return { ok: true, value: { area, file }, issues: [] };
  const shipped = shippedAreas.get(area.toLowerCase());
  if (shipped) return { ok: true, value: { area: shipped }, issues: [] };
  const named = openNamed(area, file);
  if (named) return inAreaFile(named);
  const needed = errorAt(["area"], "area-file-needed", { reference, name: area });
  return { ok: false, issues: [issueInFile(needed, file)] };
}

async function inAreaFile(source: Source): Promise<Result<FoundArea>> {
  const read = await readJson(source, parseArea);
  return read.ok ? { ...read, value: { area: read.value, file: source.name } } : read;
}

/**
 * What is local by the contracts' references, where their areas can be found. Of another contract its returns' own copies
 * count, which is told: a path cannot be followed from the pane. An area that a postcode file says nothing of is refused.
 */
export async function councilsPlacesOf(
  contracts: readonly ContractInFile[],
  { lookup, openNamed }: Pick<PlacesAsked, "lookup" | "openNamed">,
): Promise<Result<ReadonlyMap<string, Places>>> {
  const read = new Map<unknown, Result<FoundArea>>();
  const placed = new Map<unknown, Result<Places>>();
  const places = new Map<string, Places>();
  for (const each of contracts) {
    const key = keyOf(each, {});
    const found = read.get(key) ?? (await ownArea(each, openNamed));
    read.set(key, found);
    if (!found.ok) continue;
    const own = placed.get(key) ?? placesOf(found.value.area, lookup, found.value.file);
    const near = own.ok && own.value.lookup && !placed.has(key) ? { ...own, value: nearby(own.value) } : own;
    placed.set(key, near);
    if (near.ok) places.set(each.contract.reference, near.value);
  }
  const refused = [...placed.values()].flatMap(({ issues }) => issues);
  if (refused.length > 0) return { ok: false, issues: refused };
  const missing = contracts.filter(({ contract }) => !places.has(contract.reference));
  const [first] = missing;
  if (!first) return { ok: true, value: places, issues: [] };
  const limits = { area: String(first.contract.area), count: missing.length };
  const place = { file: first.file, subject: first.contract.reference };
  return { ok: true, value: places, issues: [makeIssue("warning", place, "area-of-forms", limits)] };
}
