import { tierWidth } from "../language/tier-width";
import { type ShownParts, shownParts } from "./shown-parts";
import { capital } from "../../domain/issues/words/sentences";
import type { TierWords } from "../../domain/council/tiers";
import { serialOf } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import { councilInWords } from "../../domain/register/councils";
import { directorateInWords } from "../../domain/register/directorates";
import type { Register, RegisterPayment } from "../../domain/register/model";
import { columnsFor, type Column } from "../language/block";
import type { StyleName } from "../language/palette";
import { given, linked, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { besideWorkbook, type Locate } from "../language/file-links";
import { linkToPayment } from "./file-links";
import { PAYMENTS } from "./names";

type Line = RegisterPayment | undefined;

/** A name of a single cell is no range to every engine, so that there are two lines at least. */
const FEWEST_LINES = 2;

/** The rows of the sheet Spend, and its table. */
export function layOutPayments(register: Register, locate: Locate = besideWorkbook) {
  const { payments } = register;
  const columns = paymentColumns(locate, shownParts(register), register.tierNames);
  const missing = Math.max(0, FEWEST_LINES - payments.length);
  const rows: readonly Line[] = [...payments, ...Array.from({ length: missing }, () => undefined)];
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
  return { layout, spend, columns };
}

/** The payments of the returns that count; empty lines where there are none. */
export function placePayments(register: Register, locate: Locate): PlacedSheet {
  const { layout, spend, columns } = layOutPayments(register, locate);
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

const NOTE =
  "What suppliers say they spent through their contracts, without VAT: the ledger lines of the returns that count. What the council pays its suppliers itself is another spend, and is never added to this one. The row is that of the ledger in the file.";

function column<const Key extends string>(
  key: Key,
  heading: string,
  width: number,
  content: (line: RegisterPayment) => string | number | null,
  style: StyleName = "given",
): Column<never, Line, Key, never> {
  const name = `Spend_${capital(key)}`;
  return { key, heading, width, name, row: { style, content: (line) => given(line ? content(line) : null) } };
}

const paymentColumns = (
  locate: Locate,
  { directorates, areas, councils }: ShownParts,
  tierNames: TierWords,
) =>
  columnsFor<Line>()([
    column("contract", "Contract", 16, ({ contract }) => contract.reference, "label"),
    column("serviceArea", "Service area", 18, ({ serviceArea }) => serviceArea),
    ...(directorates
      ? [column("directorate", "Directorate", 18, ({ directorate }) => directorateInWords(directorate))]
      : []),
    ...(areas ? [column("area", "Local to", 16, ({ area }) => area)] : []),
    ...(councils ? [column("council", "Council", 24, ({ council }) => councilInWords(council))] : []),
    column("quarter", "Quarter", 13, ({ quarter }) => quarter),
    {
      key: "file",
      heading: "File",
      width: 26,
      name: "Spend_File",
      row: {
        style: "given",
        content: (line) => (line ? linked(given(line.file), linkToPayment(line, locate)) : given(null)),
      },
    },
    column("row", "Ledger row", 9, ({ row }) => row, "count"),
    column("invoice", "Invoice", 14, ({ invoice }) => invoice),
    column("date", "Date", 13, ({ date }) => (date ? serialOf(date) : null), "date"),
    column("paidTo", "Paid to", 26, ({ supplier }) => supplier),
    column("postcode", "Postcode", 12, ({ postcode }) => postcode),
    column("creditNote", "Credit note", 9, ({ creditNote }) => (creditNote ? "Yes" : null)),
    { ...column("net", "Net", 14, ({ pence }) => pence / 100, "money"), headingStyle: "headingOfFigures" },
    column("sme", "SME", 11, ({ sme }) => sme),
    column("vcse", "VCSE", 11, ({ vcse }) => vcse),
    column("tier", "Tier", tierWidth(tierNames, 13), ({ tier }) => tierNames[tier]),
    column("confidential", "Confidential because", 20, ({ confidential }) => confidential),
  ]);
