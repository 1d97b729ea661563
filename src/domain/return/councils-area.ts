import type { Area } from "../council/area";
import { hasDistricts, type Places, tierOf } from "../council/places";
import type { Issue } from "../issues/issue";
import { warningAt } from "../issues/schema-issues";
import { sameJson } from "../values/same-json";
import type { ReturnDraft, ReturnForm } from "./form";
import { netOf } from "./spend-lines";

/**
 * What a return's payments are placed by: the area of the council's contract, whatever the form's copy of it says. A
 * difference is told with the pounds that are local by each. The postcodes that a form holds are sorted by its own area,
 * so that they place nothing by another.
 */
export function councilsPlaces(
  form: Pick<ReturnForm, "places">,
  { spend }: Pick<ReturnDraft, "spend">,
  area: Area | undefined,
): { readonly places: Places; readonly issues: readonly Issue[] } {
  const { places } = form;
  if (!area || isSameArea(area, places)) return { places, issues: [] };
  const council = { area };
  const local = (by: Places) => netOf(spend.filter(({ postcode }) => tierOf(postcode, by) === "borough"));
  const limits = {
    form: places.area.name,
    council: area.name,
    byForm: local(places),
    byCouncil: local(council),
  };
  return { places: council, issues: [warningAt([], "return-area-differs", limits)] };
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
