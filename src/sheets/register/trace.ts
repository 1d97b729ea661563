import { directorateInWords, statesDirectorates } from "../../domain/register/directorates";
import { paymentCount } from "../../domain/register/ledgers";
import type { Register, RegisterLedger } from "../../domain/register/model";
import { countedUnit } from "../../domain/register/reconciliation";
import { exact } from "../../domain/register/totals";
import { type TotalOf, type TracedClaim, type TracedTotal, tracedTotals } from "../../domain/register/trace";
import { sum } from "../../domain/values/shares";
import { type QuarterId, quarterInWords } from "../../domain/values/calendar";
import { absoluteReference } from "../../workbook/address";
import type { LinkWithin } from "../../workbook/link";
import { columnsFor, type Column, type Lines } from "../language/block";
import { formula, given, linked, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { type Layout, layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, widths } from "../language/sheet-setup";
import { columnOf, frozen, headings, lineCell, lineOf, table } from "../language/table";
import { layOutClaims } from "./claims";
import type { Locate } from "../language/file-links";
import { linkToClaim } from "./file-links";
import { figureStyle, PAYMENTS, REGISTER, TRACE } from "./names";
import { layOutPayments } from "./payments";

/** The sheet Trace, and where it has the claims of a total. */
export interface Trace {
  readonly layout: Layout;
  readonly place: () => PlacedSheet;
  /** Undefined where nothing was claimed. */
  readonly ofTotal: (of: TotalOf) => LinkWithin | undefined;
  /** Over all service areas. */
  readonly ofMeasure: (of: Pick<TotalOf, "edition" | "measure">) => LinkWithin | undefined;
}

type TraceLines = Lines<TracedTotal, TracedClaim>;

/** From every total of a measure to its claims, and from each claim to its line of the register and its file. */
export function layOutTrace(register: Register, locate: Locate): Trace {
  const totals = tracedTotals(register);
  const lines = totals.map((total): TraceLines => ({ group: total, rows: total.claims }));
  const columns = traceColumns(register, locate);
  const claims = table({
    columns,
    lines,
    heights: { headings: headingHeight(columns), wrapped: ["claim", "whose", "directorate", "file"] },
    groupStyle: "group",
    rowStyle: "blank",
  });
  const layout = layOut(
    TRACE,
    stack([
      titleRow(`Trace: ${quarterInWords(register.quarter)}`),
      noteRow(NOTE, columns.length, 34),
      claims,
    ]),
  );
  const linkTo = (first: number, last: number): LinkWithin | undefined => {
    if (first < 0) return undefined;
    const [from, to] = [first, last].map((group) => lineCell(layout, claims, "claim", lineOf(lines, group)));
    if (!from || !to) return undefined;
    const rows = to.row + (totals[last]?.claims.length ?? 0) - from.row + 1;
    return { place: absoluteReference(TRACE, { ...from, rows, columns: columns.length }), tip: TO_CLAIMS };
  };
  const isOf = (total: TracedTotal, of: Pick<TotalOf, "edition" | "measure">) =>
    total.measure.id === of.measure.id && total.edition.id === of.edition.id;
  const find = (is: (total: TracedTotal) => boolean) =>
    linkTo(totals.findIndex(is), totals.findLastIndex(is));
  return {
    layout,
    place: () =>
      placeLayout(layout, {
        tabColour: "#505A5F",
        columnWidths: widths(columns),
        freeze: frozen(layout, claims, 1),
        print: {
          orientation: "landscape",
          repeatRows: headings(layout, claims),
          footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
        },
      }),
    ofTotal: (of) => find((total) => isOf(total, of) && total.serviceArea === of.serviceArea),
    ofMeasure: (of) => find((total) => isOf(total, of)),
  };
}

const TO_CLAIMS = "The claims that this adds up, on the sheet Trace";

const NOTE =
  "The claims behind each total of a measure, those of the latest quarter first: an underlined line leads to the sheet Register, an underlined file to the cell of the return. Names of measures on the sheets Quarter, Outcomes, Directorates and Commitments lead here.";

/** Figures of the sheet Register that a claim repeats, as references to them. */
function traceColumns(register: Register, locate: Locate) {
  const { layout, claims } = layOutClaims(register);
  const onRegister = (key: "claimed" | "claimedCounted" | "validatedCounted", { index }: TracedClaim) =>
    absoluteReference(REGISTER, lineCell(layout, claims, key, index));
  const toDate = <const Key extends "claimedCounted" | "validatedCounted">(
    key: Key,
    heading: string,
    figure: (claim: TracedClaim) => number,
  ): Column<TracedTotal, TracedClaim, Key, Key> => ({
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 16,
    group: {
      style: "total",
      content: ({ claims: all }, at) => formula(`ROUND(SUM(${at.rows(key)}),8)`, exact(sum(all.map(figure)))),
    },
    row: { style: "units", content: (claim) => formula(onRegister(key, claim), figure(claim)) },
  });
  return columnsFor<TracedClaim, TracedTotal>()([
    {
      key: "claim",
      heading: "Measure, and the contracts that claim",
      width: 40,
      group: { style: "groupTitle", content: ({ measure }) => given(measure.headline) },
      row: { style: "indented", content: ({ row }) => given(row.contract.reference) },
    },
    {
      key: "whose",
      heading: "Service area, and supplier",
      width: 24,
      group: { style: "groupTitle", content: ({ serviceArea }) => given(serviceArea) },
      row: { style: "given", content: ({ row }) => given(row.supplier) },
    },
    ...(statesDirectorates(register)
      ? [
          {
            key: "directorate" as const,
            heading: "Directorate",
            width: 20,
            row: {
              style: "given" as const,
              content: ({ row }: TracedClaim) => given(directorateInWords(row.directorate)),
            },
          },
        ]
      : []),
    {
      key: "quarter",
      heading: "Quarter",
      width: 13,
      group: { style: "groupTitle", content: () => given("To date") },
      row: { style: "given", content: ({ row }) => given(row.quarter) },
    },
    {
      key: "unit",
      heading: "Unit",
      width: 13,
      group: { style: "groupTitle", content: ({ measure }) => given(countedUnit(measure)) },
    },
    {
      key: "claimed",
      heading: "Claimed, as returned",
      headingStyle: "headingOfFigures",
      width: 14,
      row: {
        style: ({ row }) => figureStyle(row.measure),
        content: (claim) => formula(onRegister("claimed", claim), claim.row.claimed),
      },
    },
    toDate("claimedCounted", "Claimed, counted", ({ row }) => (row.claimed ?? 0) * row.countsAs),
    toDate("validatedCounted", "Validated, counted", ({ row }) => row.validated * row.countsAs),
    {
      key: "line",
      heading: "Line of Register",
      width: 14,
      row: {
        style: "given",
        content: ({ index }) => {
          const line = { ...lineCell(layout, claims, "number", index), columns: IN_VIEW };
          return linked(given("Show line"), { place: absoluteReference(REGISTER, line) });
        },
      },
    },
    {
      key: "file",
      heading: "File",
      width: 34,
      row: {
        style: "given",
        content: ({ row }) => linked(given(row.source?.file), linkToClaim(row, locate)),
      },
    },
    {
      key: "cell",
      heading: "Cell of the claim",
      width: 16,
      row: { style: "given", content: ({ row }) => given(row.source?.cell) },
    },
  ]);
}

/** Columns of a line on the sheet Register that are in view at once. */
const IN_VIEW = 16;

/** The payments of a quarter on the sheet Spend; undefined where there are none. */
export function linkToPayments(register: Register, of: QuarterId): LinkWithin | undefined {
  const { layout, spend, columns } = layOutPayments(register);
  const { ledgers } = register;
  const isOwn = ({ quarter }: RegisterLedger) => quarter === of;
  const [first, last] = [ledgers.findIndex(isOwn), ledgers.findLastIndex(isOwn)];
  if (first < 0) return undefined;
  const before = paymentCount(ledgers.slice(0, first));
  const rows = paymentCount(ledgers.slice(first, last + 1));
  const column = columnOf(layout, spend, "contract");
  const range = { ...column, row: column.row + before, rows, columns: columns.length };
  return {
    place: absoluteReference(PAYMENTS, range),
    tip: "The payments of the quarter, on the sheet Spend",
  };
}
