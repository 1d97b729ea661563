import { poundsPerUnit } from "../../domain/register/packs";
import { DONE_WORDS } from "../../domain/return/done";
import { capital } from "../../domain/issues/words/sentences";
import { type ClaimDecision, VERDICTS } from "../../domain/register/decisions";
import { councilInWords } from "../../domain/register/councils";
import { directorateInWords } from "../../domain/register/directorates";
import type { Register, RegisterRow, Valuation } from "../../domain/register/model";
import { dayInWords, serialOf } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import { hasQuantity } from "../../domain/framework/edition";
import { sum } from "../../domain/values/shares";
import { type At, type Column, columnsFor } from "../language/block";
import { unitName } from "../../domain/framework/words";
import { textRule, listRule } from "../language/entry-rules";
import { textHeight } from "../language/lines";
import { allOf, anyOf, firstOf, isBetween, isFilled, isNumber } from "../language/formulas";
import { marked, type StyleName } from "../language/palette";
import { type Content, formula, given, linked, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { endOf, layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, printArea, sideBySide, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { besideWorkbook, type Locate } from "../language/file-links";
import { type ShownParts, shownParts } from "./shown-parts";
import { linkToClaim } from "./file-links";
import { COUNTED, figureStyle, NOT_COUNTED, REGISTER } from "./names";
import { type Counted, countedOf, madeUp, poundsHeading, poundsNote, poundsOf, poundsSuffix } from "./pounds";
import { illustration } from "../language/illustration";

type ClaimLine = RegisterRow & { readonly index: number };

/** The rows of the sheet Register, and its table. */
export function layOutClaims(register: Register, locate: Locate = besideWorkbook) {
  const columns = claimColumns(register.valuations, locate, shownParts(register));
  const note = `${NOTE} ${poundsNote(register)}`;
  const noteHeight = Math.max(34, textHeight(note, sum(widths(columns.slice(0, NOTE_COLUMNS)))));
  const claims = table({
    columns,
    lines: [{ rows: register.rows.map((row, index) => ({ ...row, index })) }],
    summed: true,
    heights: { headings: headingHeight(columns), wrapped: TEXTS },
    tableName: "RegisterTable",
  });
  const layout = layOut(
    REGISTER,
    stack([
      titleRow(`${illustration(madeUp(register))}Register: ${quarterInWords(register.quarter)}`),
      noteRow(note, NOTE_COLUMNS, noteHeight),
      claims,
    ]),
  );
  return { layout, claims, columns };
}

/** What is read in whole while a claim is decided on. */
const TEXTS = [
  ...([
    "serviceArea",
    "directorate",
    "area",
    "council",
    "supplier",
    "measure",
    "evidence",
    "reason",
  ] as const),
  ...(["decidedBefore", "narrative", "confidential", "file"] as const),
];

/** A row for each return, measure and level; what officers decide is entered here. */
export function placeClaims(register: Register, locate: Locate): PlacedSheet {
  const { layout, claims, columns } = layOutClaims(register, locate);
  return placeLayout(layout, {
    tabColour: "#505A5F",
    columnWidths: widths(columns),
    freeze: frozen(layout, claims, 2),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, claims),
      area: printArea(columns, "validated", endOf(layout, claims)),
      footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
      ...sideBySide(columns, 3),
    },
  });
}

/** Those of the first printed page. */
const NOTE_COLUMNS = 9;

const NOTE =
  "One row for each return, measure and level. Decide on a claim in the yellow cells: validated, part validated with the quantity, or rejected, with reason, officer and date. Decisions are kept when the register is made again from this one, each for the figure that it was made on: where another figure is claimed now the claim is open again.";

const isOpen = ({ status }: RegisterRow) => status === "Accepted";

function text<const Key extends string>(
  key: Key,
  heading: string,
  width: number,
  content: (row: RegisterRow) => string | null | undefined,
  style: StyleName = "given",
): Column<never, ClaimLine, Key, never> {
  const name = `Register_${capital(key)}`;
  return { key, heading, width, name, row: { style, content: (row) => given(content(row)) } };
}

