import { csvRecords } from "../../../src/domain/values/csv-read";
import type { Issue } from "../../../src/domain/issues/issue";
import { readLedger } from "../../../src/domain/spend/read-ledger";
import { readSuppliers } from "../../../src/domain/spend/supplier-register";
import { magnitudeIssues } from "../../../src/domain/spend/compared";
import { readWorkbookLedger } from "../../../src/sheets/spend/ledger-sources";
import { beyondSheet } from "../../../src/sheets/spend/workbook";
import type { GridSheet } from "../../../src/workbook/grid";
import { cellsFrom } from "../../../src/workbook/cells";

const ledger = (text: string, amount?: string) =>
  readLedger({ file: "ledger.csv", rows: csvRecords([text]) }, amount === undefined ? {} : { amount }).issues;
const register = (text: string) => readSuppliers("suppliers.csv", [text]).issues;
const HEADINGS = "Supplier,Date,Amount,SME\n";

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
    sheet("Old", "hidden", payments),
  ];
  return readWorkbookLedger("ledger.xlsx", { source: "ledger.xlsx", sheets, names: [], date1904: false })
    .issues;
}

/** What makes each issue of ledgers and the supplier register. */
export const spendIssueMakers: Readonly<Record<string, () => readonly Issue[]>> = {
  "spend-ten-times-up": () =>
    magnitudeIssues([{ kind: "spend", label: "Spend", now: 11_300_000_000, other: 1_130_000_000 }]),
  "spend-ten-times-down": () =>
    magnitudeIssues([{ kind: "share", label: "Local share", now: 4.2, other: 42 }]),
  "ledger-headings-missing": () => ledger("1,2\n"),
  "ledger-column-unknown": () => ledger(`${HEADINGS}Bidder A,01/04/2026,5,Yes\n`, "Price"),
  "ledger-sheet-skipped": workbook,
  "ledger-sheet-hidden": workbook,
  "ledger-amount-unread": () => ledger(`${HEADINGS}Bidder A,01/04/2026,five,Yes\n`),
  "ledger-amount-missing": () => ledger(`${HEADINGS}Bidder A,01/04/2026,,Yes\n`),
  "ledger-lines-beyond-sheet": () => beyondSheet({ placed: new Array<never>(1_048_576) }),
  "ledger-total-line": () => ledger(`${HEADINGS}Total,,500.00,\n`),
  "ledger-date-unread": () => ledger(`${HEADINGS}Bidder A,soon,5,Yes\n`),
  "ledger-answer-unread": () => ledger(`${HEADINGS}Bidder A,01/04/2026,5,perhaps\n`),
  "register-column-missing": () => register("supplier,sme,vcse\n"),
  "register-lines-differ": () =>
    register("supplier,postcode,sme,vcse\nAcme Ltd,S60 1AB,Yes,No\nACME LIMITED,S1 1AA,Yes,No\n"),
};
