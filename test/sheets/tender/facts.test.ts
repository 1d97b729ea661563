import { placeTender } from "../../../src/sheets/tender/workbook";
import type { PlanSheet } from "../../../src/workbook/plan";
import { tenderWith } from "../../domain/tender/tenders";

const LONG =
  "Grounds maintenance of parks, verges, cemeteries and school playing fields in the south of the borough";

function sheetOf(name: string, title: string): PlanSheet {
  const sheet = placeTender(tenderWith({ title })).sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet: ${name}`);
  return sheet;
}

/** How the cell right of a label stands, and over how many columns. */
function factOf(sheet: PlanSheet, label: string) {
  const at = sheet.cells.find(({ value }) => value === label);
  const fact = sheet.cells.find(({ row, column }) => row === at?.row && column === (at?.column ?? 0) + 1);
  const merge = sheet.merges?.find(({ row, column }) => row === fact?.row && column === fact?.column);
  return { style: fact?.style, columns: merge?.columns, height: sheet.rowHeights?.[fact?.row ?? 0] };
}

describe("the facts above a tender's sheets", () => {
  it.each([
    ["Scoring", "Framework", 3],
    ["Tender", "Service area", 5],
  ])("run over the columns of %s on one line that is not wrapped: %s", (name, label, columns) => {
    expect(factOf(sheetOf(name, "Grounds maintenance"), label)).toEqual({
      style: "givenLine",
      columns,
      height: 18,
    });
  });

  it.each([
    ["Scoring", 50, 3],
    ["Tender", 34, 5],
  ])("are wrapped over as many lines of %s as a long title needs", (name, height, columns) => {
    expect(factOf(sheetOf(name, LONG), "Title")).toEqual({ style: "given", columns, height });
  });
});
