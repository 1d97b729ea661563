import type { Unit } from "../../domain/framework/edition";
import type { StyleName } from "./palette";

/** The looks of a quantity by its unit: as it is typed, and as it is shown. */
export const QUANTITY_STYLES: Readonly<
  Record<Unit, { readonly entry: StyleName; readonly given: StyleName }>
> = {
  fte: { entry: "entryUnits", given: "units" },
  number: { entry: "entryCount", given: "count" },
  pounds: { entry: "entryMoney", given: "money" },
  hours: { entry: "entryUnits", given: "units" },
  weeks: { entry: "entryUnits", given: "units" },
  tonnes: { entry: "entryUnits", given: "units" },
  qualitative: { entry: "group", given: "group" },
};
