import { csvRecords } from "../../../src/domain/values/csv-read";
import { CsvInBytes } from "../../../src/domain/values/csv-bytes";
import { type Issue, makeIssue } from "../../../src/domain/issues/issue";
import { LedgerReading, readLedgers } from "../../../src/domain/spend/read-ledger";
import { postcodeIssues } from "../../../src/domain/spend/ledger-postcodes";
import { countTables } from "../../../src/domain/spend/same-payments";
import { readSuppliers } from "../../../src/domain/spend/supplier-register";
import { magnitudeIssues } from "../../../src/domain/spend/compared";
import { readWorkbookLedger } from "../../../src/sheets/spend/ledger-sources";
import { readEarlierSpend } from "../../../src/sheets/spend/read";
import { beyondSheet } from "../../../src/sheets/spend/workbook";
import type { GridSheet } from "../../../src/workbook/grid";
import { cellsFrom } from "../../../src/workbook/cells";

const ledger = (text: string, amount?: string) =>
  readLedgers(
    { file: "ledger.csv", rows: csvRecords([text]) },
    {
      chosen: amount === undefined ? {} : { amount },
    },
  ).issues;
/** Of tables under headings, each a file of its own. */
const tables = (...texts: readonly string[]) =>
  countTables(
    texts.flatMap((text, index) => {
      const file = `${index + 1}.csv`;
      const read = readLedgers({ file, rows: csvRecords([text]) });
      return (read.ok ? read.value : []).map((each) => ({
        ...{ name: file, file: "workbook.xlsx", sheet: undefined, hidden: false, ledger: each },
      }));
    }),
  ).issues;
const NUMBERED = "Transaction number,Supplier,Date,Amount\n";
const register = (text: string) => readSuppliers("suppliers.csv", [text]).issues;
const HEADINGS = "Supplier,Date,Amount,SME\n";
/** Six payments to a supplier, of so many pounds and of that twice, three times and so on. */
const sixPaid = (supplier: string, pounds: number) =>
  HEADINGS + [1, 2, 3, 4, 5, 6].map((times) => `${supplier},25/04/2026,${pounds * times},Yes\n`).join("");
/** Of rows, the second in a hidden row, under headings of which these columns are hidden. */
function hiding(text: string, ...hidden: readonly number[]): readonly Issue[] {
  const rows = [...csvRecords([text])].map((row, at) => ({ ...row, hidden: at === 1 }));
  return readLedgers({ file: "ledger.xlsx", rows }, { chosen: {}, hidden: new Set(hidden) }).issues;
}

/** Of a row whose amount a sheet shows so. */
function showing(sign: "credit" | "percent"): readonly Issue[] {
  const rows = [...csvRecords(["Supplier,Amount\nBidder A,5.00\n"])].map((row, at) =>
    at === 1 ? { ...row, shown: new Map([[1, sign]]) } : row,
  );
  return readLedgers({ file: "ledger.xlsx", rows }).issues;
}

/** A ledger that names so many suppliers, or numbers of one, on five lines each, where two are the most. */
export function naming(suppliers: number, by: "name" | "number" = "name") {
  const reading = new LedgerReading({ file: "ledger.csv" }, { chosen: {} }, 2);
  const bytes = new CsvInBytes(reading);
  const line = (at: number) =>
    by === "name" ? `Bidder ${at % suppliers},01/04/2026,5.00,\n` : `Bidder,${at % suppliers},5.00\n`;
  const lines = Array.from({ length: 5 * suppliers }, (_, at) => line(at));
  const headings = by === "name" ? HEADINGS : "Supplier,Company number,Amount\n";
  bytes.add(new TextEncoder().encode(`${headings}${lines.join("")}`));
  bytes.end();
  return reading.end();
}

function sheet(
  name: string,
  visibility: GridSheet["visibility"],
  rows: readonly (readonly string[])[],
): GridSheet {
  return {
    name,
    visibility,
    protected: false,
    cells: cellsFrom(
      rows.flatMap((row, at) => row.map((value, column) => ({ row: at, column, cell: { value } }))),
    ),
    tables: [],
    merges: [],
  };
}

