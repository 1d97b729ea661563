import { unzipSync } from "fflate";
import { cellAt, filledRows } from "../../src/workbook/cells";
import { withListsAsCells } from "../../src/workbook/list";
import type { ListedValue, Plan, PlanList } from "../../src/workbook/plan";
import { writeXlsx, xlsxPieces } from "../../src/xlsx/write";
import { gridOfPlan } from "../sheets/grid-of-plan";
import { comparable, gridOfFile } from "./comparable-grid";
import { at } from "./sample-plan";

const MB = 1024 * 1024;

/** A workbook with a heading, and a list of so many lines below it. */
function listed(rows: number, lineAt: (index: number) => readonly ListedValue[]): Plan {
  const list: PlanList = {
    ...{ row: 1, rows, styles: lineAt(0).map((_, column) => (column === 1 ? "money" : "plain")) },
    lines: {
      *[Symbol.iterator]() {
        for (let index = 0; index < rows; index += 1) yield lineAt(index);
      },
    },
  };
  const sheet = {
    ...({
      name: "List",
      visibility: "visible",
      columnWidths: [],
      print: { orientation: "portrait" },
    } as const),
    ...{ cells: [{ ...at("A1"), value: "Heading", style: "plain" }], list },
  };
  const styles = { plain: {}, money: { format: "0.00" }, linked: { underline: true } };
  return { kind: "sample", title: "A list", styles, names: [], sheets: [sheet] };
}

const mixed = listed(4, (index) => [
  `Bidder ${index} <&> _x0041_`,
  index === 2 ? null : 1.1 * index,
  index % 2 === 0,
  index === 3 ? { value: "ledger.xlsx", style: "linked", link: { file: "ledger.xlsx" } } : "same",
]);

describe("a long list in a written workbook", () => {
  it("holds what the same cells hold, one by one", async () => {
    const read = comparable(await gridOfFile(await writeXlsx(mixed)));
    expect(read).toEqual(comparable(gridOfPlan(mixed)));
    expect(read).toEqual(comparable(await gridOfFile(await writeXlsx(withListsAsCells(mixed)))));
  });

  it("links its cells as others are linked", async () => {
    const partsOf = async (plan: Plan) => {
      const parts = unzipSync(await writeXlsx(plan));
      const text = (path: string) => Buffer.from(parts[path] ?? []).toString();
      return [
        /<hyperlinks>.*<\/hyperlinks>/.exec(text("xl/worksheets/sheet1.xml"))?.[0],
        text("xl/worksheets/_rels/sheet1.xml.rels"),
      ];
    };
    const parts = await partsOf(mixed);
    expect(parts.join()).toMatch(/ref="D5".*Target="ledger.xlsx"/s);
    expect(parts).toEqual(await partsOf(withListsAsCells(mixed)));
  });

  it("is written in pieces, and read back line by line beyond the texts that are shared", async () => {
    const lines = 102_000;
    const plan = listed(lines, (index) => [`A & B ${index}`, `${index} é`]);
    const pieces = [...xlsxPieces(plan)];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(4 * MB);
    expect(pieces.length).toBeGreaterThan(20);
    const bytes = new Uint8Array(Buffer.concat(pieces));
    const { cells } = (await gridOfFile(bytes)).sheets[0] ?? fail("no sheet");
    expect(filledRows(cells)).toHaveLength(1 + lines);
    let row = 1;
    for (const line of plan.sheets[0]?.list?.lines ?? []) {
      const found = line.map((_, column) => cellAt(cells, { row, column })?.value ?? null);
      if (found.some((value, column) => value !== line[column])) expect(found).toEqual(line);
      row += 1;
    }
  });

  it.each<[string, Plan]>([
    ["cells in a list", { ...mixed, sheets: [{ ...mixed.sheets[0]!, cells: [{ ...at("A2"), value: 1 }] }] }],
    ["a line of 1 values", listed(2, (index) => (index === 0 ? ["a", "b"] : ["a"]))],
  ])("refuses %s", async (said, plan) => {
    await expect(writeXlsx(plan)).rejects.toThrow(said);
  });
});

function fail(what: string): never {
  throw new Error(what);
}
