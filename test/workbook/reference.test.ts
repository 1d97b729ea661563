import { parseReference } from "../../src/workbook/reference";

describe("a reference with its sheet", () => {
  it.each([
    ["'Bid log'!$B$3:$B$9", "Bid log", { row: 2, column: 1, rows: 7, columns: 1 }],
    ["Scoring!B3", "Scoring", { row: 2, column: 1, rows: 1, columns: 1 }],
    ["=Scoring!$B$3", "Scoring", { row: 2, column: 1, rows: 1, columns: 1 }],
    ["'O''Neil'!A1", "O'Neil", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["'Hello!'!A1", "Hello!", { row: 0, column: 0, rows: 1, columns: 1 }],
  ])("reads %s", (text, sheet, range) => {
    expect(parseReference(text)).toEqual({ sheet, range });
  });

  it.each([
    "B3",
    "=#REF!",
    "Scoring!#REF!",
    "Scoring!A1,Scoring!B2",
    "=SUM(Scoring!A1)",
    "='Bid log'",
    "=42",
    "[Book1]Scoring!A1",
    "Bids[Price]",
    "",
  ])("is not %s", (text) => {
    expect(parseReference(text)).toBeUndefined();
  });
});
