import * as z from "zod";
import { labelled } from "../issues/labels";
import { line } from "../values/fields";
import type { Issue, Result } from "../issues/issue";
import { repeats } from "../values/repeats";
import { errorAt, inEntries, readShape } from "../issues/schema-issues";
import { checkTierNames, TIER_WORDS, tierNameFields } from "./tiers";

/** "S60 1"; the pattern's message is a key of the formats in words. */
const sector = z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]? \d$/, "sector");
const sectors = labelled("sectors", z.array(labelled("sector", sector)).max(5000).readonly());
/** "E08000018" */
const districtCode = z.string().regex(/^[EWSN]\d{8}$/, "district");
const codes = z.array(labelled("district code", districtCode)).max(400).readonly();

/** Live postcodes: how many there are in a place, how many its sectors find, and how many of other places they let in. */
const SectorError = z.strictObject({
  postcodes: labelled("number of postcodes", z.int().min(1)),
  found: labelled("number of postcodes that are found", z.int().min(0)),
  others: labelled("number of postcodes of other places", z.int().min(0)),
});

/** How far sectors are off, where it was counted. */
const AreaBySectors = z.strictObject({
  /** The postcode file that was counted. */
  source: labelled("source", line),
  borough: labelled("count of the borough", SectorError),
  /** Of the borough and the wider area together. */
  withWider: labelled("count with the wider area", SectorError).optional(),
});
export type AreaBySectors = z.infer<typeof AreaBySectors>;

/** What counts as local. A sector or district stands in one of the two only. */
export const Area = z.strictObject({
  /** The borough's name. */
  name: labelled("name", line),
  borough: labelled("borough", z.strictObject({ sectors })),
  /** What lies round the borough, without it. */
  wider: labelled(
    "wider area",
    z.strictObject({ name: labelled("name of the wider area", line).optional(), sectors }),
  ),
  /** Codes of local authority districts, for postcode files: present and former ones. */
  districts: labelled(
    "districts",
    z.strictObject({
      borough: labelled("districts of the borough", codes),
      wider: labelled("districts of the wider area", codes),
    }),
  ).optional(),
  bySectors: labelled("count of the sectors", AreaBySectors).optional(),
  ...tierNameFields,
});
export type Area = z.infer<typeof Area>;

/** Reads area.json. */
export function parseArea(json: unknown): Result<Area> {
  const read = readShape(Area, json);
  if (!read.ok) return read;
  const issues = checkArea(read.value);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: read.value, issues };
}

/** What stands twice, or in both of the borough and what lies round it, names of tiers that meet, and counts that cannot be. */
export function checkArea({ borough, wider, districts, tiers, bySectors }: Area): readonly Issue[] {
  return inEntries(Area, [
    ...checkTierNames({ tiers }),
    ...moreFound(bySectors),
    ...twice(borough.sectors, wider.sectors, (part) => [part, "sectors"]),
    ...twice(districts?.borough ?? [], districts?.wider ?? [], (part) => ["districts", part]),
  ]);
}

/** The same of an area that a file holds as its `area`. */
export function checkHeldArea(area: Area): readonly Issue[] {
  return checkArea(area).map((issue) => ({
    ...issue,
    place: { ...issue.place, path: ["area", ...(issue.place.path ?? [])] },
  }));
}

function moreFound(counted: AreaBySectors | undefined): readonly Issue[] {
  return (["borough", "withWider"] as const).flatMap((part) => {
    const { found, postcodes } = counted?.[part] ?? { found: 0, postcodes: 0 };
    return found > postcodes
      ? [errorAt(["bySectors", part, "found"], "area-found-above", { found, postcodes })]
      : [];
  });
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

/** What is local by its name, as a label: "Local: Leeds", or with the council's own name of the tier. */
export function localLabel(area: Area): string {
  return `${area.tiers?.borough ?? "Local"}: ${area.name}`;
}

/** What lies round the borough by its name, as a label. */
export function widerLabel({ wider, tiers }: Area): string {
  const own = tiers?.["wider-area"];
  if (own === undefined) return wider.name ?? TIER_WORDS["wider-area"];
  return wider.name === undefined ? own : `${own}: ${wider.name}`;
}

/** The same within a sentence: "West Yorkshire", with the council's own name of the tier "West Yorkshire (Regional)". */
export function widerInSentence({ wider, tiers }: Area): string {
  const own = tiers?.["wider-area"];
  return wider.name === undefined ? (own ?? "wider area") : withTier(wider.name, own);
}

/** What is local within a sentence: "Leeds", "Leeds (Within 20 miles)". */
export function areaInSentence({ name, tiers }: Area): string {
  return withTier(name, tiers?.borough);
}

function withTier(name: string, tier: string | undefined): string {
  return tier === undefined ? name : `${name} (${tier})`;
}

/** How far the sectors are off, as a sentence; undefined where it was not counted. */
export function sectorErrorWords({ name, bySectors }: Area): string | undefined {
  if (!bySectors) return undefined;
  const { postcodes, found, others } = bySectors.borough;
  const [all, right, wrong] = [postcodes, found, others].map((count) => count.toLocaleString("en-GB"));
  const share = ((100 * found) / postcodes).toFixed(1);
  return `Postcode sectors find ${right} of the ${all} postcodes of ${name} (${share}%) and let in ${wrong} of other places (${bySectors.source})`;
}
