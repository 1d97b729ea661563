import * as z from "zod";
import { line } from "../values/fields";
import type { Issue, Result } from "../issues/issue";
import { normalisePostcode, sectorOf } from "../values/postcodes";
import { repeats } from "../values/repeats";
import { errorAt, schemaIssues } from "../issues/schema-issues";

/** "S60 1"; the pattern's message is a key of the formats in words. */
const sector = z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]? \d$/, "sector");
const sectors = z.array(sector).max(5000).readonly();
/** "E08000018" */
const districtCode = z.string().regex(/^[EWSN]\d{8}$/, "district");
const codes = z.array(districtCode).max(400).readonly();

/** What counts as local. A sector or district stands in one of the two only. */
export const Area = z.strictObject({
  /** The borough's name. */
  name: line,
  borough: z.strictObject({ sectors }),
  /** What lies round the borough, without it. */
  wider: z.strictObject({ name: line.optional(), sectors }),
  /** Codes of local authority districts, for postcode files: present and former ones. */
  districts: z.strictObject({ borough: codes, wider: codes }).optional(),
});
export type Area = z.infer<typeof Area>;

export const TIERS = ["borough", "wider-area", "elsewhere", "unknown"] as const;
export type Tier = (typeof TIERS)[number];

/** The district code of each postcode of a postcode file, by the postcode as `normalisePostcode` writes it. */
export type PostcodeLookup = ReadonlyMap<string, string>;

/** Reads area.json. */
export function parseArea(json: unknown): Result<Area> {
  const parsed = Area.safeParse(json);
  if (!parsed.success) return { ok: false, issues: schemaIssues(parsed.error, json) };
  const issues = checkArea(parsed.data);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: parsed.data, issues };
}

/** What stands twice, or in both of the borough and what lies round it. */
export function checkArea({ borough, wider, districts }: Area): readonly Issue[] {
  return [
    ...twice(borough.sectors, wider.sectors, (part) => [part, "sectors"]),
    ...twice(districts?.borough ?? [], districts?.wider ?? [], (part) => ["districts", part]),
  ];
}

function twice(
  borough: readonly string[],
  wider: readonly string[],
  path: (part: "borough" | "wider") => readonly string[],
): readonly Issue[] {
  return repeats([...borough, ...wider]).map(([index, name]) => {
    const within = index - borough.length;
    const place = within < 0 ? [...path("borough"), index] : [...path("wider"), within];
    return errorAt(place, "area-repeated", { name });
  });
}

/**
 * Where a postcode is: by its sector, or by its district where a postcode file gives one. A postcode that the file
 * does not have is unknown within the area's sectors (it may be mistyped or no longer in use), and elsewhere outside them.
 */
export function tierOf(postcode: string | null | undefined, area: Area, lookup?: PostcodeLookup): Tier {
  const written = normalisePostcode(postcode ?? "");
  if (written === undefined) return "unknown";
  const bySector = tierOfSector(sectorOf(written), area);
  if (!lookup) return bySector;
  const district = lookup.get(written);
  if (district === undefined) return bySector === "elsewhere" ? "elsewhere" : "unknown";
  return tierOfDistrict(district, area);
}

export function tierOfSector(sector: string, { borough, wider }: Area): Tier {
  const [inBorough, inWider] = sectorSets(borough.sectors, wider.sectors);
  if (inBorough.has(sector)) return "borough";
  return inWider.has(sector) ? "wider-area" : "elsewhere";
}

export function tierOfDistrict(district: string, { districts }: Area): Tier {
  if (districts?.borough.includes(district)) return "borough";
  return districts?.wider.includes(district) ? "wider-area" : "elsewhere";
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

/** Tiers as sheets write them. */
export const TIER_WORDS: Readonly<Record<Tier, string>> = {
  borough: "Borough",
  "wider-area": "Wider area",
  elsewhere: "Elsewhere",
  unknown: "Unknown",
};
