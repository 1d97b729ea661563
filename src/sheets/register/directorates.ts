import { directorateInWords } from "../../domain/register/directorates";
import type { DirectorateTotal, Register } from "../../domain/register/model";
import { quarterInWords } from "../../domain/values/calendar";
import { sum } from "../../domain/values/shares";
import { illustration } from "../language/illustration";
import { textHeight } from "../language/lines";
import type { PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { layOut, stack } from "../language/section";
import { widths } from "../language/sheet-setup";
import { DIRECTORATES } from "./names";
import { madeUp } from "./pounds";
import { placeTotals, printedOf, totalColumns, type TotalsBy, totalTable } from "./total-columns";
import type { Trace } from "./trace";

const NOTE =
  "The quarter by directorate, over all its service areas; every figure is a formula over the sheet Register, as on the sheet Quarter. A contract's own directorate counts, else that of its service area in the council's settings; where neither states one it is not stated.";

/** The quarter by directorate and measure; undefined where no contract states a directorate. */
export function placeDirectorates(register: Register, trace: Trace): PlacedSheet | undefined {
  if (register.directorateTotals.length === 0) return undefined;
  const by = byDirectorate(trace);
  const columns = totalColumns(register, by);
  const printed = printedOf(columns);
  const totals = totalTable(columns, register.directorateTotals, by.whose);
  const layout = layOut(
    DIRECTORATES,
    stack([
      titleRow(`${illustration(madeUp(register))}By directorate: ${quarterInWords(register.quarter)}`),
      noteRow(NOTE, printed.length, textHeight(NOTE, sum(widths(printed))) + 4),
      totals,
    ]),
  );
  return placeTotals(register, columns, { layout, totals });
}

function byDirectorate(trace: Trace): TotalsBy<DirectorateTotal> {
  return {
    prefix: "Directorates",
    name: "Directorates_Directorate",
    heading: "Directorate",
    column: "Register_Directorate",
    whose: ({ directorate }) => directorateInWords(directorate),
    hasRow: ({ directorate }, row) => row.directorate === directorate,
    claims: trace.ofMeasure,
  };
}
