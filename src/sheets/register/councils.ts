import type { CouncilTotal, Register } from "../../domain/register/model";
import { councilInWords } from "../../domain/register/councils";
import { quarterInWords } from "../../domain/values/calendar";
import { sum } from "../../domain/values/shares";
import { illustration } from "../language/illustration";
import { textHeight } from "../language/lines";
import type { PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { layOut, stack } from "../language/section";
import { widths } from "../language/sheet-setup";
import { COUNCILS } from "./names";
import { madeUp } from "./pounds";
import { placeTotals, printedOf, totalColumns, type TotalsBy, totalTable } from "./total-columns";
import type { Trace } from "./trace";

const NOTE =
  "The quarter by council, as where councils and partners report together: a contract is of the council that it states, else of the one whose council file the register was made with. Every figure is a formula over the sheet Register, as on the sheet Quarter.";

/** The quarter by council and measure; undefined where all contracts are of one. */
export function placeCouncils(register: Register, trace: Trace): PlacedSheet | undefined {
  if (register.councilTotals.length === 0) return undefined;
  const by: TotalsBy<CouncilTotal> = {
    prefix: "Councils",
    name: "Councils_Council",
    heading: "Council",
    column: "Register_Council",
    whose: ({ council }) => councilInWords(council),
    hasRow: ({ council }, row) => row.council === council,
    claims: trace.ofMeasure,
  };
  const columns = totalColumns(register, by);
  const printed = printedOf(columns);
  const totals = totalTable(columns, register.councilTotals, by.whose);
  const layout = layOut(
    COUNCILS,
    stack([
      titleRow(`${illustration(madeUp(register))}By council: ${quarterInWords(register.quarter)}`),
      noteRow(NOTE, printed.length, textHeight(NOTE, sum(widths(printed))) + 4),
      totals,
    ]),
  );
  return placeTotals(register, columns, { layout, totals });
}
