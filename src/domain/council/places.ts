import { issueInFile } from "../issues/in-file";
import type { Result } from "../issues/issue";
import { errorAt } from "../issues/schema-issues";
import { isPossiblePostcode, normalisePostcode, sectorOf } from "../values/postcodes";
import type { Area } from "./area";
import type { Tier } from "./tiers";
import type { PostcodeLookup } from "./postcode-table";

/** An area whose borough has district codes: of another a postcode file says nothing. */
export interface AreaWithDistricts extends Area {
  readonly districts: {
    readonly borough: readonly [string, ...string[]];
    readonly wider: readonly string[];
  };
}

/** What the place of a postcode is found by: the area's sectors, or a postcode file where the area has districts. */
export type Places = { readonly area: Area; readonly lookup?: undefined } | ExactPlaces;

export interface ExactPlaces {
  readonly area: AreaWithDistricts;
  readonly lookup: PostcodeLookup;
}

/** The area with the postcode file, if one is given; refused where the file would say nothing. `file` is the area's. */
export function placesOf(area: Area, lookup: PostcodeLookup | undefined, file?: string): Result<Places> {
  if (!lookup) return { ok: true, value: { area }, issues: [] };
  if (hasDistricts(area)) return { ok: true, value: { area, lookup }, issues: [] };
  const issue = errorAt([], "area-districts-needed", {}, area.name);
  return { ok: false, issues: [file === undefined ? issue : issueInFile(issue, file)] };
}

export function hasDistricts(area: Area): area is AreaWithDistricts {
  return (area.districts?.borough.length ?? 0) > 0;
}

/**
 * Where a postcode is: by its sector, or by its district where a postcode file gives one. A postcode that the file
 * does not have is unknown within the area's sectors (it may be mistyped or no longer in use), and elsewhere outside them.
 * One that cannot be, such as S6O 1AB with a letter O, is unknown: it may be one of the area's.
 */
export function tierOf(postcode: string | null | undefined, places: Places): Tier {
  const written = normalisePostcode(postcode ?? "");
  if (written === undefined || !isPossiblePostcode(written)) return "unknown";
  const bySector = tierOfSector(sectorOf(written), places.area);
  if (!places.lookup) return bySector;
  const district = places.lookup.get(written);
  if (district === undefined) return bySector === "elsewhere" ? "elsewhere" : "unknown";
  return tierOfDistrict(district, places.area);
}

export function tierOfSector(sector: string, { borough, wider }: Area): Tier {
  const [inBorough, inWider] = sectorSets(borough.sectors, wider.sectors);
  if (inBorough.has(sector)) return "borough";
  return inWider.has(sector) ? "wider-area" : "elsewhere";
}

function tierOfDistrict(district: string, { districts }: AreaWithDistricts): Tier {
  if (districts.borough.includes(district)) return "borough";
  return districts.wider.includes(district) ? "wider-area" : "elsewhere";
}

const SETS = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Ledgers have many lines, so that each list is made a set once. */
function sectorSets(...lists: readonly (readonly string[])[]): [ReadonlySet<string>, ReadonlySet<string>] {
  const [one = new Set<string>(), other = new Set<string>()] = lists.map((list) => {
    const found = SETS.get(list) ?? new Set(list);
    SETS.set(list, found);
    return found;
  });
  return [one, other];
}

/**
 * The same with the postcodes alone that the file places otherwise than nowhere: the area's, and others in its sectors. It
 * places every postcode as before, and is plain data, which a thread can be given.
 */
export function nearby({ area, lookup }: ExactPlaces): ExactPlaces {
  const near = new Map<string, string>();
  for (const [postcode, district] of lookup) {
    const isFar =
      tierOfDistrict(district, area) === "elsewhere" &&
      tierOfSector(sectorOf(postcode), area) === "elsewhere";
    if (!isFar) near.set(postcode, district);
  }
  return { area, lookup: near };
}
