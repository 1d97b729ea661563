import { dayInWords, serialOf } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import type { MeasureTotal, Register } from "../../domain/register/model";
import { sum } from "../../domain/values/shares";
import { reconciliationDifference } from "../../domain/register/reconciliation";
import { setApartWords } from "../../domain/register/set-apart";
import { lastDayOf } from "../../domain/register/totals";
import { textHeight } from "../language/lines";
import { marked } from "../language/palette";
import { formula, given, type PlacedSheet } from "../language/piece";
import { factRows, noteRow, row, titleRow } from "../language/rows";
import { beside, layOut, type Section, stack } from "../language/section";
import { widths } from "../language/sheet-setup";
import { QUARTER, QUARTER_END, QUARTER_ID } from "./names";
import { madeUp, poundsNote } from "./pounds";
import { placeTotals, printedOf, totalColumns, type TotalsBy, totalTable } from "./total-columns";
import type { Trace } from "./trace";
import { illustration } from "../language/illustration";

/** The quarter by service area and measure, as formulas over the sheet Register. */
export function placeQuarter(register: Register, trace: Trace): PlacedSheet {
  const by = byArea(trace);
  const columns = totalColumns(register, by);
  const printed = printedOf(columns);
  const noteHeight = Math.max(50, textHeight(note(register), sum(widths(printed))));
  const totals = totalTable(columns, register.totals, by.whose);
  const layout = layOut(
    QUARTER,
    stack([
      titleRow(`${illustration(madeUp(register))}Quarter ${quarterInWords(register.quarter)}`),
      noteRow(note(register), printed.length, noteHeight),
      ...facts(register),
      noteRow(`Late and missing as on ${dayInWords(register.asOf)}.`, 4),
      totals,
    ]),
  );
  return placeTotals(register, columns, { layout, totals });
}

function note(register: Register): string {
  return `Claimed is what suppliers say, evidenced what they named evidence for, validated what the council confirmed: three states that are never added. Committed is for the whole contract and due by the quarter's end; claimed, evidenced and validated are of this quarter. A quarter's FTE counts for the quarter's length in years here, as what is due does; as returned it stands on the sheet Register. ${[...setApartWords(register), poundsNote(register)].join(" ")}`;
}

const fact = factRows({ column: 0, columns: 3 }, { column: 3 });

/** The quarter, and the proof that the figures are those of the returns that count. */
function facts(register: Register): readonly Section[] {
  const end = lastDayOf(register.quarter, register.rows) || register.asOf;
  const difference = fact({
    label: "Control totals that differ",
    style: "count",
    content: formula(
      `COUNTIF(Reconciliation_ByUnit,">0")+COUNTIF(Reconciliation_ByUnit,"<0")`,
      reconciliationDifference(register),
    ),
    name: "Reconciliation_Difference",
  });
  return [
    fact({ label: "Quarter", style: "given", content: given(register.quarter), name: QUARTER_ID }),
    fact({ label: "Ends on", style: "date", content: given(serialOf(end)), name: QUARTER_END }),
    beside(difference, reconciled),
  ];
}

/** Whether anything is left of the difference. */
const reconciled: Section = row([
  {
    column: 4,
    columns: 4,
    style: "check",
    content: formula(
      'IF(Reconciliation_Difference=0,"The figures are those of the returns.","A figure was changed since the returns were read.")',
      "The figures are those of the returns.",
    ),
    marks: [{ when: () => "Reconciliation_Difference<>0", look: marked.wrong }],
  },
]);

function byArea(trace: Trace): TotalsBy<MeasureTotal> {
  return {
    prefix: "Quarter",
    name: "Quarter_ServiceArea",
    heading: "Service area",
    column: "Register_ServiceArea",
    whose: ({ serviceArea }) => serviceArea,
    hasRow: ({ serviceArea }, row) => row.serviceArea === serviceArea,
    claims: trace.ofTotal,
  };
}
