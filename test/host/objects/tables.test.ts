import { openEmbeddedExcel } from "../../../src/host/client/node";
import { onSheet, refusal } from "../run";

const bids = [
  ["Bidder", "Price", "Share"],
  ["Bidder A", 100, ""],
  ["Bidder B", 300, ""],
];

async function withBids() {
  const excel = await openEmbeddedExcel();
  await onSheet(excel, (sheet) => {
    sheet.getRange("B2:D4").values = bids;
    sheet.tables.add("B2:D4", true).name = "Bids";
  });
  return excel;
}

describe("structured references", () => {
  it.each([
    ["=SUM(Bids[Price])", 400],
    ["=SUM(Bids[[#All],[Price]])", 400],
    ["=ROWS(Bids)", 2],
    ["=COLUMNS(Bids[[Bidder]:[Price]])", 2],
    ['=MATCH("Price",Bids[#Headers],0)', 2],
    ['=SUMIFS(Bids[Price],Bids[Bidder],"Bidder B")', 300],
    ['="Bids[Price]"', "Bids[Price]"],
  ])("%s gives %p and is read back as given", async (formula, value) => {
    const cell = await onSheet(await withBids(), (sheet) => {
      sheet.getRange("G1").formulas = [[formula]];
      return sheet.getRange("G1").load("formulas,values");
    });
    expect(cell.values).toEqual([[value]]);
    expect(cell.formulas).toEqual([[formula]]);
  });

  it("and names may be written before what they name is there", async () => {
    const cells = await onSheet(await openEmbeddedExcel(), (sheet, { workbook }) => {
      sheet.getRange("G1:H1").formulas = [["=SUM(Bids[Price])", "=MAX(Scoring_Price)"]];
      sheet.getRange("B2:D4").values = bids;
      sheet.tables.add("B2:D4", true).name = "Bids";
      workbook.names.add("Scoring_Price", sheet.getRange("C3:C4"));
      return sheet.getRange("G1:H1").load("values");
    });
    expect(cells.values).toEqual([[400, 300]]);
  });

  it("of this row look at their own row", async () => {
    const column = await onSheet(await withBids(), (sheet) => {
      const share = sheet.tables.getItem("Bids").columns.getItem("Share").getDataBodyRange();
      share.formulas = [["=[@Price]/SUM([Price])"], ["=Bids[@Price]/SUM(Bids[Price])"]];
      return share.load("values,formulas");
    });
    expect(column.values).toEqual([[0.25], [0.75]]);
  });

  it("follow a table that grows, is resized or is renamed, and a column that is renamed in its header cell", async () => {
    const excel = await withBids();
    const total = await onSheet(excel, (sheet) => {
      sheet.getRange("G1").formulas = [["=SUM(Bids[Price])"]];
      sheet.tables.getItem("Bids").rows.add(undefined, [["Bidder C", 600, ""]]);
      return sheet.getRange("G1").load("values");
    });
    expect(total.values).toEqual([[1000]]);
    const [renamed, area] = await onSheet(excel, (sheet) => {
      const table = sheet.tables.getItem("Bids");
      table.name = "Offers";
      table.resize("B2:D4");
      return [sheet.getRange("G1").load("values,formulas"), table.getRange().load("address")] as const;
    });
    expect(renamed.formulas).toEqual([["=SUM(Offers[Price])"]]);
    expect(renamed.values).toEqual([[400]]);
    expect(area.address).toBe("Sheet1!B2:D4");
  });
});

describe("a table", () => {
  it("has its header's texts as column names: blank and repeated ones are named", async () => {
    const columns = await onSheet(await openEmbeddedExcel(), (sheet) => {
      sheet.getRange("A1:C2").values = [
        ["Mark", "Mark", ""],
        [1, 2, 3],
      ];
      return sheet.tables.add("A1:C2", true).columns.load("items/name,items/index,items/id");
    });
    expect(columns.items.map(({ name, index, id }) => [name, index, id])).toEqual([
      ["Mark", 0, 1],
      ["Mark2", 1, 2],
      ["Column3", 2, 3],
    ]);
  });

  it("gives header, body, rows and columns as ranges", async () => {
    const ranges = await onSheet(await withBids(), (sheet) => {
      const table = sheet.tables.getItem("Bids");
      const price = table.columns.getItem("Price");
      return [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        price.getRange(),
        price.getDataBodyRange(),
        table.rows.getItemAt(1).getRange(),
      ].map((range) => range.load("address"));
    });
    expect(ranges.map(({ address }) => address)).toEqual(
      ["B2:D4", "B2:D2", "B3:D4", "C2:C4", "C3:C4", "B4:D4"].map((area) => `Sheet1!${area}`),
    );
  });

  it("cannot overlap another, hold merged cells, take a taken name or a row of the wrong length", async () => {
    const excel = await withBids();
    expect(await refusal((sheet) => sheet.tables.add("D4:E6", true), excel)).toBe("InvalidOperation");
    expect(
      await refusal((sheet) => {
        sheet.getRange("F1:G1").merge();
        sheet.tables.add("F1:G3", true);
      }, excel),
    ).toBe("MergedRangeConflict");
    expect(
      await refusal((sheet, { workbook }) => {
        workbook.names.add("Prices", sheet.getRange("C3:C4"));
        sheet.tables.getItem("Bids").name = "Prices";
      }, excel),
    ).toBe("ItemAlreadyExists");
    expect(await refusal((sheet) => (sheet.tables.getItem("Bids").name = "A1"), excel)).toBe(
      "InvalidArgument",
    );
    expect(
      await refusal((sheet) => sheet.tables.getItem("Bids").rows.add(undefined, [["Bidder C"]]), excel),
    ).toBe("InvalidArgument");
  });

  it("does not grow on a protected sheet", async () => {
    const excel = await withBids();
    await onSheet(excel, (sheet) => sheet.protection.protect());
    expect(
      await refusal((sheet) => sheet.tables.getItem("Bids").rows.add(undefined, [["C", 1, 2]]), excel),
    ).toBe("AccessDenied");
  });

  it("that is converted to a range leaves its cells", async () => {
    const [tables, cells] = await onSheet(await withBids(), (sheet, { workbook }) => {
      sheet.tables.getItem("Bids").convertToRange();
      return [workbook.tables.load("items/name"), sheet.getRange("B2:D4").load("values")] as const;
    });
    expect(tables.items).toEqual([]);
    expect(cells.values).toEqual(bids);
  });
});