function workbook(): readonly Issue[] {
  const payments = [
    ["Supplier", "Amount"],
    ["Bidder A", "5"],
  ];
  const sheets = [
    sheet("April", "visible", payments),
    sheet("Notes", "visible", [["Payments over £500"]]),
    sheet("Old", "hidden", [["Payments over £500"]]),
  ];
  return readWorkbookLedger("ledger.xlsx", { source: "ledger.xlsx", sheets, names: [], date1904: false })
    .issues;
}

/** Two lines of a transaction, whose total each states; their own amounts are 1.00 and so much. */
function repeating(other: string): string {
  const line = (own: string) => `7,A Ltd,${own},5.00\n`;
  return `Transaction no,Supplier,Line amount,Net amount\n${line("1.00")}${line(other)}`;
}

/** Three lines, of which one is a credit without a minus sign and one a credit of so much. */
function credits(other: string): string {
  const lines = ["Invoice,9", "Invoice,9", "Credit note,5", `Invoice,${other}`].map(
    (each) => `A Ltd,${each}`,
  );
  const marked = other.startsWith("-")
    ? lines.map((each) => each.replace(/Invoice,-/, "Credit note,-"))
    : lines;
  return `Supplier,Document type,Amount\n${marked.join("\n")}\n`;
}

/** What makes each issue of ledgers and the supplier register. */
export const spendIssueMakers: Readonly<Record<string, () => readonly Issue[]>> = {
  "spend-ten-times-up": () =>
    magnitudeIssues([
      { kind: "spend", of: "total", label: "Spend", now: 11_300_000_000, other: 1_130_000_000 },
    ]),
  "spend-ten-times-down": () =>
    magnitudeIssues([{ kind: "share", of: "localShare", label: "Local share", now: 4.2, other: 42 }]),
  "spend-before-other": () =>
    readEarlierSpend({ source: "register.xlsx", date1904: false, sheets: [], names: [] }).issues,
  "ledger-headings-missing": () => ledger("1,2\n"),
  "ledger-column-missing": () => ledger("Firm,Posted,Worth\nBidder A,01/04/2026,5.00\n"),
  "ledger-months-across": () => ledger("Supplier,Apr-25,May-25\nBidder A,5.00,6.00\n"),
  "ledger-column-unknown": () => ledger(`${HEADINGS}Bidder A,01/04/2026,5,Yes\n`, "Price"),
  "ledger-sheet-skipped": workbook,
  "ledger-sheet-hidden": workbook,
  "ledger-amount-unread": () => ledger(`${HEADINGS}Bidder A,01/04/2026,five,Yes\n`),
  "ledger-amount-missing": () => ledger(`${HEADINGS}Bidder A,01/04/2026,,Yes\n`),
  "ledger-lines-beyond-sheet": () => beyondSheet({ placed: new Array<never>(1_048_576) }, []),
  "ledger-suppliers-many": () => naming(3).issues,
  "ledger-tables-many": () => ledger("Supplier,Amount\nA,1.00\nAmount,Supplier\n1.00,A\n".repeat(501)),
  "ledger-amount-beyond": () => ledger(`${HEADINGS}Bidder A,01/04/2026,99999999999.00,\n`),
  "ledger-amount-moved": () => ledger(`${HEADINGS}Bidder A,01/04/20265.00,Works\n`),
  "ledger-total-line": () => ledger(`${HEADINGS}Bidder A,01/04/2026,5,\nTotal,,5.00,\n`),
  "ledger-total-differs": () => ledger(`${HEADINGS}Bidder A,01/04/2026,5,\nTotal,,500.00,\n`),
  "ledger-total-doubtful": () => ledger(`${HEADINGS}Bidder A,01/04/2026,5,\nBidder A Total,,6.00,\n`),
  "ledger-own-total-differs": () => ledger(`${HEADINGS}Bidder A,01/04/2026,5,\nTotal,,6.00,\n`),
  "ledger-amounts-own": () => ledger(repeating("4.00")),
  "ledger-amounts-repeat": () => ledger(repeating("5.00")),
  "ledger-amounts-other": () => ledger("Supplier,Amount,Paid amount\nBidder A,5.00,4.00\n"),
  "ledger-suppliers-none": () => ledger("Supplier,Date,Amount\n01/04/2026,Bidder A,5.00\n"),
  "ledger-amount-price": () => ledger("Supplier,Quantity,Price\nBidder A,2,5.00\n"),
  "ledger-contract-register": () =>
    ledger(
      "Contract title,Supplier,Start date,End date,Total value\nRoads,Bidder A,01/04/2026,31/03/2027,5\n",
    ),
  "ledger-heading-twice": () => ledger("Supplier,Amount,Amount\nBidder A,5,4\n"),
  "ledger-column-twice": () => ledger("Supplier,Supplier,Amount\nBidder A,Bidder B,4\n"),
  "ledger-columns-hidden": () => hiding("Supplier,Amount\nBidder A,5.00\n", 1),
  "ledger-columns-hidden-beside": () => hiding("Supplier,Reference,Amount\nBidder A,1,5.00\n", 1),
  "ledger-rows-hidden": () => hiding("Supplier,Amount\nBidder A,5.00\n"),
  "ledger-amount-hidden": () => hiding("Supplier,Net,Gross\nBidder A,5.00,6.00\n", 1),
  "ledger-column-passed-over": () => hiding("Supplier,Payee,Amount\nBidder A,Bidder B,5.00\n", 0),
  "ledger-signs-lost": () => ledger(`Supplier,Amount\n${"A,?5.00\n".repeat(60)}B,6.00\n`),
  "ledger-amounts-text": () => ledger("Supplier,Amount\nBidder A,'5.00\n"),
  "ledger-decimal-commas": () => ledger("Supplier;Amount\nBidder A;5,00\n"),
  "ledger-decimals-both": () => ledger(`Supplier;Amount\n${"A;5,00\n".repeat(60)}B;6.00\n`),
  "ledger-lines-quoted": () => ledger('Supplier,Amount\n"Bidder A,5.00"\n'),
  "ledger-columns-moved": () =>
    ledger("Supplier,Date,VAT,Amount\nBidder A,01/04/2026,5.00,2700\nBidder B,01/04/2026,6.00,2701\n"),
  "ledger-made-here": () => [
    makeIssue("error", { file: "suppliers.xlsx" }, "ledger-made-here", { kind: "supplier register" }),
  ],
  "ledger-web-page": () => [makeIssue("error", { file: "a.xls" }, "ledger-web-page")],
  "ledger-months-other": () => ledger("Supplier,Apr-25,May-25\nBidder A,5.00,6.00\n", "May-25"),
  "ledger-table-above": () =>
    ledger(`Supplier,Total\nBidder A,7.00\n\n${HEADINGS}Bidder A,01/04/2026,5.00,\n`),
  "ledger-cells-uncomputed": () => {
    const rows = [...csvRecords([`${HEADINGS}Bidder A,01/04/2026,,\n`])].map((row, at) => ({
      ...row,
      ...(at === 1 ? { uncomputed: [2] } : {}),
    }));
    return readLedgers({ file: "ledger.xlsx", rows }).issues;
  },
  "ledger-not-text": () => [makeIssue("error", { file: "a.pdf" }, "ledger-not-text")],
  "ledger-signs-strange": () => ledger(`${HEADINGS}Bidder\u0000A,01/04/2026,5.00,\n`),
  "ledger-rows-wide": () =>
    ledger(`${HEADINGS}Bidder A,01/04/2026,5,,Works\n${"Bidder B,01/04/2026,5,\n".repeat(2)}`),
  "ledger-quote-stray": () => ledger(`${HEADINGS}"Bidder A,01/04/2026,5,\n`),
  "ledger-pound-lost": () => ledger(`${HEADINGS}Bidder A,01/04/2026,\uFFFD5.00,\n`),
  "ledger-supplier-codes": () => ledger(`${HEADINGS}100234,01/04/2026,5,\n`),
  "ledger-credits-unsigned": () => ledger(credits("5")),
  "ledger-credits-doubtful": () => ledger(credits("-5")),
  "ledger-credits-unmarked": () => ledger("Supplier,Description,Amount\nBidder A,Credit note,5\n"),
  "ledger-section-credits": () => ledger("Supplier,Amount\nRefunds,\nBidder A,5\n"),
  "ledger-credits-shown": () => showing("credit"),
  "ledger-amounts-percent": () => showing("percent"),
  "ledger-lines-undone": () => ledger("Supplier,Status,Amount\nBidder A,Cancelled,5\n"),
  "ledger-lines-vat": () => ledger("Supplier,Line type,Amount\nBidder A,TAX,5\n"),
  "ledger-credits-beside": () => ledger("Supplier,Amount,Refunds\nBidder A,5,1\n"),
  "ledger-currency-other": () => ledger("Supplier,Currency,Amount\nBidder A,EUR,5\n"),
  "ledger-amounts-fine": () => ledger(`${HEADINGS}Bidder A,01/04/2026,1.250,\n`),
  "ledger-amounts-scaled": () => ledger("Supplier,Amount £000\nBidder A,5.00\n", "Amount £000"),
  "ledger-lines-scaled": () => ledger("Supplier,Unit,Amount\nBidder A,£k,5\n"),
  "ledger-lines-rated": () => ledger("Supplier,Exchange rate,Amount\nBidder A,1.17,5\n"),
  "ledger-suppliers-blank": () => ledger(`${HEADINGS},01/04/2026,5.00,\n`),
  "ledger-amounts-negative": () => ledger(`${HEADINGS}Bidder A,01/04/2026,-5,\n`),
  "ledger-dates-both-orders": () =>
    ledger(`${HEADINGS}A Ltd,25/04/2026,5,\nA Ltd,04/25/2026,5,\nA Ltd,04/05/2026,5,\n`),
  "ledger-table-below": () =>
    ledger(`${HEADINGS}A Ltd,25/04/2026,5,\n\nVendor,Amount,Pay date\nB Ltd,5,25/04/2026\n`),
  "ledger-sheet-summary": () =>
    tables(`${NUMBERED}1,A Ltd,25/04/2026,5\n2,B Ltd,25/04/2026,6\n`, "Supplier,Total\nAll,11\n"),
  "ledger-file-twice": () => [
    makeIssue("warning", { file: "b.csv" }, "ledger-file-twice", { lines: 1, pence: 500, other: "a.csv" }),
  ],
  "ledger-table-twice": () =>
    tables(`${NUMBERED}1,A Ltd,25/04/2026,5\n`, `${NUMBERED}1,A Ltd,25/04/2026,5\n`),
  "ledger-lines-twice": () =>
    tables(
      `${NUMBERED}1,A Ltd,25/04/2026,5\n2,A Ltd,25/04/2026,5\n`,
      `${NUMBERED}2,A Ltd,25/04/2026,5\n3,A Ltd,25/04/2026,5\n`,
    ),
  "ledger-numbers-twice": () =>
    tables(
      `${NUMBERED}1,A Ltd,25/04/2026,5\n2,A Ltd,25/04/2026,5\n`,
      `${NUMBERED}1,A Ltd,25/04/2026,6\n2,A Ltd,25/04/2026,6\n`,
    ),
  "ledger-sums-twice": () => tables(sixPaid("A Ltd", 5), sixPaid("B Ltd", 5)),
  "ledger-suppliers-alike": () => tables(sixPaid("A Ltd", 5), sixPaid("A Ltd", 6)),
  "ledger-postcode-impossible": () => {
    const read = readLedgers({
      file: "a.csv",
      rows: csvRecords(["Supplier,Amount,Postcode\nA,5,S6O 1AB\n"]),
    });
    return postcodeIssues(read.ok ? read.value.map((each) => ({ file: "a.csv", ledger: each })) : []);
  },
  "company-number-short": () => register("supplier,company_number,postcode,sme,vcse\nA,123,S60 1AB,Yes,No\n"),
  "ledger-company-numbers-short": () => ledger("Supplier,Company number,Amount\nBidder A,123,5\n"),
  "register-postcode-impossible": () => register("supplier,postcode,sme,vcse\nA,S6O 1AB,Yes,No\n"),
  "ledger-date-unread": () => ledger(`${HEADINGS}Bidder A,soon,5,Yes\n`),
  "ledger-answer-unread": () => ledger(`${HEADINGS}Bidder A,01/04/2026,5,perhaps\n`),
  "register-column-missing": () => register("supplier,sme,vcse\n"),
  "register-lines-differ": () =>
    register("supplier,postcode,sme,vcse\nAcme Ltd,S60 1AB,Yes,No\nACME LIMITED,S1 1AA,Yes,No\n"),
};
