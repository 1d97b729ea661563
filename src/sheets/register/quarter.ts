import { capital } from "../../domain/issues/words/sentences";
import { dayInWords, serialOf } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import type { MeasureTotal, Register } from "../../domain/register/model";
import { hasQuantity } from "../../domain/framework/edition";
import { sum } from "../../domain/values/shares";
import { type Column, columnsFor } from "../language/block";
import { countedUnit, reconciliationDifference } from "../../domain/register/reconciliation";
import { type Condition, says, sumWhere } from "../language/exact-sum";
import { textHeight } from "../language/lines";
import { marked, type StyleName } from "../language/palette";
import { formula, given, linked, type PlacedSheet } from "../language/piece";
import { factRows, noteRow, row, titleRow } from "../language/rows";
import { beside, endOf, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, heightFor, headingHeight, printArea, sideBySide, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { COUNTED, figureStyle, QUARTER, QUARTER_END, QUARTER_ID } from "./names";
import { madeUp, poundsHeading, poundsNote, poundsOfTotal, poundsSuffix } from "./pounds";
import type { Trace } from "./trace";
import { illustration } from "../language/illustration";

const OUTCOME_WIDTH = 44;
/** At the right, not printed. */
const WORKING_COLUMNS = 2;

function outcomeOf({ edition, measure }: MeasureTotal): string {
  return edition.outcomes.find(({ id }) => id === measure.outcome)?.title ?? "";
}

/** A column whose formulas find the lines of the sheet Register that it adds up. */
type FigureColumn<Key extends string> = Column<never, MeasureTotal, Key, "serviceArea" | "code" | "edition">;

/** The quarter by service area and measure, as formulas over the sheet Register. */
export function placeQuarter(register: Register, trace: Trace): PlacedSheet {
  const columns = totalColumns(register, trace);
  const printed = columns.slice(0, -WORKING_COLUMNS);
  const noteHeight = Math.max(50, textHeight(note(register), sum(widths(printed))));
  const totals = table({
    columns,
    lines: [{ rows: register.totals }],
    summed: true,
    heights: {
      headings: headingHeight(columns),
      row: (total) => heightFor(outcomeOf(total), OUTCOME_WIDTH - 4) + 2,
    },
  });
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

function note(register: Register): string {
  return `Claimed is what suppliers say, evidenced what they named evidence for, validated what the council confirmed: three states that are never added. Committed is for the whole contract and due by the quarter's end; claimed, evidenced and validated are of this quarter. A quarter's FTE counts for the quarter's length in years here, as what is due does; as returned it stands on the sheet Register. ${poundsNote(register)}`;
}

const fact = factRows({ column: 0, columns: 3 }, { column: 3 });

/** The quarter, and the proof that the figures are those of the returns that count. */
function facts(register: Register): readonly Section[] {
  const end = register.rows.find(({ quarter }) => quarter === register.quarter)?.quarterEnd ?? register.asOf;
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

function text<const Key extends string>(
  key: Key,
  heading: string,
  width: number,
  content: (total: MeasureTotal) => string,
  style: StyleName = "given",
): Column<never, MeasureTotal, Key, never> {
  const name = `Quarter_${capital(key)}`;
  return { key, heading, width, name, row: { style, content: (total) => given(content(total)) } };
}

function figure<const Key extends string>(
  key: Key,
  heading: string,
  of: {
    readonly sums: string;
    readonly where: readonly Condition[];
    readonly value: (total: MeasureTotal) => number;
    readonly style?: StyleName;
  },
): FigureColumn<Key> {
  const name = `Quarter_${capital(key)}`;
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 14,
    name,
    row: {
      style: ({ measure }) => of.style ?? figureStyle(measure),
      content: (total, at) =>
        hasQuantity(total.measure)
          ? formula(
              `ROUND(${sumWhere(`Register_${of.sums}`, [
                says("Register_ServiceArea", at("serviceArea"), total.serviceArea),
                says("Register_Code", at("code"), total.measure.id),
                says("Register_Edition", at("edition"), total.edition.id),
                ...of.where,
              ])},8)`,
              of.value(total),
            )
          : given(null),
    },
  };
}

const OWN: readonly Condition[] = [{ column: "Register_Quarter", is: QUARTER_ID }];
const OWN_COUNTED: readonly Condition[] = [...OWN, { column: "Register_Counts", is: `"${COUNTED}"` }];
const TO_DATE: readonly Condition[] = [{ column: "Register_QuarterEnd", is: QUARTER_END, compared: "<=" }];

function totalColumns(register: Register, trace: Trace) {
  return columnsFor<MeasureTotal>()([
    text("serviceArea", "Service area", 20, ({ serviceArea }) => serviceArea, "label"),
    text("outcome", "Outcome", OUTCOME_WIDTH, outcomeOf),
    {
      key: "measure",
      heading: "Measure",
      width: 28,
      name: "Quarter_Measure",
      row: {
        style: "label",
        content: (total) => linked(given(total.measure.headline), trace.ofTotal(total)),
      },
    },
    text("unit", "Unit", 13, ({ measure }) => countedUnit(measure)),
    figure("committed", "Committed", {
      sums: "Committed",
      where: OWN,
      value: ({ committed }) => committed,
    }),
    figure("due", "Due by now", { sums: "Due", where: OWN, value: ({ due }) => due }),
    figure("claimed", "Claimed", {
      sums: "ClaimedCounted",
      where: OWN_COUNTED,
      value: ({ claimedCounted }) => claimedCounted,
    }),
    figure("evidenced", "Evidenced", {
      sums: "EvidencedCounted",
      where: OWN_COUNTED,
      value: ({ evidencedCounted }) => evidencedCounted,
    }),
    figure("validated", "Validated", {
      sums: "ValidatedCounted",
      where: OWN_COUNTED,
      value: ({ validatedCounted }) => validatedCounted,
    }),
    figure("claimedToDate", "Claimed to date", {
      sums: "ClaimedCounted",
      where: TO_DATE,
      value: ({ claimedToDate }) => claimedToDate,
    }),
    figure("validatedToDate", "Validated to date", {
      sums: "ValidatedCounted",
      where: TO_DATE,
      value: ({ validatedToDate }) => validatedToDate,
    }),
    ...register.valuations.flatMap((_, valuation) => poundColumns(register, valuation)),
    text("code", "Measure's id", 22, ({ measure }) => measure.id, "stamp"),
    text("edition", "Edition", 16, ({ edition }) => edition.id, "stamp"),
  ]);
}

const POUNDS = [
  ["committed", "Committed, £"],
  ["claimedCounted", "Claimed, £"],
  ["validatedCounted", "Validated, £"],
] as const;

/** What each state comes to in pounds by one valuation; those of another stand beside it. */
function poundColumns(register: Register, valuation: number) {
  const by = register.valuations[valuation];
  if (!by) throw new Error(`no valuation: ${valuation}`);
  return POUNDS.map(([of, heading]) => {
    const key = `${of}Pounds${poundsSuffix(valuation)}` as const;
    const made = figure(key, poundsHeading(heading, by), {
      sums: capital(key),
      where: of === "committed" ? OWN : OWN_COUNTED,
      value: (total) => poundsOfTotal(register, total, { of, valuation }),
      style: "money",
    });
    return withoutPounds(register, valuation, made);
  });
}

function lastPounds({ valuations }: Register) {
  return `validatedCountedPounds${poundsSuffix(valuations.length - 1)}` as const;
}

/** A measure that has no value in pounds shows none, rather than £0. */
function withoutPounds<Key extends string>(
  register: Register,
  valuation: number,
  made: FigureColumn<Key>,
): FigureColumn<Key> {
  const { row } = made;
  if (!row) throw new Error(`column without rows: ${made.key}`);
  const priced = ({ serviceArea, measure, edition }: MeasureTotal) =>
    register.rows.some(
      (each) =>
        each.serviceArea === serviceArea &&
        each.measure.id === measure.id &&
        each.edition === edition &&
        each.valuation === valuation &&
        each.pounds !== undefined,
    );
  return {
    ...made,
    row: { ...row, content: (total, at) => (priced(total) ? row.content(total, at) : given(null)) },
  };
}
