import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { insertPlan } from "../../../src/excel/insert";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { placeResponse } from "../../../src/sheets/response/workbook";
import { emptyContract, makeContract } from "../../../src/taskpane/award/award-draft";
import { commitmentsBesideTender, commitmentsWorkbook } from "../../../src/jobs/commitments";
import { insertSheets } from "../../../src/taskpane/parts/insert-sheets";
import { updateTenderHere } from "../../../src/taskpane/parts/tender-here";
import { holdsNoTender, readTenderOfWorkbook } from "../../../src/taskpane/parts/use-tender";
import { sortResponses, withResponses } from "../../../src/domain/response/take-in";
import { readResponses } from "../../../src/jobs/take-responses";
import { writeXlsx } from "../../../src/xlsx/write";
import { answered, askedTender } from "../../domain/response/responses";
import { bid, tenderWith } from "../../domain/tender/tenders";
import { openExcel } from "../../excel/open";
import { bytesSource } from "../../jobs/sources";
import { withoutLooks } from "../../excel/without-looks";

async function here() {
  const read = await readTenderOfWorkbook();
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value;
}

describe("the page of responses", () => {
  it("tells an empty workbook from one with a tender", async () => {
    await openExcel();
    expect(holdsNoTender(await readTenderOfWorkbook())).toBe(true);
    await insertPlan(withoutLooks(placeTender(askedTender)));
    expect(holdsNoTender(await readTenderOfWorkbook())).toBe(false);
  });
});

describe("a response that is taken in", () => {
  it("stands in the sheets of the open workbook, which hold it afterwards", async () => {
    await openExcel();
    await insertPlan(withoutLooks(placeTender(askedTender)));
    const before = await here();
    const bytes = await writeXlsx(
      placeResponse(askedTender, { area: rotherhamArea, bidder: "Bidder A", entries: answered }),
    );
    const read = await readResponses([bytesSource("a.xlsx", bytes)], before);
    const sorted = sortResponses(before.tender, read);
    const next = withResponses(before.tender, sorted, { officer: "Officer", at: "2026-05-01T09:30" });
    expect(await updateTenderHere(next, { from: before.tender })).toEqual({ ok: true, notes: [] });
    const { tender } = await here();
    expect(tender.bids[0]).toMatchObject({
      bidder: "Bidder A",
      price: 187_500.25,
      measures: { "local-jobs": { quantity: 12.5 }, apprenticeships: { quantity: 5 } },
    });
    expect(tender.bidLog).toEqual(next.bidLog);
    expect(sortResponses(tender, read).bids).toEqual([]);
  });
});

describe("the commitments of an award", () => {
  it("stand beside the tender in its workbook, which is still the tender's", async () => {
    await openExcel();
    const tender = tenderWith({
      bids: ["Bidder A", "Bidder B", "Bidder C"].map((name, at) => bid(name, { price: 100 + at })),
    });
    await insertPlan(withoutLooks(placeTender(tender)));
    const by = await here();
    const made = await makeContract(
      by,
      { ...emptyContract(by, undefined), start: "01/04/2026", end: "31/03/2027" },
      { area: rotherhamArea },
    );
    if (!made.ok) throw new Error(JSON.stringify(made));
    const agreed = { contract: made.contract, edition: by.edition };
    const whole = await insertSheets(commitmentsWorkbook(agreed).plan, [], {});
    expect(whole.ok).toBe(false);
    const beside = await insertSheets(commitmentsBesideTender(agreed), [], {});
    expect(beside.ok && beside.sheets.map(({ name }) => name)).toContain("Commitments");
    const again = await insertSheets(commitmentsBesideTender(agreed), [], {});
    expect(!again.ok && again.message).toMatch(
      /^This workbook has commitments already: a workbook holds those of one contract\. /,
    );
    expect((await here()).tender.bids).toEqual(tender.bids);
  });
});
