import { type ControlTotal, controlTotals } from "../../domain/register/reconciliation";
import type { Register } from "../../domain/register/model";
import { quarterInWords } from "../../domain/values/calendar";
import { columnsFor } from "../language/block";
import { says, saysText, sumWhere } from "../language/exact-sum";
import { marked } from "../language/palette";
import { formula, given, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { layOut, placeLayout, stack } from "../language/section";
import { footer, widths } from "../language/sheet-setup";
import { table } from "../language/table";
import { QUARTER_ID, RECONCILIATION } from "./names";
import { controlName } from "./returns";

const NOTE =
  "The quarter's figures beside those of the returns that count, as they were read: one control total for each unit, since hours, people and pounds are never added to each other, and one for spend. A difference says that a figure was changed since.";

/** The proof that the quarter's figures are those of the returns that count. */
export function placeReconciliation(register: Register): PlacedSheet {
  const { quarter, supplyChain } = register;
  const spend = supplyChain.total / 100;
  const units = controlTotals(register);
  const rows: readonly Line[] = [...units, { unit: SPENT, here: spend, returned: spend }];
  const columns = columnsOf(units.map(({ unit }) => unit));
  const layout = layOut(
    RECONCILIATION,
    stack([
      titleRow(`Reconciliation: ${quarterInWords(quarter)}`),
      noteRow(NOTE, 4, 50),
      table({ columns, lines: [{ rows }], summed: true }),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#505A5F",
    columnWidths: widths(columns),
    print: {
      orientation: "portrait",
      footer: footer({ reference: `Register ${quarterInWords(quarter)}` }),
    },
  });
}

const SPENT = "Spend in ledgers, £";

type Line = ControlTotal;

function columnsOf(units: readonly string[]) {
  const style = ({ unit }: Line) =>
    unit === SPENT || unit === "£" ? ("money" as const) : ("units" as const);
  const figures = { headingStyle: "headingOfFigures", width: 22 } as const;
  const ofQuarter = { column: "Returns_Quarter", is: QUARTER_ID } as const;
  return columnsFor<Line>()([
    { key: "unit", heading: "Unit", width: 30, row: { style: "label", content: ({ unit }) => given(unit) } },
    {
      key: "here",
      heading: "On the sheets",
      ...figures,
      row: {
        style,
        content: ({ unit, here }, at) =>
          formula(
            unit === SPENT
              ? `SUMIFS(Spend_Net,Spend_Quarter,${QUARTER_ID})`
              : sumWhere("Quarter_Claimed", [says("Quarter_Unit", at("unit"), unit)]),
            here,
          ),
      },
    },
    {
      key: "returned",
      heading: "In the returns that count",
      ...figures,
      row: {
        style,
        content: ({ unit, returned }) =>
          formula(
            sumWhere(unit === SPENT ? "Returns_Spend" : controlName(units.indexOf(unit)), [
              ofQuarter,
              saysText("Returns_Status", "Accepted"),
            ]),
            returned,
          ),
      },
    },
    {
      key: "difference",
      heading: "Difference",
      ...figures,
      name: "Reconciliation_ByUnit",
      row: {
        style,
        content: (_, at) => formula(`ROUND(${at("here")}-${at("returned")},6)`, 0),
      },
      marks: [{ when: (at) => `${at("difference")}<>0`, look: marked.wrong }],
    },
  ]);
}
