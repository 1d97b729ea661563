import type { Area } from "../council/area";
import { hasDistricts, type Places, tierOf } from "../council/places";
import type { Issue } from "../issues/issue";
import { warningAt } from "../issues/schema-issues";
import { sameJson } from "../values/same-json";
import type { ReturnDraft, ReturnForm } from "./form";
import { netOf } from "./spend-lines";

/**
 * What a return's payments are placed by: what the council's contract and postcode file say, whatever the form's copies
 * say. A difference is told with the pounds that are local by each. Without the council's postcode file the list of an
 * exact form counts, and where it places a payment otherwise than the area's sectors, it is told that nobody compared it.
 * An area of the same name is told of where it places a payment otherwise.
 */
export function councilsPlaces(
  form: Pick<ReturnForm, "places">,
  { spend }: Pick<ReturnDraft, "spend">,
  council: Places | undefined,
): { readonly places: Places; readonly issues: readonly Issue[] } {
  const { places } = form;
  if (!council) return { places, issues: [] };
  const byForm = { spend, places };
  const { area } = council;
  if (!isSameArea(area, places)) {
    const isOtherwise = spend.some(({ postcode }) => tierOf(postcode, places) !== tierOf(postcode, council));
    if (!isOtherwise && area.name === places.area.name) return { places: council, issues: [] };
    const local = { byForm: localOf(byForm), byCouncil: localOf({ spend, places: council }) };
    const limits = { form: places.area.name, council: area.name, ...local };
    return { places: council, issues: [warningAt([], "return-area-differs", limits)] };
  }
  if (council.lookup)
    return { places: council, issues: otherwise(byForm, council, "return-postcodes-differ") };
  return { places, issues: otherwise(byForm, { area }, "return-own-postcodes") };
}

interface PlacedSpend {
  readonly spend: ReturnDraft["spend"];
  readonly places: Places;
}

function localOf({ spend, places }: PlacedSpend): number {
  return netOf(spend.filter(({ postcode }) => tierOf(postcode, places) === "borough"));
}

/** Postcodes that a message names; the rest it counts. */
const NAMED = 3;

/** Payments that others place otherwise than the form, with what is local by each. */
function otherwise(
  { spend, places }: PlacedSpend,
  others: Places,
  code: "return-postcodes-differ" | "return-own-postcodes",
): readonly Issue[] {
  const differing = spend.filter(({ postcode }) => tierOf(postcode, places) !== tierOf(postcode, others));
  if (differing.length === 0) return [];
  const postcodes = [...new Set(differing.flatMap(({ postcode }) => postcode ?? []))];
  const more = postcodes.length - NAMED;
  const named = postcodes.slice(0, NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
  const local = { byForm: localOf({ spend, places }), byOthers: localOf({ spend, places: others }) };
  return [warningAt([], code, { payments: differing.length, postcodes: named, ...local })];
}

/** By what places a payment; names may differ, and the order of lists. */
function isSameArea(area: Area, { area: own, lookup }: Places): boolean {
  const sorted = (list: readonly string[] = []) => [...new Set(list)].sort();
  const placing = ({ borough, wider, districts }: Area) => [
    sorted(borough.sectors),
    sorted(wider.sectors),
    ...(lookup ? [sorted(districts?.borough), sorted(districts?.wider)] : []),
  ];
  return sameJson(placing(area), placing(own)) && (lookup === undefined || hasDistricts(area));
}
