import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { bidOf } from "../../../src/domain/response/parse";
import { receiveResponses, withReceivedBids } from "../../../src/domain/response/receive";
import { responseForm } from "../../../src/domain/response/form";
import type { ResponseEntries } from "../../../src/sheets/response/model";
import { readResponse } from "../../../src/sheets/response/read";
import { placeResponse } from "../../../src/sheets/response/workbook";
import { carryEntries } from "../../../src/sheets/tender/update";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { readTender } from "../../../src/sheets/tender/read";
import {
  bidWithOwn,
  ownTender,
  repairCafe,
  toolLibrary,
  withOwnLine,
} from "../../domain/tender/own-measure-tenders";
import { tenderWith } from "../../domain/tender/tenders";
import { cellSet, type Damage, rowsInserted } from "../damage";
import { gridOfPlan } from "../grid-of-plan";

const asked = ownTender({ bids: [] });

/** Rows of the sheet Own measures as they are typed, from 1. */
const [FIRST, SECOND] = [6, 7];

function read(own: NonNullable<ResponseEntries["own"]>, ...damages: readonly Damage[]) {
  const plan = placeResponse(asked, {
    area: rotherhamArea,
    part: "offer",
    bidder: "Bidder A",
    entries: {
      offers: [{ quantity: 0 }, { quantity: 0 }, { quantity: 0 }, { quantity: 0 }, { method: "No pots" }],
      plan: [{}, {}, { quarter1: "No pots" }],
      answers: { approach: "By season", team: "Two teams" },
      own,
    },
  });
  const grid = damages.reduce((changed, damage) => damage(changed), gridOfPlan(plan, "a.xlsx"));
  return readResponse(grid, asked);
}

const typed = (row: number, column: number, value: string | number): Damage =>
  cellSet("Own measures", row - 1, column, { value, locked: false });

function said(...given: Parameters<typeof read>) {
  const { ok, issues } = read(...given);
  return { ok, said: issues.map(wordIssue) };
}

/** Where a sentence says that it is of a cell. */
const at = (cell: string, subject: string) => `(a.xlsx, sheet Own measures, cell ${cell}, ${subject})`;

