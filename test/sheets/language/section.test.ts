import type { Column } from "../../../src/sheets/language/block";
import { chartRows } from "../../../src/sheets/language/chart-rows";
import { formula, given } from "../../../src/sheets/language/piece";
import { factCell, factRows, noteRow, row, titleRow } from "../../../src/sheets/language/rows";
import {
  beside,
  endOf,
  gap,
  layOut,
  placeLayout,
  type Section,
  stack,
} from "../../../src/sheets/language/section";
import { columnReference, frozen, headings, table } from "../../../src/sheets/language/table";
import { cellName } from "../../../src/workbook/address";

interface Line {
  readonly place: string;
  readonly pounds: number;
}

const COLUMNS: readonly Column<never, Line>[] = [
  {
    key: "place",
    heading: "Place",
    width: 20,
    row: { style: "label", content: ({ place }) => given(place) },
  },
  {
    key: "pounds",
    heading: "Pounds",
    width: 12,
    name: "Spend_Pounds",
    row: { style: "money", content: ({ pounds }) => given(pounds) },
    marks: [{ when: (at) => `${at("pounds")}<0`, look: { bold: true } }],
  },
];

const fact = factRows({ column: 0 }, { column: 1 });

/** A sheet of three facts, a table of two lines and a chart; `more` stands among the facts. */
function sheetWith(more: readonly Section[] = []) {
  const spent = fact({ label: "Spent", style: "money", content: given(100), name: "Spent" });
  const local = fact({ label: "Local", style: "money", content: given(60) });
  const share = fact({
    label: "Share",
    style: "share",
    content: (layout) => formula(`${factCell(layout, local)}/${factCell(layout, spent)}`, 0.6),
  });
  const places = table({
    columns: COLUMNS,
    lines: [
      {
        rows: [
          { place: "Borough", pounds: 60 },
          { place: "Elsewhere", pounds: 40 },
        ],
      },
    ],
    heights: { headings: 34 },
    tableName: "Places",
  });
  const layout = layOut(
    "Spend",
    stack([
      titleRow("Spend"),
      spent,
      ...more,
      local,
      beside(share, row([{ column: 3, style: "check", content: given("Sound"), marks: [] }])),
      gap(),
      places,
      chartRows(10, (at) => [
        {
          type: "columnClustered",
          title: "Places",
          description: "Columns: pounds by place.",
          categories: columnReference(at, places, "place"),
          series: [{ name: "Pounds", values: columnReference(at, places, "pounds") }],
          span: { column: 0, columns: 4 },
        },
      ]),
    ]),
  );
  const { sheet, names } = placeLayout(layout, {
    columnWidths: [20, 12],
    freeze: frozen(layout, places, 1),
    print: {
      orientation: "portrait",
      repeatRows: headings(layout, places),
      area: { row: 0, column: 0, rows: endOf(layout, places), columns: 2 },
    },
  });
  const cells = new Map(sheet.cells.map((cell) => [cellName(cell), cell]));
  const [chart] = sheet.charts ?? [];
  return {
    share: cells.get(cellName({ row: layout.top(share), column: 1 }))?.formula,
    names: names.map(({ name, range }) => [name, cellName(range), range.rows]),
    chart: [chart?.categories, chart?.series[0]?.values, chart?.place.row, chart?.place.rows],
    mark: sheet.conditionalFormats?.map(({ formula }) => formula),
    table: sheet.tables?.map(({ range }) => [range.row, range.rows]),
    setup: [sheet.freeze?.rows, sheet.print.repeatRows?.first, sheet.print.area?.rows],
    heights: sheet.rowHeights,
  };
}

describe("a sheet of sections", () => {
  it("has charts, names, totals and what is repeated where the sections stand", () => {
    expect(sheetWith()).toEqual({
      share: "=$B$3/$B$2",
      names: [
        ["Spent", "B2", 1],
        ["Spend_Pounds", "B7", 2],
      ],
      chart: ["'Spend'!$A$7:$A$8", "'Spend'!$B$7:$B$8", 8, 10],
      mark: ["=$B7<0"],
      table: [[5, 3]],
      setup: [6, 5, 8],
      heights: { 0: 26, 5: 34 },
    });
  });

  it("moves them all where a fact and a note are put between others", () => {
    const more = [
      fact({ label: "Unknown", style: "money", content: given(0) }),
      noteRow("Without VAT.", 2, 20),
    ];
    expect(sheetWith(more)).toEqual({
      share: "=$B$5/$B$2",
      names: [
        ["Spent", "B2", 1],
        ["Spend_Pounds", "B9", 2],
      ],
      chart: ["'Spend'!$A$9:$A$10", "'Spend'!$B$9:$B$10", 10, 10],
      mark: ["=$B9<0"],
      table: [[7, 3]],
      setup: [8, 7, 10],
      heights: { 0: 26, 3: 20, 7: 34 },
    });
  });

  it("does not take one section in two places, nor one of another sheet, nor a column that is not there", () => {
    const one = noteRow("Once", 1);
    expect(() => layOut("Spend", stack([one, one]))).toThrow("section twice on a sheet: Spend");
    const layout = layOut("Spend", stack([one]));
    expect(() => layout.top(gap())).toThrow("section of another sheet than Spend");
    expect(() => table({ columns: COLUMNS, lines: [] }).column("pence", layout)).toThrow("no column: pence");
  });
});
