import { parseReference } from "../../src/workbook/reference";

describe("a reference with its sheet", () => {
  it.each([
    ["'Bid log'!$B$3:$B$9", "Bid log", { row: 2, column: 1, rows: 7, columns: 1 }],
    ["Scoring!B3", "Scoring", { row: 2, column: 1, rows: 1, columns: 1 }],
    ["=Scoring!$B$3", "Scoring", { row: 2, column: 1, rows: 1, columns: 1 }],
    ["'O''Neil'!A1", "O'Neil", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["=Scoring!R3C2", "Scoring", { row: 2, column: 1, rows: 1, columns: 1 }],
    ["'Bid log'!R3C2:R9C4", "Bid log", { row: 2, column: 1, rows: 7, columns: 3 }],
    ["'Bid log'!R9C4:R3C2", "Bid log", { row: 2, column: 1, rows: 7, columns: 3 }],
    ["'Hello!'!A1", "Hello!", { row: 0, column: 0, rows: 1, columns: 1 }],
  ])("reads %s", (text, sheet, range) => {
    expect(parseReference(text)).toEqual({ sheet, range });
  });

  it.each([
    "B3",
    "=#REF!",
    "Scoring!#REF!",
    "Scoring!A1,Scoring!B2",
    "Scoring!R1048577C1",
    "Scoring!R1C16385",
    "Scoring!R[1]C[1]",
    "Scoring!R0C1",
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
