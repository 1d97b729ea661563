import { lotOutcome } from "../../../src/domain/evaluation/award-by-lot";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { readLots } from "../../../src/sheets/lots/read";
import { placeLots } from "../../../src/sheets/lots/workbook";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { readXlsx } from "../../../src/xlsx/read";
import { writeXlsx } from "../../../src/xlsx/write";
import { scoredLots } from "../../domain/tender/lot-tenders";
import { tenderWith } from "../../domain/tender/tenders";
import { gridOfPlan } from "../grid-of-plan";
import { pastedAt } from "../kinds";
import { pasted } from "../pasted";

const equal = scoredLots(1, {
  South: [
    ["Bidder A", 80],
    ["Bidder B", 80],
  ],
  North: [
    ["Bidder A", 90],
    ["Bidder B", 70],
  ],
});
const plan = placeLots(equal);

describe("an overview of lots", () => {
  it("comes back from its file as it was placed", async () => {
    const read = await readXlsx(await writeXlsx(plan), "overview.xlsx");
    expect(read.ok && readLots(read.value)).toMatchObject({ ok: true, issues: [] });
    const lots = readLots(gridOfPlan(plan));
    expect(lots.ok && lots.value.scored).toEqual({
      ...equal,
      lots: equal.lots.map((lot) => ({ ...lot, decision: {} })),
    });
  });

  it("comes back with what was decided in it, and what follows for the lots after", () => {
    const decided = [
      ["Lots_Decision", 0, "Bidder B"],
      ["Lots_Reason", 0, "Lots were drawn"],
    ] as const;
    const read = readLots(gridOfPlan(decided.reduce(pastedAt, plan)));
    expect(read.ok && read.value.scored.lots[0]?.decision).toEqual({
      bidder: "Bidder B",
      reason: "Lots were drawn",
    });
    expect(read.ok && read.value.awards.map(lotOutcome)).toEqual(["Bidder B", "Bidder A"]);
  });

  it("is no other workbook, and refuses a damaged stamp", () => {
    const said = (of: Parameters<typeof gridOfPlan>[0]) =>
      readLots(gridOfPlan(of, "a.xlsx")).issues.map(wordIssue);
    expect(said(placeTender(tenderWith({})))).toEqual([
      "Choose an overview of lots: this file is another workbook (a.xlsx)",
    ]);
    const stamped = (cell: string, value: string | number) =>
      readLots(gridOfPlan(pasted(plan, { sheet: "Stamp", cell, value }))).issues.map(({ code }) => code);
    expect(stamped("B2", 9)).toEqual(["form-too-new"]);
    expect(stamped("B3", "1:{}")).toEqual(["stamp-damaged"]);
  });
});