describe("measures of the bidder's own in a bid response", () => {
  it("are read as they are typed, and stand in the bid", () => {
    const response = read([repairCafe, toolLibrary]);
    if (!response.ok) throw new Error(response.issues.map(wordIssue).join());
    expect(response.value.own).toEqual([repairCafe, toolLibrary]);
    expect(bidOf(response.value).measures?.["own-measures"]).toEqual({ own: [repairCafe, toolLibrary] });
  });

  it("may be left out, which is known then", () => {
    const response = read([]);
    if (!response.ok) throw new Error(response.issues.map(wordIssue).join());
    expect(bidOf(response.value).measures?.["own-measures"]).toEqual({ own: [] });
    expect(response.issues).toEqual([]);
  });

  it("take the place of those that came before, and leave marks as they are", () => {
    const before = ownTender({ bids: [bidWithOwn("Bidder A", [repairCafe])] });
    const files = [{ file: "a.xlsx", response: read([toolLibrary]) }];
    const { bids } = withReceivedBids(before, receiveResponses(before, files).bids);
    const offer = bids[0]?.measures["own-measures"];
    expect(offer?.own).toEqual([toolLibrary]);
    expect(offer?.appropriate.marks).toEqual([4]);
  });

  it("that are half filled in are pointed out, cell by cell", () => {
    expect(said([{ headline: "Repair café" }])).toEqual({
      ok: true,
      said: [
        `Enter the unit ${at(`C${FIRST}`, "Repair café")}`,
        `Enter the quantity ${at(`D${FIRST}`, "Repair café")}`,
        `Enter the way of delivery ${at(`E${FIRST}`, "Repair café")}`,
        `Enter the evidence ${at(`G${FIRST}`, "Repair café")}`,
      ],
    });
  });

  it("are refused without a headline, under one that is taken, and where a text or figure does not fit", () => {
    const { headline: _none, ...unnamed } = toolLibrary;
    expect(said([repairCafe, unnamed])).toEqual({
      ok: false,
      said: [`Enter the headline ${at(`B${SECOND}`, "own measure 2")}`],
    });
    expect(said([repairCafe, { ...toolLibrary, headline: "REPAIR café" }])).toEqual({
      ok: false,
      said: [
        `Enter another headline: “REPAIR café” is that of a measure of the tender, or of another one of the bidder's own ${at(`B${SECOND}`, "REPAIR café")}`,
      ],
    });
    expect(said([{ ...repairCafe, headline: "Waste" }])).toEqual({
      ok: false,
      said: [
        `Enter another headline: “Waste” is that of a measure of the tender, or of another one of the bidder's own ${at(`B${FIRST}`, "Waste")}`,
      ],
    });
    expect(
      said(
        [repairCafe],
        typed(FIRST, 2, "u".repeat(41)),
        typed(FIRST, 3, 0),
        typed(FIRST, 6, "e".repeat(501)),
      ),
    ).toEqual({
      ok: false,
      said: [
        `Unit must be 40 characters or fewer ${at(`C${FIRST}`, "Repair café")}`,
        `Quantity must be more than 0 ${at(`D${FIRST}`, "Repair café")}`,
        `Evidence must be 500 characters or fewer ${at(`G${FIRST}`, "Repair café")}`,
      ],
    });
    expect(said([repairCafe], typed(FIRST, 3, "a dozen"))).toEqual({
      ok: false,
      said: [`Quantity must be a number; it is “a dozen” ${at(`D${FIRST}`, "Repair café")}`],
    });
  });

  it("are found where rows were added above them, and a sixth is left out with a word", () => {
    const moved = read([repairCafe], rowsInserted("Own measures", FIRST - 1, 2));
    expect(moved.ok && moved.value.own).toEqual([repairCafe]);
    const sixth = said([repairCafe], typed(FIRST + 5, 1, "A sixth"));
    expect(sixth.said).toEqual([
      `This row is not of the form, and what stands in it is left out. Ask the bidder where it belongs (a.xlsx, sheet Own measures, cell B${FIRST + 5})`,
    ]);
  });

  it("are asked for only where the tender takes them, and never beside the price", () => {
    const sheets = (tender: typeof asked, part: "offer" | "price") =>
      placeResponse(tender, { area: rotherhamArea, part }).sheets.map(({ name }) => name);
    expect(sheets(asked, "offer")).toContain("Own measures");
    expect(sheets(asked, "price")).not.toContain("Own measures");
    expect(sheets(tenderWith({}), "offer")).not.toContain("Own measures");
    expect(responseForm(asked, { area: rotherhamArea, part: "price" }).own).toBeUndefined();
  });

  it("make a form of before one of another setup, once the tender takes them", () => {
    const { measures } = withOwnLine;
    const former = placeResponse(
      tenderWith({ measures: [{ id: "waste", weight: 25 }, ...measures.slice(0, 2)] }),
      { area: rotherhamArea, part: "offer", bidder: "Bidder A" },
    );
    expect(readResponse(gridOfPlan(former, "a.xlsx"), asked).issues.map(({ code }) => code)).toEqual([
      "response-of-another-setup",
    ]);
  });
});

describe("measures of the bidder's own in a tender's workbook", () => {
  it("are carried into a changed tender, and are told of where it takes none any more", () => {
    const current = ownTender();
    const [jobs, apprenticeships, waste] = withOwnLine.measures;
    const changed = (measures: unknown) => carryEntries(current, tenderWith({ measures }));
    const kept = changed([
      { ...jobs, weight: 40 },
      { ...apprenticeships, weight: 35 },
      waste,
      withOwnLine.measures[3],
    ]);
    expect(kept.lost).toEqual([]);
    expect(kept.tender.bids[0]?.measures["own-measures"]?.own).toEqual([repairCafe, toolLibrary]);
    const without = changed([jobs, { ...apprenticeships, weight: 40 }, waste]);
    expect(without.lost.map(({ what }) => what)).toEqual([
      "Measures of the bidder's own: 4 marks and 2 own measures",
    ]);
  });

  it("stay with it, and their number stands where others have a quantity", () => {
    const tender = ownTender();
    const plan = placeTender(tender);
    const again = readTender(gridOfPlan(plan, "tender.xlsx"));
    expect(again.ok && again.value.bids).toEqual(tender.bids);
    const { range } = plan.names.find(({ name }) => name === "SocialValue_Quantity") ?? {};
    const cells = plan.sheets.find(({ name }) => name === "Social value")?.cells ?? [];
    // Three measures, each a line and its three bids, stand before those of the bidders' own.
    const counts = [1, 2, 3].map((bid) => {
      const row = (range?.row ?? 0) + 12 + bid;
      return cells.find((cell) => cell.row === row && cell.column === range?.column)?.value;
    });
    expect(counts).toEqual([2, 0, null]);
  });
});
