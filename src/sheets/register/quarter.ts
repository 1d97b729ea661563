import { dayInWords, quarterInWords, serialOf } from "../../domain/values/calendar";
import type { MeasureTotal, Register } from "../../domain/register/model";
import { hasQuantity } from "../../domain/framework/edition";
import { sum } from "../../domain/values/shares";
import { type Column, placeBlock } from "../language/block";
import { UNIT_WORDS } from "../language/entry-rules";
import { marked, type StyleName } from "../language/palette";
import {
  across,
  cell,
  type Content,
  formula,
  given,
  joinPieces,
  type Piece,
  type PlacedSheet,
} from "../language/piece";
import { type Condition, says, sumWhere } from "../language/exact-sum";
import { textHeight } from "../language/lines";
import { COUNTED, figureStyle, QUARTER, QUARTER_END, QUARTER_ID } from "./names";
import { illustration, poundsHeading, poundsIn, poundsNote } from "./pounds";
import {
  footer,
  heightFor,
  headingHeight,
  printArea,
  sideBySide,
  TITLE_HEIGHT,
  widths,
} from "../language/sheet-setup";

export const QUARTER_HEADING_ROW = 9;

const OUTCOME_WIDTH = 44;
/** At the right, not printed. */
const WORKING_COLUMNS = 2;

function outcomeOf({ edition, measure }: MeasureTotal): string {
  return edition.outcomes.find(({ id }) => id === measure.outcome)?.title ?? "";
}

type TotalColumn = Column<never, MeasureTotal>;

/** The quarter by service area and measure, as formulas over the sheet Register. */
export function placeQuarter(register: Register): PlacedSheet {
  const columns = totalColumns(register);
  const noteRoom = sum(widths(columns.slice(0, -WORKING_COLUMNS)));
  return joinPieces(
    {
      name: QUARTER,
      tabColour: "#1D4F76",
      columnWidths: widths(columns),
      rowHeights: {
        0: TITLE_HEIGHT,
        1: Math.max(50, textHeight(note(register), noteRoom)),
        [QUARTER_HEADING_ROW]: headingHeight(columns),
        ...Object.fromEntries(
          register.totals.map((total, index) => [
            QUARTER_HEADING_ROW + 1 + index,
            heightFor(outcomeOf(total), OUTCOME_WIDTH - 4) + 2,
          ]),
        ),
      },
      freeze: { rows: QUARTER_HEADING_ROW + 1, columns: 1 },
      print: {
        orientation: "landscape",
        repeatRows: { first: QUARTER_HEADING_ROW, last: QUARTER_HEADING_ROW },
        area: printArea(columns, "validatedCountedPounds", QUARTER_HEADING_ROW + 1 + register.totals.length),
        footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
        ...sideBySide(columns.slice(0, -WORKING_COLUMNS), 3),
      },
    },
    [
      cell(
        { row: 0, column: 0 },
        "title",
        given(`${illustration(register)}Quarter ${quarterInWords(register.quarter)}`),
      ),
      across(
        { row: 1, column: 0, rows: 1, columns: columns.length - WORKING_COLUMNS },
        "note",
        given(note(register)),
      ),
      ...facts(register),
      placeBlock({ sheet: QUARTER, headingRow: QUARTER_HEADING_ROW }, columns, [{ rows: register.totals }]),
    ],
  );
}

function note(register: Register): string {
  return `Claimed is what suppliers say, evidenced what they named evidence for, validated what the council confirmed: three states that are never added. Committed is for the whole contract and due by the quarter's end; claimed, evidenced and validated are of this quarter as returned. To date counts a quarter's FTE for the quarter's length. ${poundsNote(register)}`;
}

