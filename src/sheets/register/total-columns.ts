import { isOfSeveralEditions } from "../../domain/register/several-editions";
import { poundsPerUnit } from "../../domain/register/packs";
import { capital } from "../../domain/issues/words/sentences";
import type { MeasureFigures, Register, RegisterRow } from "../../domain/register/model";
import { countedUnit } from "../../domain/register/reconciliation";
import { hasQuantity } from "../../domain/framework/edition";
import { quarterInWords } from "../../domain/values/calendar";
import type { LinkWithin } from "../../workbook/link";
import { type Column, columnsFor } from "../language/block";
import { type Condition, says, sumWhere } from "../language/exact-sum";
import type { StyleName } from "../language/palette";
import { formula, given, linked, type PlacedSheet } from "../language/piece";
import { endOf, type Layout, placeLayout } from "../language/section";
import {
  footer,
  headingHeight,
  heightFor,
  labelHeight,
  printArea,
  sideBySide,
  widths,
} from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { COUNTED, figureStyle, QUARTER_END, QUARTER_ID } from "./names";
import { poundsHeading, poundsOfQuarter, poundsSuffix } from "./pounds";

const WHOSE_WIDTH = 20;
const OUTCOME_WIDTH = 44;
const MEASURE_WIDTH = 28;
const EDITION_WIDTH = 26;

function outcomeOf({ edition, measure }: MeasureFigures): string {
  return edition.outcomes.find(({ id }) => id === measure.outcome)?.title ?? "";
}

function editionOfTotal({ edition }: MeasureFigures): string {
  return `${edition.title} (${edition.id})`;
}

/** By what a sheet adds the quarter up: whose its lines are. */
export interface TotalsBy<Total> {
  /** What the names of its columns begin with. */
  readonly prefix: "Quarter" | "Directorates" | "Areas" | "Councils";
  /** Of the column that says whose a line is. */
  readonly name: string;
  readonly heading: string;
  /** The same of the sheet Register. */
  readonly column: "Register_ServiceArea" | "Register_Directorate" | "Register_Area" | "Register_Council";
  readonly whose: (total: Total) => string;
  readonly hasRow: (total: Total, row: RegisterRow) => boolean;
  /** Where its claims stand. */
  readonly claims: (total: Total) => LinkWithin | undefined;
}

/** A column whose formulas find the lines of the sheet Register that it adds up. */
type FigureColumn<Total, Key extends string> = Column<never, Total, Key, "whose" | "code" | "edition">;

interface FigureOf<Total> {
  /** The column of the sheet Register that is added up. */
  readonly sums: string;
  readonly where: readonly Condition[];
  readonly value: (total: Total) => number;
  readonly style?: StyleName;
}

