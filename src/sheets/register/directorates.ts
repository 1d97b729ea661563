import { directorateInWords } from "../../domain/register/directorates";
import type { DirectorateTotal, Register } from "../../domain/register/model";
import { quarterInWords } from "../../domain/values/calendar";
import { sum } from "../../domain/values/shares";
import { illustration } from "../language/illustration";
import { textHeight } from "../language/lines";
import type { PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { endOf, layOut, placeLayout, stack } from "../language/section";
import { footer, printArea, sideBySide, widths } from "../language/sheet-setup";
import { frozen, headings } from "../language/table";
import { DIRECTORATES } from "./names";
import { madeUp } from "./pounds";
import { lastPounds, printedOf, totalColumns, type TotalsBy, totalTable } from "./total-columns";
import type { Trace } from "./trace";

const NOTE =
  "The quarter by directorate, over all its service areas; every figure is a formula over the sheet Register, as on the sheet Quarter. A contract's own directorate counts, else that of its service area in the council's settings; where neither states one it is not stated.";

/** The quarter by directorate and measure; undefined where no contract states a directorate. */
export function placeDirectorates(register: Register, trace: Trace): PlacedSheet | undefined {
  if (register.directorateTotals.length === 0) return undefined;
  const columns = totalColumns(register, byDirectorate(trace));
  const printed = printedOf(columns);
  const totals = totalTable(columns, register.directorateTotals);
  const layout = layOut(
    DIRECTORATES,
    stack([
      titleRow(`${illustration(madeUp(register))}By directorate: ${quarterInWords(register.quarter)}`),
      noteRow(NOTE, printed.length, textHeight(NOTE, sum(widths(printed))) + 4),
      totals,
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: widths(columns),
    freeze: frozen(layout, totals, 1),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, totals),
      area: printArea(columns, lastPounds(register), endOf(layout, totals)),
      footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
      ...sideBySide(printed, 3),
    },
  });
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
