import { consolidate } from "../../../src/domain/register/consolidate";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import { placePayments } from "../../../src/sheets/register/payments";
import { listOf } from "../../../src/sheets/language/listing";
import { LIMITS } from "../../../src/workbook/limits";
import { besideWorkbook } from "../../../src/sheets/language/file-links";
import { withListsAsCells } from "../../../src/workbook/list";
import type { PlanCell } from "../../../src/workbook/plan";
import { contractOf, optionsWith, payment, received, returnOf } from "../../domain/register/returned";

const bills = Array.from({ length: 5001 }, (_, index) =>
  payment(1000 + index, { row: 5 + index, invoice: index % 3 === 0 ? null : `INV-${index}` }),
);

/** The sheet Spend of a register of so many payments, its lines as cells by their place. */
function placed(count: number) {
  const returned = received(returnOf("C-1", { spend: bills.slice(0, count) }), "mill.xlsx");
  const register = consolidate(EMPTY_STATE, [returned], optionsWith([contractOf("C-1")]));
  const { sheet, names } = placePayments(register, besideWorkbook);
  const plan = { kind: "register", title: "", styles: {}, sheets: [sheet], names };
  const cells = withListsAsCells(plan).sheets[0]?.cells ?? [];
  return { sheet, names, cells: new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell])) };
}

const shown = ({ value, style, link }: PlanCell) => ({ value, style, link });

describe("the payments of a register", () => {
  const [some, many] = [placed(5000), placed(5001)];

  it("say the same in a list, where there are more than cells are made of", () => {
    expect(some.sheet.list).toBeUndefined();
    expect(many.sheet.list?.rows).toBe(5001);
    expect(many.cells.size).toBe(some.cells.size + (many.sheet.list?.styles.length ?? 0));
    const others = [...some.cells].filter(
      ([place, cell]) => JSON.stringify(shown(cell)) !== JSON.stringify(shown(many.cells.get(place) ?? cell)),
    );
    expect(others).toEqual([]);
  });

  it("reach to the last line in names and table", () => {
    const one = <Of extends { range: { rows: number } }>(of: Of) => ({
      ...of,
      range: { ...of.range, rows: of.range.rows + 1 },
    });
    expect(many.names).toEqual(some.names.map(one));
    expect(many.sheet.tables).toEqual(some.sheet.tables?.map(one));
  });

  it("lead to their lines as far as a sheet has links, one of which is its title's", () => {
    const rows = Array.from({ length: LIMITS.links }, (_, row) => row);
    const link = (row: number) => ({ file: "mill.xlsx", tip: "", place: `A${row}` });
    const { lines } = listOf(1, [{ style: "given", value: (row: number) => row, link }], rows);
    const links = [...lines].flat().filter((value) => value !== null && typeof value === "object");
    expect(links.length).toBe(LIMITS.links - 1);
  });
});
