import { openEmbeddedExcel } from "../../../src/host/client/node";
import { onSheet, refusal } from "../run";

describe("a name", () => {
  it("stands in formulas, follows its sheet's new name and is listed with its range", async () => {
    const excel = await openEmbeddedExcel();
    const [cell, names, range] = await onSheet(excel, (sheet, { workbook }) => {
      sheet.getRange("A1:A2").values = [[100], [105]];
      workbook.names.add("Scoring_Price", sheet.getRange("A1:A2"), "Prices, one row a bidder");
      sheet.getRange("B1").formulas = [["=MIN(Scoring_Price)"]];
      const loaded = [
        sheet.getRange("B1").load("values"),
        workbook.names.load("items/name,items/formula,items/comment,items/scope,items/type"),
        workbook.names.getItem("scoring_price").getRange().load("address"),
      ] as const;
      sheet.name = "Bid log";
      return loaded;
    });
    expect(cell.values).toEqual([[100]]);
    expect(names.items.map((name) => name.toJSON())).toMatchObject([
      {
        name: "Scoring_Price",
        formula: "=Sheet1!$A$1:$A$2",
        comment: "Prices, one row a bidder",
        scope: "Workbook",
        type: "Range",
      },
    ]);
    expect(range.address).toBe("Sheet1!A1:A2");
    const [name] = excel.workbook.names.all;
    expect(name && excel.workbook.names.formula(name)).toBe("='Bid log'!$A$1:$A$2");
  });

  it.each([
    ["with a space", "Bid price"],
    ["that begins with a digit", "2026_Price"],
    ["like a cell", "AB12"],
    ["R", "R"],
    ["with a hyphen", "Bid-price"],
    ["of nothing", ""],
  ])("%s is refused", async (_, name) => {
    expect(await refusal((sheet, { workbook }) => workbook.names.add(name, sheet.getRange("A1")))).toBe(
      "InvalidArgument",
    );
  });

  it("that is taken, in any case, is refused", async () => {
    const code = await refusal((sheet, { workbook }) => {
      workbook.names.add("Weight_Price", sheet.getRange("A1"));
      workbook.names.add("WEIGHT_PRICE", sheet.getRange("A2"));
    });
    expect(code).toBe("ItemAlreadyExists");
  });

  it("is found or not, moved and deleted", async () => {
    const excel = await openEmbeddedExcel();
    const [none, moved] = await onSheet(excel, (_, { workbook }) => {
      const name = workbook.names.add("Weight_Price", "=Sheet1!$A$1");
      name.formula = "=Sheet1!$C$3";
      return [workbook.names.getItemOrNullObject("Weight_Quality"), name.getRange().load("address")] as const;
    });
    expect(none.isNullObject).toBe(true);
    expect(moved.address).toBe("Sheet1!C3");
    await onSheet(excel, (_, { workbook }) => workbook.names.getItem("Weight_Price").delete());
    expect(excel.workbook.names.all).toEqual([]);
  });
});
