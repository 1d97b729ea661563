import { insertPlan } from "../../src/excel/insert";
import { readOpenWorkbook } from "../../src/excel/read";
import { removeSheets } from "../../src/excel/remove-sheets";
import { exampleTender } from "../../src/jobs/example-tender";
import { sameTakenOut, takenOut } from "../../src/jobs/take-out";
import { readTender } from "../../src/sheets/tender/read";
import { placeTender } from "../../src/sheets/tender/workbook";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { gridOfPlan } from "../sheets/grid-of-plan";
import { openExcel } from "./open";
import { withoutLooks } from "./without-looks";

const { tender } = exampleTender();
const plan = withoutLooks(placeTender(tender));

async function grid() {
  const read = await readOpenWorkbook();
  if (!read.ok) throw new Error(`not read: ${read.reason.code}`);
  return read.value;
}

function inWorkbook(change: (workbook: Excel.Workbook) => void): Promise<void> {
  return Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
}

async function here() {
  const found = takenOut(await grid());
  if (!found) throw new Error("nothing was added");
  return found;
}

it("a tender that is taken out takes its names with it, and leaves those of the user's own sheets", () => {
  const there = gridOfPlan(plan);
  const budget = {
    name: "Budget",
    refersTo: "Sheet1!$B$2",
    sheet: "Sheet1",
    range: { row: 1, column: 1, rows: 1, columns: 1 },
  };
  const names = takenOut({ ...there, names: [...there.names, budget] })?.names;
  expect(names).toEqual(expect.arrayContaining(plan.names.map(({ name }) => name)));
  expect(names).not.toContain("Budget");
});

describe("a tender that is taken out of a workbook", () => {
  beforeEach(async () => {
    await openExcel();
    expect(await insertPlan(plan)).toMatchObject({ ok: true });
  });

  it("is kept as a workbook with what was typed, and leaves nothing but the user's own sheet", async () => {
    const price = plan.names.find(({ name }) => name === "Scoring_Price")?.range;
    if (!price) throw new Error("no prices");
    await inWorkbook(({ worksheets }) => {
      worksheets.getItem("Scoring").getCell(price.row, price.column).values = [[199_000]];
    });
    const found = await here();
    expect(found).toMatchObject({ referring: [], rearranged: [] });
    expect(found.parts.map(({ what }) => what)).toEqual(["Tender EXAMPLE, EXAMPLE grounds maintenance"]);
    const [file] = found.files;
    const kept = file && (await readXlsx(await writeXlsx(file.plan), "kept.xlsx"));
    const read = kept?.ok ? readTender(kept.value) : undefined;
    const [first, ...others] = tender.bids;
    expect(file?.name).toBe("EXAMPLE tender");
    expect(read?.ok && read.value.bids).toEqual([{ ...first, price: 199_000 }, ...others]);
    expect(await removeSheets(found.sheets, await grid(), found.names)).toMatchObject({ ok: true });
    const after = await grid();
    expect([after.sheets.map(({ name }) => name), after.names]).toEqual([["Sheet1"], []]);
    expect(takenOut(after)).toBeUndefined();
  });

  it("is not the same any more once something else is typed, so that it is saved again", async () => {
    const before = await here();
    expect(sameTakenOut(before, await here())).toBe(true);
    await inWorkbook(({ worksheets }) => {
      worksheets.getItem("Bid log").getRange("E6").values = [["Sent by courier"]];
    });
    expect(sameTakenOut(before, await here())).toBe(false);
  });

  it("stays as long as a formula of the user's own refers to it, which is named before", async () => {
    await inWorkbook(({ worksheets }) => {
      worksheets.getItem("Sheet1").getRange("B3").formulas = [["=SUM(Scoring_Price)"]];
    });
    expect((await here()).referring).toEqual(["Sheet1!B3"]);
  });

  it("leads from its cover to the first price, and from the title there back", async () => {
    const cover = plan.sheets.find(({ name }) => name === "Cover");
    const way = cover?.cells.find(({ value }) => value === "Scoring");
    const to = await Excel.run(async (context) => {
      const named = (name: string) => context.workbook.names.getItem(name).getRange().load("address");
      const title = context.workbook.worksheets.getItem("Scoring").getRange("A1").load("hyperlink");
      const [price, first] = [named("Tender_Go_Scoring"), named("Tender_Go_Cover")];
      await context.sync();
      return [price.address, first.address, title.hyperlink.documentReference];
    });
    expect(way?.link).toMatchObject({ place: "Tender_Go_Scoring" });
    expect(to).toEqual(["Scoring!C10", "Cover!A1", "Tender_Go_Cover"]);
  });
});