function figure<Total extends MeasureFigures, const Key extends string>(
  by: TotalsBy<Total>,
  [key, heading]: readonly [Key, string],
  of: FigureOf<Total>,
): FigureColumn<Total, Key> {
  const name = `${by.prefix}_${capital(key)}`;
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
                says(by.column, at("whose"), by.whose(total)),
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

/** Whose a line is, of what measure, what was committed, due and delivered, and what that comes to in pounds. */
export function totalColumns<Total extends MeasureFigures>(register: Register, by: TotalsBy<Total>) {
  const text = <const Key extends string>(
    key: Key,
    heading: string,
    width: number,
    content: (total: Total) => string,
    style: StyleName = "given",
  ): Column<never, Total, Key, never> => {
    const name = `${by.prefix}_${capital(key)}`;
    return { key, heading, width, name, row: { style, content: (total) => given(content(total)) } };
  };
  return columnsFor<Total>()([
    { ...text("whose", by.heading, WHOSE_WIDTH, by.whose, "groupTitle"), name: by.name },
    text("outcome", "Outcome", OUTCOME_WIDTH, outcomeOf),
    {
      key: "measure",
      heading: "Measure",
      width: MEASURE_WIDTH,
      name: `${by.prefix}_Measure`,
      row: {
        style: "groupTitle",
        content: (total) => linked(given(total.measure.headline), by.claims(total)),
      },
    },
    ...(isOfSeveralEditions(register)
      ? [text("measuresEdition", "Edition", EDITION_WIDTH, editionOfTotal)]
      : []),
    text("unit", "Unit", 13, ({ measure }) => countedUnit(measure)),
    figure(by, ["committed", "Committed"], {
      sums: "Committed",
      where: OWN,
      value: ({ committed }) => committed,
    }),
    figure(by, ["due", "Due by now"], { sums: "Due", where: OWN, value: ({ due }) => due }),
    figure(by, ["claimed", "Claimed"], {
      sums: "ClaimedCounted",
      where: OWN_COUNTED,
      value: ({ claimedCounted }) => claimedCounted,
    }),
    figure(by, ["evidenced", "Evidenced"], {
      sums: "EvidencedCounted",
      where: OWN_COUNTED,
      value: ({ evidencedCounted }) => evidencedCounted,
    }),
    figure(by, ["validated", "Validated"], {
      sums: "ValidatedCounted",
      where: OWN_COUNTED,
      value: ({ validatedCounted }) => validatedCounted,
    }),
    figure(by, ["claimedToDate", "Claimed to date"], {
      sums: "ClaimedCounted",
      where: TO_DATE,
      value: ({ claimedToDate }) => claimedToDate,
    }),
    figure(by, ["validatedToDate", "Validated to date"], {
      sums: "ValidatedCounted",
      where: TO_DATE,
      value: ({ validatedToDate }) => validatedToDate,
    }),
    ...register.valuations.flatMap((_, valuation) => poundColumns(register, by, valuation)),
    text("code", "Measure's id", 22, ({ measure }) => measure.id, "stamp"),
    text("edition", "Edition", 16, ({ edition }) => edition.id, "stamp"),
  ]);
}

/** Those that are printed: the last two are for the formulas. */
export function printedOf<C>(columns: readonly C[]): readonly C[] {
  return columns.slice(0, -2);
}

/** The last column that is printed. */
function lastPounds({ valuations }: Pick<Register, "valuations">) {
  return `validatedCountedPounds${poundsSuffix(valuations.length - 1)}` as const;
}

/** The table of such columns, each line as high as its names and its outcome need. */
export function totalTable<Total extends MeasureFigures>(
  columns: ReturnType<typeof totalColumns<Total>>,
  rows: readonly Total[],
  whose: (total: Total) => string,
) {
  const saysEdition = columns.some(({ key }) => key === "measuresEdition");
  return table({
    columns,
    lines: [{ rows }],
    summed: true,
    heights: {
      headings: headingHeight(columns),
      row: (total) =>
        Math.max(
          heightFor(outcomeOf(total), OUTCOME_WIDTH - 4) + 2,
          labelHeight([
            { text: whose(total), width: WHOSE_WIDTH },
            { text: total.measure.headline, width: MEASURE_WIDTH },
            ...(saysEdition ? [{ text: editionOfTotal(total), width: EDITION_WIDTH }] : []),
          ]),
        ),
    },
  });
}

const POUNDS = [
  ["committed", "Committed, £"],
  ["claimedCounted", "Claimed, £"],
  ["validatedCounted", "Validated, £"],
] as const;

/** What each state comes to in pounds by one valuation; those of another stand beside it. */
function poundColumns<Total extends MeasureFigures>(
  register: Register,
  by: TotalsBy<Total>,
  valuation: number,
) {
  const valued = register.valuations[valuation];
  if (!valued) throw new Error(`no valuation: ${valuation}`);
  return POUNDS.map(([of, heading]) => {
    const key = `${of}Pounds${poundsSuffix(valuation)}` as const;
    const made = figure(by, [key, poundsHeading(heading, valued)], {
      sums: capital(key),
      where: of === "committed" ? OWN : OWN_COUNTED,
      value: (total) =>
        poundsOfQuarter(rowsOfTotal(register, by, total), register.quarter, { of, valuation }),
      style: "money",
    });
    return withoutPounds(made, (total) =>
      rowsOfTotal(register, by, total).some((row) => poundsPerUnit(row, valuation) !== undefined),
    );
  });
}

/** The register's rows of a line, of all quarters. */
function rowsOfTotal<Total extends MeasureFigures>(
  { rows }: Register,
  by: TotalsBy<Total>,
  total: Total,
): readonly RegisterRow[] {
  return rows.filter(
    (row) => by.hasRow(total, row) && row.measure.id === total.measure.id && row.edition === total.edition,
  );
}

/** A measure that has no value in pounds shows none, rather than £0. */
function withoutPounds<Total extends MeasureFigures, Key extends string>(
  made: FigureColumn<Total, Key>,
  isPriced: (total: Total) => boolean,
): FigureColumn<Total, Key> {
  const { row } = made;
  if (!row) throw new Error(`column without rows: ${made.key}`);
  return {
    ...made,
    row: { ...row, content: (total, at) => (isPriced(total) ? row.content(total, at) : given(null)) },
  };
}

/** The sheet of such a table, printed with its headings up to the last column of pounds. */
export function placeTotals<Total extends MeasureFigures>(
  register: Register,
  columns: ReturnType<typeof totalColumns<Total>>,
  { layout, totals }: { readonly layout: Layout; readonly totals: ReturnType<typeof totalTable<Total>> },
): PlacedSheet {
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: widths(columns),
    freeze: frozen(layout, totals, 1),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, totals),
      area: printArea(columns, lastPounds(register), endOf(layout, totals)),
      footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
      ...sideBySide(printedOf(columns), 3),
    },
  });
}