function figure<const Key extends string, Refers extends string = never>(
  key: Key,
  heading: string,
  content: (row: ClaimLine, at: At<Refers>) => Content,
  style: StyleName | ((row: RegisterRow) => StyleName) = ({ measure }) => figureStyle(measure),
): Column<never, ClaimLine, Key, Refers> {
  const name = `Register_${capital(key)}`;
  return { key, heading, headingStyle: "headingOfFigures", width: 13, name, row: { style, content } };
}

const quantity = (row: RegisterRow, value: number | null): Content =>
  given(hasQuantity(row.measure) ? value : null);

/** Of the columns of the sheet Register. */
export type ClaimKey = ReturnType<typeof claimColumns>[number]["key"];

/**
 * The columns of the sheet Register, in the user's order; those of pounds carry the edition of their pack, that of
 * directorates is there where any is stated, that of areas where there are several, and that of whether it was done where any
 * commitment is told in words.
 */
export function claimColumns(
  valuations: Register["valuations"] = [{ pack: undefined, label: "" }],
  locate: Locate = besideWorkbook,
  parts: ShownParts = { directorates: true, areas: true, councils: true, told: true },
) {
  return columnsFor<ClaimLine>()([
    ...whoseColumns(parts),
    ...claimedColumns(parts.told),
    ...decisionColumns(),
    ...countedColumns(),
    ...valuations.flatMap((by, index) => poundColumns(by, index)),
    ...wordColumns(locate),
  ]);
}

function whoseColumns({ directorates, areas, councils }: ShownParts) {
  return columnsFor<ClaimLine>()([
    {
      key: "number",
      heading: "No.",
      headingStyle: "headingOfFigures",
      width: 6,
      row: { style: "count", content: ({ index }) => given(index + 1) },
    },
    text("contract", "Contract", 16, ({ contract }) => contract.reference, "label"),
    text("serviceArea", "Service area", 18, ({ serviceArea }) => serviceArea),
    ...(directorates
      ? [text("directorate", "Directorate", 24, ({ directorate }) => directorateInWords(directorate))]
      : []),
    ...(areas ? [text("area", "Local to", 16, ({ area }) => area)] : []),
    ...(councils ? [text("council", "Council", 24, ({ council }) => councilInWords(council))] : []),
    text("supplier", "Supplier", 20, ({ supplier }) => supplier),
    text("quarter", "Quarter", 13, ({ quarter }) => quarter),
    {
      key: "quarterEnd",
      heading: "Quarter ends",
      width: 13,
      name: "Register_QuarterEnd",
      row: { style: "date", content: ({ quarterEnd }) => given(serialOf(quarterEnd)) },
    },
    text("measure", "Measure", 24, ({ measure }) => measure.headline, "label"),
    text("level", "Level", 8, ({ level }) => level),
    text("unit", "Unit", 12, ({ measure }) => unitName(measure)),
    text("status", "Return", 13, ({ status }) => status),
    text("counts", "Counts", 9, ({ counts }) => (counts ? COUNTED : NOT_COUNTED)),
  ]);
}

function claimedColumns(withTold: boolean) {
  return columnsFor<ClaimLine, never, "counts">()([
    figure("committed", "Committed", (row) => quantity(row, row.committed)),
    figure("due", "Due by now", (row) => quantity(row, row.due)),
    figure("claimed", "Claimed", (row) => quantity(row, row.claimed)),
    ...(withTold ? [text("done", "Whether done", 14, ({ done }) => done && DONE_WORDS[done])] : []),
    text("evidence", "Evidence", 22, ({ evidence }) => evidence),
    figure("evidenced", "Evidenced", (row, at: At<"counts" | "evidence" | "claimed">) =>
      hasQuantity(row.measure)
        ? formula(
            `IF(${allOf(`${at("counts")}="${COUNTED}"`, isFilled(at("evidence")))},SUM(${at("claimed")}),0)`,
            row.evidenced,
          )
        : given(null),
    ),
  ]);
}

