import { tierWidth } from "../language/tier-width";
import { type ShownParts, shownParts } from "./shown-parts";
import { capital } from "../../domain/issues/words/sentences";
import type { TierWords } from "../../domain/council/tiers";
import { serialOf } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import { councilInWords } from "../../domain/register/councils";
import { directorateInWords } from "../../domain/register/directorates";
import { paymentCount, paymentsOf } from "../../domain/register/ledgers";
import type { Register, RegisterPayment } from "../../domain/register/model";
import type { RangeAddress } from "../../workbook/address";
import type { LinkToFile } from "../../workbook/link";
import type { Column } from "../language/block";
import type { StyleName } from "../language/palette";
import { given, linked, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { listOf } from "../language/listing";
import { besideWorkbook, type Locate } from "../language/file-links";
import { linkToPayment } from "./file-links";
import { PAYMENTS } from "./names";

type Line = RegisterPayment | undefined;

/** A name of a single cell is no range to every engine, so that there are two lines at least. */
const FEWEST_LINES = 2;

/**
 * More lines than these are made while they are written: the cells of a quarter of a thousand returns would take gigabytes. They
 * have no heights of their own then, and are fitted to their texts by the program that shows them.
 */
const MOST_AS_CELLS = 5000;

/** Where the lines of the sheet Spend stand, and its table. */
export function layOutPayments(register: Register) {
  const places = Array.from({ length: paymentCount(register.ledgers) }, () => undefined);
  return layOutLines(register, besideWorkbook, places);
}

function layOutLines(register: Register, locate: Locate, payments: readonly Line[]) {
  const told = saidOf(locate, shownParts(register), register.tierNames);
  const columns = told.map((each) => columnOf(each));
  const missing = Math.max(0, FEWEST_LINES - payments.length);
  const rows = [...payments, ...Array.from({ length: missing }, () => undefined)];
  const spend = table({
    columns,
    lines: [{ rows }],
    heights: {
      headings: headingHeight(columns),
      wrapped: ["serviceArea", "directorate", "area", "council", "file", "paidTo", "confidential"],
    },
    tableName: "SpendTable",
  });
  const layout = layOut(
    PAYMENTS,
    stack([titleRow("Spend in the supply chain"), noteRow(NOTE, 9, 34), spend]),
  );
  return { layout, spend, columns, told };
}

/** The payments of the returns that count; empty lines where there are none. */
export function placePayments(register: Register, locate: Locate): PlacedSheet {
  return paymentCount(register.ledgers) > MOST_AS_CELLS
    ? placeAsList(register, locate)
    : placeAsCells(register, layOutLines(register, locate, [...paymentsOf(register.ledgers)]));
}

function placeAsCells(
  register: Register,
  { layout, spend, columns }: ReturnType<typeof layOutLines>,
): PlacedSheet {
  return placeLayout(layout, {
    tabColour: "#505A5F",
    columnWidths: widths(columns),
    freeze: frozen(layout, spend, 1),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, spend),
      footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
    },
  });
}

/** As with a few lines, in whose place the list stands. */
function placeAsList(register: Register, locate: Locate): PlacedSheet {
  const { ledgers } = register;
  const payments = { length: paymentCount(ledgers), [Symbol.iterator]: () => paymentsOf(ledgers) };
  const first = [...paymentsOf(ledgers.slice(0, FEWEST_LINES))].slice(0, FEWEST_LINES);
  const few = layOutLines(register, locate, first);
  const { sheet, names } = placeAsCells(register, few);
  const top = few.layout.top(few.spend) + 1;
  const stretched = <Of extends { readonly range: RangeAddress }>(of: Of): Of => ({
    ...of,
    range: { ...of.range, rows: of.range.rows + payments.length - FEWEST_LINES },
  });
  const heights = Object.entries(sheet.rowHeights ?? {}).filter(([row]) => Number(row) < top);
  return {
    sheet: {
      ...sheet,
      cells: sheet.cells.filter(({ row }) => row < top),
      rowHeights: Object.fromEntries(heights),
      tables: (sheet.tables ?? []).map(stretched),
      list: listOf(top, few.told, payments),
    },
    names: names.map(stretched),
  };
}

const NOTE =
  "What suppliers say they spent through their contracts, without VAT: the ledger lines of the returns that count. What the council pays its suppliers itself is another spend, and is never added to this one. The row is that of the ledger in the file.";

/** What a column says of a payment. */
interface Said<Key extends string> {
  readonly key: Key;
  readonly heading: string;
  readonly headingStyle?: StyleName;
  readonly width: number;
  readonly style: StyleName;
  readonly value: (payment: RegisterPayment) => string | number | null;
  readonly link?: (payment: RegisterPayment) => LinkToFile | undefined;
}

/** As a table's column, whose name is workbook-wide. */
function columnOf<const Key extends string>({
  key,
  style,
  value,
  link,
  ...column
}: Said<Key>): Column<never, Line, Key, never> {
  const content = (line: Line) => (line ? linked(given(value(line)), link?.(line)) : given(null));
  return { key, ...column, name: `Spend_${capital(key)}`, row: { style, content } };
}

function said<const Key extends string>(
  key: Key,
  heading: string,
  width: number,
  value: Said<Key>["value"],
  style: StyleName = "given",
): Said<Key> {
  return { key, heading, width, style, value };
}

const saidOf = (locate: Locate, { directorates, areas, councils }: ShownParts, tierNames: TierWords) => [
  said("contract", "Contract", 16, ({ contract }) => contract.reference, "label"),
  said("serviceArea", "Service area", 18, ({ serviceArea }) => serviceArea),
  ...(directorates
    ? [said("directorate", "Directorate", 18, ({ directorate }) => directorateInWords(directorate))]
    : []),
  ...(areas ? [said("area", "Local to", 16, ({ area }) => area)] : []),
  ...(councils ? [said("council", "Council", 24, ({ council }) => councilInWords(council))] : []),
  said("quarter", "Quarter", 13, ({ quarter }) => quarter),
  {
    ...said("file", "File", 26, ({ file }) => file),
    link: (payment: RegisterPayment) => linkToPayment(payment, locate),
  },
  said("row", "Ledger row", 9, ({ row }) => row, "count"),
  said("invoice", "Invoice", 14, ({ invoice }) => invoice),
  said("date", "Date", 13, ({ date }) => (date ? serialOf(date) : null), "date"),
  said("paidTo", "Paid to", 26, ({ supplier }) => supplier),
  said("postcode", "Postcode", 12, ({ postcode }) => postcode),
  said("creditNote", "Credit note", 9, ({ creditNote }) => (creditNote ? "Yes" : null)),
  {
    ...said("net", "Net", 14, ({ pence }) => pence / 100, "money"),
    headingStyle: "headingOfFigures" as const,
  },
  said("sme", "SME", 11, ({ sme }) => sme),
  said("vcse", "VCSE", 11, ({ vcse }) => vcse),
  said("tier", "Tier", tierWidth(tierNames, 13), ({ tier }) => tierNames[tier]),
  said("confidential", "Confidential because", 20, ({ confidential }) => confidential),
];
