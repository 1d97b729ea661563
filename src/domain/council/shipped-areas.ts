import type { Area } from "./area";
import { rotherhamArea } from "./areas/rotherham";

/** The areas that come with the product, by the name that contract.json may give instead of a file. */
export const shippedAreas: ReadonlyMap<string, Area> = new Map([["rotherham", rotherhamArea]]);