function decisionColumns() {
  const entered = (style: StyleName) => (row: RegisterRow) => (isOpen(row) ? style : ("blank" as const));
  return columnsFor<ClaimLine, never, "claimed">()([
    {
      key: "decision",
      heading: "Decision",
      width: 16,
      name: "Register_Decision",
      marks: [{ when: wantsMore, look: marked.missing }],
      row: {
        style: entered("entryChoice"),
        content: ({ validation }) => given(validation?.verdict),
        rule: (row) =>
          isOpen(row)
            ? listRule("Decision", "List_Verdict", `${VERDICTS.join(", ")}, or leave the cell empty`)
            : undefined,
      },
    },
    {
      key: "validatedQuantity",
      heading: "Validated quantity",
      headingStyle: "headingOfFigures",
      width: 13,
      name: "Register_ValidatedQuantity",
      row: {
        style: (row) => (hasQuantity(row.measure) ? entered("entryUnits")(row) : "blank"),
        content: ({ validation }) => given(validation?.quantity),
        rule: (row, at) =>
          isOpen(row) && hasQuantity(row.measure)
            ? {
                rule: {
                  type: "custom",
                  formula: `=${isPartOf(at("validatedQuantity"), at("claimed"), row)}`,
                },
                title: "Validated quantity",
                refusal: "The validated quantity must be a number from 0 to what was claimed.",
                hint: "Needed where a claim is part validated. Left empty on a validated claim, all of it is validated.",
              }
            : undefined,
      },
    },
    {
      key: "reason",
      heading: "Reason",
      width: 26,
      name: "Register_Reason",
      row: {
        style: entered("entryText"),
        content: ({ validation }) => given(validation?.reason),
        rule: (row) =>
          isOpen(row)
            ? textRule("Reason", 1000, "Why the claim is decided so. No names of people.")
            : undefined,
      },
    },
    {
      key: "officer",
      heading: "Officer",
      width: 16,
      name: "Register_Officer",
      row: {
        style: entered("entryText"),
        content: ({ validation }) => given(validation?.officer),
        rule: (row) => (isOpen(row) ? textRule("Officer", 100, "Who decided: a name or a role.") : undefined),
      },
    },
    {
      key: "date",
      heading: "Date",
      width: 13,
      name: "Register_Date",
      row: {
        style: entered("entryDate"),
        content: ({ validation }) => given(validation?.date ? serialOf(validation.date) : null),
        rule: (row) => (isOpen(row) ? decidedOnRule : undefined),
      },
    },
    figure("validated", "Validated", (row, at: At<"decision" | "validatedQuantity" | "claimed">) => {
      if (!hasQuantity(row.measure)) return given(null);
      if (!isOpen(row)) return given(row.validated);
      const [verdict, own] = [at("decision"), at("validatedQuantity")];
      const ownOrAll = `IF(${isNumber(own)},${own},SUM(${at("claimed")}))`;
      const cannotBe = allOf(isNumber(own), `NOT(${isPartOf(own, at("claimed"), row)})`);
      const validated = firstOf(
        [
          [cannotBe, "0"],
          [`${verdict}="Validated"`, ownOrAll],
          [`${verdict}="Part validated"`, `SUM(${own})`],
        ],
        "0",
      );
      return formula(validated, row.validated);
    }),
  ]);
}

/** True of a cell from nothing to the whole of what is claimed, which may be below 0. */
function isPartOf(cell: string, claimed: string, row: RegisterRow): string {
  const whole = `SUM(${claimed})`;
  return (row.claimed ?? 0) < 0 ? isBetween(cell, whole, 0) : isBetween(cell, 0, whole);
}

/** What is entered of a decision. */
type Decided = "decision" | "officer" | "date" | "reason";

/** A decision without what it needs. */
const wantsMore = (at: At<Decided>) => {
  const isEmpty = (key: Decided) => `LEN(${at(key)})=0`;
  const wantsReason = allOf(`${at("decision")}<>"Validated"`, isEmpty("reason"));
  return allOf(`LEN(${at("decision")})>0`, anyOf(isEmpty("officer"), isEmpty("date"), wantsReason));
};

