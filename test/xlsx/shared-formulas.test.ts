import { moveFormula, movingDown } from "../../src/workbook/moved-formula";
import { sharedFormulas } from "../../src/xlsx/parts/shared-formulas";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { partsOf } from "./parts-of";
import { cellAt, everyCell } from "../../src/workbook/cells";
import { cellName } from "../../src/workbook/address";
import type { Plan, PlanCell } from "../../src/workbook/plan";

const at = (cell: string, formula: string): PlanCell => {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
  return { row: Number(row) - 1, column: letter.charCodeAt(0) - 65, value: 0, formula };
};
const column = (formula: (row: number) => string, rows = [2, 3, 4, 5]) =>
  rows.map((row) => at(`C${row}`, formula(row)));

function shared(cells: readonly PlanCell[]): readonly string[] {
  return [...sharedFormulas(cells)].map(
    ([cell, { number, range }]) => `${cellName(cell)} ${number}${range ? ` of ${range.rows}` : ""}`,
  );
}

describe("formulas that a column shares", () => {
  it("are those of neighbours that are one, moved down", () => {
    const sums = column((row) => `=$A${row}+B${row + 1}*$B$1+SUM(Net)&"A${1}"`);
    expect(shared(sums)).toEqual(["C2 0 of 4", "C3 0", "C4 0", "C5 0"]);
  });

  it.each([
    ["one of them says something else", column((row) => (row === 4 ? "=A4*2" : `=A${row}`))],
    ["a line between them has none", column((row) => `=A${row}`, [2, 3, 5, 6])],
    ["they name another sheet", column((row) => `='Bid log'!A${row}`)],
    ["they name a table's column", column(() => "=[@Net]")],
    ["they name whole rows", column((row) => `=SUM(${row}:${row})`)],
    ["they are the same cell", column(() => "=A2")],
  ])("are none where %s", (_, cells) => {
    expect(shared(cells)).toEqual([]);
  });

  it("move as those of a file do", () => {
    const formula = 'IF($A5="A5",B$5+AB5,SUM(C5:D7))';
    const moved = moveFormula(formula, { row: 4, column: 2 }, { row: 9, column: 2 });
    expect(movingDown(formula)?.(5)).toBe(moved);
    expect(movingDown("A1")?.(-1)).toBeUndefined();
  });

  it("move with whole columns and rows, and leave names, functions and other texts", () => {
    const moved = (formula: string) => moveFormula(formula, { row: 0, column: 0 }, { row: 2, column: 1 });
    expect(moved("SUM(A:C)+SUM($A:B)")).toBe("SUM(B:D)+SUM($A:C)");
    expect(moved("SUM(1:2)+SUM($1:2)")).toBe("SUM(3:4)+SUM($1:4)");
    expect(moved("LOG10(A1)&\"A1\"&'A1'!$A1+Bids[A1]+Rate_A1")).toBe(
      "LOG10(B3)&\"A1\"&'A1'!$A3+Bids[A1]+Rate_A1",
    );
    expect(moveFormula("SUM(A:C)", { row: 0, column: 0 }, { row: 0, column: 1 })).toBe("SUM(B:D)");
    expect(moveFormula("A1", { row: 0, column: 0 }, { row: 1, column: 0 })).toBe("A2");
  });

  it("come in at the other edge where they leave the sheet, as Excel has them", () => {
    const [from, to] = [
      { row: 1, column: 1 },
      { row: 0, column: 0 },
    ];
    expect(moveFormula("A1+$A1+A$1+B2", from, to)).toBe("XFD1048576+$A1048576+XFD$1+A1");
    expect(moveFormula("XFD1048576+SUM(XFD:XFD)+SUM(1048576:1048576)", to, from)).toBe(
      "A1+SUM(A:A)+SUM(1:1)",
    );
    expect([-1, 0, 1].map((down) => movingDown("A1+A1048576")?.(down))).toEqual([
      undefined,
      "A1+A1048576",
      undefined,
    ]);
    expect(movingDown("A2+A3")?.(-1)).toBe("A1+A2");
    expect(movingDown("A2+A1048575")?.(1)).toBe("A3+A1048576");
  });

  it("are read as they were written, beside empty cells without names", async () => {
    const cells = Array.from({ length: 40 }, (_, row) => [
      { row, column: 0, value: row, style: "entry" },
      { row, column: 1, value: null, style: "entry" },
      { row, column: 2, value: null, style: "entry" },
      { row, column: 4, value: null, style: "entry" },
      { row, column: 5, value: row * 2, formula: `=$A${row + 1}*2` },
    ]).flat();
    const sheet = {
      name: "Lines",
      visibility: "visible",
      columnWidths: [],
      cells,
      print: { orientation: "portrait" },
    } as const;
    const plan: Plan = {
      kind: "trial",
      title: "Trial",
      styles: { entry: { locked: false } },
      sheets: [sheet],
      names: [],
    };
    const xml = partsOf(plan).get("xl/worksheets/sheet1.xml") ?? "";
    expect(xml).toContain(
      '<c r="A2" s="1"><v>1</v></c><c s="1"/><c s="1"/><c r="E2" s="1"/><c r="F2"><f t="shared" si="0"/>',
    );
    const read = await readXlsx(await writeXlsx(plan), "lines.xlsx");
    if (!read.ok) throw new Error("unreadable");
    const [lines] = read.value.sheets;
    if (!lines) throw new Error("no sheet");
    for (const { formula, value, row, column: place } of cells as readonly PlanCell[]) {
      if (value === null) continue;
      expect(cellAt(lines.cells, { row, column: place })).toMatchObject(
        formula ? { formula, value } : { value },
      );
    }
    expect(everyCell(lines.cells)).toHaveLength(80);
  });
});
