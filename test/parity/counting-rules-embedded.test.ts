import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import type { Framework } from "../../src/domain/framework/edition";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { insertPlan } from "../../src/excel/insert";
import { placeResponse } from "../../src/sheets/response/workbook";
import { placeReturn } from "../../src/sheets/return/workbook";
import { placeTender } from "../../src/sheets/tender/workbook";
import { parseRange } from "../../src/workbook/address";
import type { Plan } from "../../src/workbook/plan";
import { countedTender } from "../domain/response/responses";
import { openExcel } from "../excel/open";
import { contractWith } from "./returns";

/** What comes of typing figures into cells of a sheet, one after another: "taken", or the words of the refusal. */
async function typed(plan: Plan, sheetName: string, entries: readonly (readonly [string, string])[]) {
  const { workbook } = await openExcel();
  expect(await insertPlan(plan)).toMatchObject({ ok: true });
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  if (!sheet) throw new Error(`no sheet: ${sheetName}`);
  return entries.map(([cell, text]) => {
    const place = parseRange(cell);
    if (!place) throw new Error(`no cell: ${cell}`);
    const outcome = workbook.user.type(sheet, place, text);
    return outcome.accepted ? "taken" : outcome.message;
  });
}

const BELOW = "Good jobs must not be more than Local jobs.";

describe("a counting rule that is called refused", () => {
  it("is refused in the bid form's cell, whichever figure is typed last", async () => {
    const form = placeResponse(countedTender, { area: rotherhamArea, bidder: "Bidder A" });
    const weeks =
      "The quantity must be 0 or higher, with at most 2 decimals. Type 0 where nothing is offered.";
    expect(
      await typed(form, "Measures", [
        ["F4", "5"],
        ["F5", "4.5"],
        ["F5", "5"],
        ["F4", "5.01"],
        ["F4", "0"],
        ["F6", "0.5"],
        ["F6", "1"],
        ["F7", "5.99"],
        ["F7", "6"],
        ["F7", "0"],
      ]),
    ).toEqual([
      "taken",
      `${weeks} ${BELOW}`,
      "taken",
      `${weeks} ${BELOW}`,
      "taken",
      `${weeks} Unpaid work placements must be 0, or 1 or more.`,
      "taken",
      `${weeks} Paid work placements must be 0, or 6 or more.`,
      "taken",
      "taken",
    ]);
  });

  it("is refused where the measure is counted in whole numbers too", async () => {
    const whole = (each: Framework["measures"][number]) =>
      each.id === "good-jobs" || each.id === "local-jobs" ? { ...each, decimals: 0 } : each;
    const edition = { ...rotherham2019, id: "whole-2027", measures: rotherham2019.measures.map(whole) };
    const tender = { ...countedTender, framework: edition.id };
    const options = { area: rotherhamArea, bidder: "Bidder A", editions: [edition] };
    const refusal = "The quantity must be a whole number, 0 or higher. Type 0 where nothing is offered.";
    expect(
      await typed(placeResponse(tender, options), "Measures", [
        ["F4", "0"],
        ["F5", "0"],
        ["F4", "-1"],
        ["F5", "2"],
        ["F4", "1.5"],
        ["F4", "3"],
        ["F4", "2"],
      ]),
    ).toEqual([
      "taken",
      "taken",
      `${refusal} ${BELOW}`,
      "taken",
      `${refusal} ${BELOW}`,
      `${refusal} ${BELOW}`,
      "taken",
    ]);
  });

  it("is refused in the cell of the tender's workbook, bidder by bidder", async () => {
    const refusal =
      "The quantity must be 0 or higher, with at most 2 decimals. Type 0 where nothing is offered.";
    // Groups of a measure with its bidders' rows: good jobs from row 5, local jobs from row 9, placements from 13 and 17.
    expect(
      await typed(placeTender(countedTender), "Social value", [
        ["G5", "5"],
        ["G9", "4"],
        ["G10", "4"],
        ["G9", "5"],
        ["G6", "4.5"],
        ["G13", "0.5"],
      ]),
    ).toEqual([
      "taken",
      `${refusal} ${BELOW}`,
      "taken",
      "taken",
      `${refusal} ${BELOW}`,
      `${refusal} Unpaid work placements must be 0, or 1 or more.`,
    ]);
  });

  it("is refused in the return's cell where the form says so", async () => {
    const due = [{ quarter: "2026-27-Q2", quantity: 5 }];
    const commitments = ["good-jobs", "local-jobs", "unpaid-work-placements"].map((measure) => ({
      measure,
      quantity: 5,
      due,
    }));
    const form = placeReturn(contractWith({ commitments, earlier: [] }), "2026-27-Q2", {
      area: rotherhamArea,
      lines: 10,
    });
    expect(
      await typed(form, "Return", [
        ["J5", "5"],
        ["J6", "4.5"],
        ["J6", "5"],
        ["J7", "0.5"],
      ]),
    ).toEqual([
      "taken",
      `Local jobs must be 0 or higher, with at most 2 decimals. ${BELOW}`,
      "taken",
      // A placement may go on into the next quarter.
      "taken",
    ]);
  });
});
