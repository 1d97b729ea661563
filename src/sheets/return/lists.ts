import type { Area } from "../../domain/council/area";
import type { Tier } from "../../domain/council/tiers";
import { type ExactPlaces, nearby, type Places, tierOf } from "../../domain/council/places";
import { tidyPostcode } from "../../domain/values/postcodes";
import { DONE_WORDS } from "../../domain/return/done";
import { placeHiddenLists } from "../language/hidden-lists";
import type { PlacedSheet } from "../language/piece";
import { YES_NO_UNKNOWN } from "../../domain/values/answer";

/** Stands below every postcode in order, so that a list of none is still a range of two cells, which every engine takes. */
const NOTHING = "0";

/** The choices of list entries, and the sectors or postcodes that tiers go by, on a sheet that is not shown. */
export function placeReturnLists(places: Places): PlacedSheet {
  const { area } = places;
  return placeHiddenLists("Lists", [
    ["List_Yes", ["Yes"]],
    ["List_YesNoUnknown", YES_NO_UNKNOWN],
    ...sectorLists(area),
    ...(places.lookup ? postcodeLists(places) : []),
    ["List_Done", Object.values(DONE_WORDS)],
  ]);
}

/** The sectors that tiers go by, each list under the name of its range. */
export function sectorLists({ borough, wider }: Area): readonly (readonly [string, readonly string[]])[] {
  return [
    ["Tier_BoroughSectors", padded(borough.sectors.map(tidyPostcode))],
    ["Tier_WiderSectors", padded(wider.sectors.map(tidyPostcode))],
  ];
}

function padded(values: readonly string[]): readonly string[] {
  return [...Array.from({ length: Math.max(0, 2 - values.length) }, () => NOTHING), ...values];
}

/** The borough's and the wider area's postcodes, and those elsewhere that share a sector with them; each list in order. */
function postcodeLists(places: ExactPlaces): readonly (readonly [string, readonly string[]])[] {
  const lists: Record<Tier, string[]> = { borough: [], "wider-area": [], elsewhere: [], unknown: [] };
  for (const [postcode] of nearby(places).lookup)
    lists[tierOf(postcode, places)].push(tidyPostcode(postcode));
  const ordered = (tier: Tier) => padded([...lists[tier]].sort());
  return [
    ["Tier_BoroughPostcodes", ordered("borough")],
    ["Tier_WiderPostcodes", ordered("wider-area")],
    ["Tier_OutsidePostcodes", ordered("elsewhere")],
  ];
}
