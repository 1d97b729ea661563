import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { insertPlan } from "../../src/excel/insert";
import { readOpenWorkbook } from "../../src/excel/read";
import { readResponse } from "../../src/sheets/response/read";
import { placeResponse } from "../../src/sheets/response/workbook";
import { answered, askedTender } from "../domain/response/responses";
import { openExcel } from "../excel/open";
import { computedBy } from "./computed-by";
import { differences, formulaCount } from "./plan-values";
import { responsePlans } from "./responses";

async function opened() {
  const { workbook } = await openExcel();
  return workbook;
}

describe("a response inserted into the embedded workbook", () => {
  it.each(responsePlans)("computes what the plan says: %s", async (_, plan) => {
    const workbook = await opened();
    expect(formulaCount(plan)).toBeGreaterThan(2);
    expect(await insertPlan(plan)).toMatchObject({ ok: true });
    expect(differences(plan, computedBy(workbook))).toEqual([]);
  });

  it("is read from the workbook as from a file", async () => {
    await opened();
    const plan = placeResponse(askedTender, { area: rotherhamArea, bidder: "Bidder A", entries: answered });
    expect(await insertPlan(plan)).toMatchObject({ ok: true });
    const read = await readOpenWorkbook();
    if (!read.ok) throw new Error("unreadable");
    const received = readResponse(read.value, askedTender);
    expect(received).toMatchObject({
      ok: true,
      issues: [],
      value: { bidder: "Bidder A", price: 187_500.25 },
    });
  });
});
