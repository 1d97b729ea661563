import { findBlock } from "../../../src/sheets/language/found-block";
import type { Grid, GridSheet } from "../../../src/workbook/grid";
import { cellsOf, type Rows } from "../../workbook/rows";

const COLUMNS = [
  { key: "invoice", heading: "Invoice", name: "Spend_Invoice" },
  { key: "net", heading: "Net £", name: "Spend_Net" },
] as const;

const row = (...values: readonly (string | number)[]) =>
  Object.fromEntries(values.map((value, column) => [column, { value }]));

/** Three lines below their headings, each column with its name; `more` are rows in the place of others or below them. */
function spend(more: Rows = {}, netFrom = 4, netRows = 3): Grid {
  const lines = { 4: row("INV-1", 10), 5: row("INV-2", 20), 6: row("INV-3", 30) };
  const cells = cellsOf({ 0: row("Spend"), 3: row("Invoice", "Net £"), ...lines, ...more });
  const sheet: GridSheet = {
    ...{ name: "Spend", visibility: "visible", protected: true, tables: [], merges: [] },
    cells,
  };
  const named = (name: string, column: number, first: number, rows: number) => ({
    ...{ name, refersTo: "", sheet: "Spend" },
    range: { row: first, column, rows, columns: 1 },
  });
  const names = [named("Spend_Invoice", 0, 4, 3), named("Spend_Net", 1, netFrom, netRows)];
  return { source: "return.xlsx", sheets: [sheet], names, date1904: false };
}

const placed = (grid: Grid) => {
  const { top, namedEnd, columns } = findBlock(grid, COLUMNS) ?? {};
  return { top, namedEnd, columns: Object.fromEntries(columns ?? []) };
};

const whole = { top: 4, namedEnd: 6, columns: { invoice: 0, net: 1 } };
const withoutHeadings = { 3: row("", "") };

describe("the lines of a form", () => {
  it("begin below their headings and end with their names", () => {
    expect(placed(spend())).toEqual(whole);
  });

  it("are all there where one name lost its first or last line, without headings too", () => {
    expect(placed(spend({}, 5, 2))).toEqual(whole);
    expect(placed(spend({}, 4, 2))).toEqual(whole);
    expect(placed(spend(withoutHeadings, 5, 2))).toEqual(whole);
    expect(placed(spend(withoutHeadings, 4, 2))).toEqual(whole);
  });

  it("are found by their headings where their names point to a sheet that is not there", () => {
    const sound = spend();
    const names = sound.names.map((name) => ({ ...name, sheet: "Gone" }));
    expect(placed({ ...sound, names })).toEqual(placed({ ...sound, names: [] }));
  });

  it("are not sought below a copy of the headings that stands under them", () => {
    expect(placed(spend({ ...withoutHeadings, 8: row("Invoice", "Net £") }))).toEqual(whole);
  });

  it("are found by their headings where their names are lost", () => {
    const { names: _, ...grid } = spend({ 3: row("Net £", "Invoice") });
    expect(placed({ ...grid, names: [] })).toEqual({
      ...{ top: 4, namedEnd: undefined },
      columns: { invoice: 1, net: 0 },
    });
  });
});
