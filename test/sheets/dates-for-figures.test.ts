import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { checkWorkbook } from "../../src/sheets/check-workbook";
import { formatShowsDate } from "../../src/workbook/date-format";
import { cellName } from "../../src/workbook/address";
import { cellsFrom, everyCell } from "../../src/workbook/cells";
import type { Grid } from "../../src/workbook/grid";
import type { Plan, PlanCell } from "../../src/workbook/plan";
import { placeResponse } from "../../src/sheets/response/workbook";
import { placeTender } from "../../src/sheets/tender/workbook";
import { answered, askedTender } from "../domain/response/responses";
import { bid, tenderWith } from "../domain/tender/tenders";
import { gridOfPlan } from "./grid-of-plan";
import { soundWorkbooks } from "./kinds";

/** The number of 1 February 2026, which Excel makes of 1/2. */
const HALF = 46_054;

/** The figures that are typed into a workbook, by sheet and cell; of each column the first. */
function figuresIn(grid: Grid) {
  const columns = new Set<string>();
  return grid.sheets.flatMap(({ name, cells }) =>
    everyCell(cells).flatMap(({ cell, ...at }) => {
      const isFigure = cell.locked === false && typeof cell.value === "number" && !cell.date;
      if (!isFigure || columns.has(`${name}!${at.column}`)) return [];
      columns.add(`${name}!${at.column}`);
      return [{ sheet: name, at }];
    }),
  );
}

function withDate(grid: Grid, where: ReturnType<typeof figuresIn>[number]): Grid {
  const { row, column } = where.at;
  const sheets = grid.sheets.map((sheet) => {
    if (sheet.name !== where.sheet) return sheet;
    const cells = everyCell(sheet.cells).map((each) =>
      each.row === row && each.column === column
        ? { ...each, cell: { ...each.cell, value: HALF, date: true as const } }
        : each,
    );
    return { ...sheet, cells: cellsFrom(cells) };
  });
  return { ...grid, sheets };
}

/** In a trial of a scheme nothing that is typed is read. */
const { scheme: _played, ...others } = soundWorkbooks;
const workbooks = {
  ...others,
  tender: placeTender(tenderWith({ bids: [bid("Bidder A"), bid("Bidder B")] })),
  response: placeResponse(askedTender, { area: rotherhamArea, bidder: "Bidder A", entries: answered }),
};

describe.each(Object.entries(workbooks))("a date for a figure in %s", (kind, plan) => {
  it("is an error of its cell, and never the date's number", () => {
    const grid = gridOfPlan(plan);
    const missed = figuresIn(grid).flatMap((where) => {
      const cell = cellName(where.at);
      const { issues } = checkWorkbook(withDate(grid, where), "2026-10-06");
      const told = issues.filter(({ severity, place }) => severity === "error" && place.cell === cell);
      return told.length > 0 ? [] : [`${where.sheet}!${cell}`];
    });
    expect([kind, missed]).toEqual([kind, []]);
  });
});

describe("a price that is a date", () => {
  const price = (plan: Plan, name: string) => {
    const found = plan.names.find((each) => each.name === name);
    const at = { row: found?.range.row ?? 0, column: found?.range.column ?? 0 };
    const { issues } = checkWorkbook(withDate(gridOfPlan(plan), { sheet: found?.sheet ?? "", at }));
    return issues.filter(({ severity }) => severity === "error").map(wordIssue);
  };

  it("is said with the day, in a tender and in what a bidder sends", () => {
    expect(price(workbooks.tender, "Scoring_Price")).toContainEqual(
      expect.stringMatching(/price must be a number: the cell holds the date 1 February 2026/i),
    );
    expect(price(workbooks.response, "Response_Price")).toContainEqual(
      expect.stringMatching(/^Price must be a number; it is “1 February 2026”/),
    );
  });
});

/** Columns of days that are given: what stands under these headings, up to the next. */
const DAYS = /^(From|To|Due on|Declared|Restated on|Published|Quarter's end|Date)$/;

function daysIn({ sheets, styles }: Plan) {
  return sheets.flatMap(({ name, cells }) => {
    const isHeading = ({ style }: PlanCell) => style?.startsWith("heading") === true;
    return cells
      .filter((cell) => isHeading(cell) && DAYS.test(String(cell.value)))
      .flatMap(({ row, column, value: heading }) => {
        const below = cells.filter((cell) => cell.column === column && cell.row > row);
        const next = below.find(isHeading)?.row ?? Infinity;
        return below
          .filter((cell) => cell.row < next && typeof cell.value === "number")
          .map(({ style = "" }) => ({
            where: `${name}: ${heading}`,
            format: styles[style]?.format ?? "",
          }));
      });
  });
}

it("days that are given are shown as days, whatever the workbook", () => {
  const days = Object.values(workbooks).flatMap(daysIn);
  expect(days.filter(({ format }) => !formatShowsDate(format))).toEqual([]);
  expect(new Set(days.map(({ where }) => where))).toContain("Contracts: From");
});