/** The quarter, and the proof that the figures are those of the returns that count. */
function facts(register: Register): readonly Piece[] {
  const end = register.rows.find(({ quarter }) => quarter === register.quarter)?.quarterEnd ?? register.asOf;
  const control = sum(register.totals.map(({ claimed }) => claimed));
  const inReturns = (column: string) =>
    `SUMIFS(Returns_${column},Returns_Quarter,${QUARTER_ID},Returns_Status,"Accepted")`;
  const lines: readonly (readonly [string, StyleName, Content, string?])[] = [
    ["Quarter", "given", given(register.quarter), QUARTER_ID],
    ["Ends on", "date", given(serialOf(end)), QUARTER_END],
    ["Quantities on this sheet, all added up", "units", formula("SUM(Quarter_Claimed)", control)],
    ["Quantities in the returns that count", "units", formula(inReturns("Control"), control)],
    [
      "Spend on the sheet Spend less spend in the returns",
      "money",
      formula(`ROUND(SUMIFS(Spend_Net,Spend_Quarter,${QUARTER_ID})-${inReturns("Spend")},2)`, 0),
    ],
    ["Difference", "units", formula("ABS(ROUND($D$5-$D$6,6))+ABS($D$7)", 0), "Reconciliation_Difference"],
  ];
  const state = { row: 7, column: 4, rows: 1, columns: 4 };
  return [
    ...lines.flatMap(([label, style, content, name], index) => {
      const row = 2 + index;
      const range = { row, column: 3, rows: 1, columns: 1 };
      return [
        across({ row, column: 0, rows: 1, columns: 3 }, "label", given(label)),
        { ...cell(range, style, content), ...(name ? { names: [{ name, sheet: QUARTER, range }] } : {}) },
      ];
    }),
    across(
      state,
      "check",
      formula(
        'IF(Reconciliation_Difference=0,"The figures are those of the returns.","A figure was changed since the returns were read.")',
        "The figures are those of the returns.",
      ),
    ),
    {
      cells: [],
      conditionalFormats: [{ range: state, formula: "=Reconciliation_Difference<>0", look: marked.wrong }],
    },
    across(
      { row: 8, column: 0, rows: 1, columns: 4 },
      "note",
      given(`Late and missing as on ${dayInWords(register.asOf)}.`),
    ),
  ];
}

function text(
  key: string,
  heading: string,
  width: number,
  content: (total: MeasureTotal) => string,
  style: StyleName = "given",
): TotalColumn {
  const name = `Quarter_${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  return { key, heading, width, name, row: { style, content: (total) => given(content(total)) } };
}

function figure(
  key: string,
  heading: string,
  of: {
    readonly sums: string;
    readonly where: readonly Condition[];
    readonly value: (total: MeasureTotal) => number;
    readonly style?: StyleName;
  },
): TotalColumn {
  const name = `Quarter_${key.charAt(0).toUpperCase()}${key.slice(1)}`;
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

function totalColumns(register: Register): readonly TotalColumn[] {
  return [
    text("serviceArea", "Service area", 20, ({ serviceArea }) => serviceArea, "label"),
    text("outcome", "Outcome", OUTCOME_WIDTH, outcomeOf),
    text("measure", "Measure", 28, ({ measure }) => measure.headline, "label"),
    text("unit", "Unit", 13, ({ measure }) => UNIT_WORDS[measure.unit]),
    figure("committed", "Committed", {
      sums: "Committed",
      where: OWN,
      value: ({ committed }) => committed,
    }),
    figure("due", "Due by now", { sums: "Due", where: OWN, value: ({ due }) => due }),
    figure("claimed", "Claimed", { sums: "Claimed", where: OWN_COUNTED, value: ({ claimed }) => claimed }),
    figure("evidenced", "Evidenced", {
      sums: "Evidenced",
      where: OWN_COUNTED,
      value: ({ evidenced }) => evidenced,
    }),
    figure("validated", "Validated", {
      sums: "Validated",
      where: OWN_COUNTED,
      value: ({ validated }) => validated,
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
    ...(["committed", "claimedCounted", "validatedCounted"] as const).map((of) => {
      const heading = {
        committed: "Committed, £",
        claimedCounted: "Claimed, £",
        validatedCounted: "Validated, £",
      }[of];
      const made = figure(`${of}Pounds`, poundsHeading(heading, register.proxyPack), {
        sums: `${of.charAt(0).toUpperCase()}${of.slice(1)}Pounds`,
        where: of === "committed" ? OWN : OWN_COUNTED,
        value: (total) => poundsIn(register, total, of),
        style: "money",
      });
      return withoutPounds(register, made);
    }),
    text("code", "Measure's id", 22, ({ measure }) => measure.id, "stamp"),
    text("edition", "Edition", 16, ({ edition }) => edition.id, "stamp"),
  ];
}

/** A measure that has no value in pounds shows none, rather than £0. */
function withoutPounds(register: Register, made: TotalColumn): TotalColumn {
  const { row } = made;
  if (!row) throw new Error(`column without rows: ${made.key}`);
  const priced = ({ serviceArea, measure, edition }: MeasureTotal) =>
    register.rows.some(
      (each) =>
        each.serviceArea === serviceArea &&
        each.measure.id === measure.id &&
        each.edition === edition &&
        each.pounds !== undefined,
    );
  return {
    ...made,
    row: { ...row, content: (total, at) => (priced(total) ? row.content(total, at) : given(null)) },
  };
}