export const decidedOnRule = {
  rule: { type: "date", comparison: "greaterThanOrEqual", first: 36_526 },
  title: "Date",
  refusal: "The date must be a date as dd/mm/yyyy.",
  hint: "As dd/mm/yyyy.",
} as const;

/** What the other sheets add up, by how a unit counts. */
function countedColumns() {
  const toDate = <
    const Key extends "claimedCounted" | "evidencedCounted" | "validatedCounted",
    Of extends string,
  >(
    key: Key,
    heading: string,
    of: Of,
  ) =>
    figure(
      key,
      heading,
      (row, at: At<Of | "counts" | "countsAs">) =>
        formula(`IF(${at("counts")}="${COUNTED}",SUM(${at(of)})*${at("countsAs")},0)`, countedOf(row, key)),
      "working",
    );
  return columnsFor<ClaimLine, never, "counts" | "claimed" | "evidenced" | "validated">()([
    figure("countsAs", "One counts as", ({ countsAs }) => given(countsAs), "countsAs"),
    toDate("claimedCounted", "Claimed, counted", "claimed"),
    toDate("evidencedCounted", "Evidenced, counted", "evidenced"),
    toDate("validatedCounted", "Validated, counted", "validated"),
  ]);
}

/** The same in pounds, where a unit has a value by what these columns are by. */
function poundColumns(by: Valuation, valuation: number) {
  const unit = `pounds${poundsSuffix(valuation)}` as const;
  const inPounds = <const Of extends Counted>(of: Of, heading: string) =>
    figure(
      `${of}Pounds${poundsSuffix(valuation)}` as const,
      poundsHeading(heading, by),
      (row, at: At<Of | typeof unit>) =>
        formula(
          `IF(ISNUMBER(${at(unit)}),ROUND(SUM(${at(of)})*${at(unit)},2),0)`,
          poundsOf(row, of, valuation),
        ),
      "workingMoney",
    );
  const valued = (row: RegisterRow) => poundsPerUnit(row, valuation) ?? null;
  return columnsFor<ClaimLine, never, Counted>()([
    figure(unit, poundsHeading("£ a unit", by), (row) => given(valued(row)), "workingMoney"),
    inPounds("committed", "Committed, £"),
    inPounds("claimedCounted", "Claimed, £"),
    inPounds("validatedCounted", "Validated, £"),
  ]);
}

/** "Validated 16 of 16, Officer 1, 1 August 2026" */
function decisionWords({ verdict, quantity, claimed, done, officer, date }: ClaimDecision): string {
  const figure = verdict === "Rejected" ? "" : ` ${quantity ?? claimed ?? 0}`;
  const by = [officer, date === null ? null : dayInWords(date)].filter((each) => each !== null);
  const of = done ? `: ${DONE_WORDS[done]}` : `${figure} of ${claimed ?? 0}`;
  return [`${verdict}${of}`, ...by].join(", ");
}

function wordColumns(locate: Locate) {
  return columnsFor<ClaimLine>()([
    text(
      "decidedBefore",
      "Decided on another figure",
      26,
      ({ reopened }) => reopened && decisionWords(reopened),
    ),
    text("narrative", "Narrative", 30, ({ narrative }) => narrative),
    text("confidential", "Confidential because", 20, ({ confidential }) => confidential),
    {
      key: "file",
      heading: "File",
      width: 26,
      name: "Register_File",
      row: { style: "given", content: (row) => linked(given(row.source?.file), linkToClaim(row, locate)) },
    },
    text("cell", "Cell of the claim", 16, ({ source }) => source?.cell ?? null),
    text("code", "Measure's id", 22, ({ measure }) => measure.id, "stamp"),
    text("edition", "Edition", 18, ({ edition }) => edition.id, "stamp"),
    text("key", "Return's key", 13, ({ key }) => key, "stamp"),
  ]);
}
