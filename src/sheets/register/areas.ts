import type { AreaTotal, Register } from "../../domain/register/model";
import { quarterInWords } from "../../domain/values/calendar";
import { sum } from "../../domain/values/shares";
import { illustration } from "../language/illustration";
import { textHeight } from "../language/lines";
import type { PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { layOut, stack } from "../language/section";
import { widths } from "../language/sheet-setup";
import { AREAS } from "./names";
import { madeUp } from "./pounds";
import { placeTotals, printedOf, totalColumns, type TotalsBy, totalTable } from "./total-columns";
import type { Trace } from "./trace";

const NOTE =
  "The quarter by what is local to the contracts, as where several councils buy together; every figure is a formula over the sheet Register, as on the sheet Quarter. Local jobs and local spend of each are local to that area.";

/** The quarter by area and measure; undefined where all contracts have one area. */
export function placeAreas(register: Register, trace: Trace): PlacedSheet | undefined {
  if (register.areaTotals.length === 0) return undefined;
  const by: TotalsBy<AreaTotal> = {
    prefix: "Areas",
    name: "Areas_Area",
    heading: "Local to",
    column: "Register_Area",
    whose: ({ area }) => area,
    hasRow: ({ area }, row) => row.area === area,
    claims: trace.ofMeasure,
  };
  const columns = totalColumns(register, by);
  const printed = printedOf(columns);
  const totals = totalTable(columns, register.areaTotals, by.whose);
  const layout = layOut(
    AREAS,
    stack([
      titleRow(`${illustration(madeUp(register))}By area: ${quarterInWords(register.quarter)}`),
      noteRow(NOTE, printed.length, textHeight(NOTE, sum(widths(printed))) + 4),
      totals,
    ]),
  );
  return placeTotals(register, columns, { layout, totals });
}
