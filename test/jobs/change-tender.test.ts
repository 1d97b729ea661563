import { NO_OTHERS } from "../../src/jobs/own-edition";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { toTenderFile } from "../../src/domain/tender/write-json";
import {
  changedTender,
  changeOfSheets,
  notInNewWorkbook,
  readWantedSetup,
  wantedSetup,
} from "../../src/jobs/change-tender";
import { tenderWorkbook, type TenderToScore } from "../../src/jobs/tender";
import { tenderIn } from "../../src/jobs/tender-in-workbook";
import { type Cells, NO_CELLS } from "../../src/workbook/cells";
import type { Grid } from "../../src/workbook/grid";
import { byLot } from "../../src/domain/tender/tender";
import { inLots, lotsWith } from "../domain/tender/lot-tenders";
import { bid, groundsMaintenance, tenderWith } from "../domain/tender/tenders";
import { gridOfPlan } from "../sheets/grid-of-plan";
import { withCell } from "../workbook/rows";
import { jsonSource } from "./sources";

const bids = [bid("Bidder A"), bid("Bidder B", { price: 125 }), bid("Bidder C", { price: 160 })];
const now: TenderToScore = {
  tender: tenderWith({ bids, bidLog: [{ kind: "received", date: "2026-04-30", officer: "Officer" }] }),
  edition: rotherham2019,
  proxyPack: undefined,
};
const grid = gridOfPlan(tenderWorkbook(now));

function wanted(parts: object): TenderToScore {
  const read = wantedSetup(now, { ...groundsMaintenance, ...parts }, {});
  if (!read.ok) throw new Error(read.issues.map(wordIssue).join());
  return read.value;
}

/** The workbook with a cell of a sheet (row and column from 0) that holds something. */
function withValue(
  sheet: string,
  at: { readonly row: number; readonly column: number },
  value: string,
): Grid {
  return {
    ...grid,
    sheets: grid.sheets.map((each) =>
      each.name === sheet ? { ...each, cells: withCell(each.cells, at, { value }) } : each,
    ),
  };
}

describe("a tender that is set up otherwise", () => {
  it("keeps the entries of its workbook, under a new name and beside a new bidder", () => {
    const bidders = ["Bidder A Limited", "Bidder B", "Bidder C", "Bidder D"].map((name) => ({ name }));
    const renamed = { bidders: new Map([["Bidder A", "Bidder A Limited"]]) };
    const { tender, lost } = changedTender(now, wanted({ bidders }), renamed);
    expect(tender.bids.map(({ bidder, price }) => [bidder, price])).toEqual([
      ["Bidder A Limited", 100],
      ["Bidder B", 125],
      ["Bidder C", 160],
      ["Bidder D", null],
    ]);
    expect([lost, tender.bidLog]).toEqual([[], now.tender.bidLog]);
  });

  it("says whose entries go", () => {
    const bidders = ["Bidder A", "Bidder C"].map((name) => ({ name }));
    expect(changedTender(now, wanted({ bidders }), {}).lost).toEqual([
      "Bidder B: 1 price, 8 marks and 2 quantities. Bidder B is taken out.",
    ]);
  });

  it("is the same from a file as from what was typed, whatever bids either holds", async () => {
    const json = { ...toTenderFile(now.tender), title: "Parks", bids: [{ bidder: "Bidder Z", price: -1 }] };
    const read = await readWantedSetup(now, jsonSource("tender.json", json), NO_OTHERS);
    expect(read).toEqual(wantedSetup(now, json, {}));
    expect(read).toMatchObject({ ok: true, value: { tender: { title: "Parks" } } });
  });

  it("may use the edition that the workbook was made with, which nobody else has", () => {
    const own = { ...rotherham2019, id: "own-2027" };
    const made = { ...now, edition: own, tender: { ...now.tender, framework: "own-2027" } };
    expect(wantedSetup(made, { ...groundsMaintenance, framework: "own-2027" }, {})).toMatchObject({
      ok: true,
      value: { edition: { id: "own-2027" } },
    });
  });

  it("has its file named in what is wrong with it", async () => {
    const json = { ...groundsMaintenance, title: " " };
    const read = await readWantedSetup(now, jsonSource("tender.json", json), NO_OTHERS);
    expect(read.issues.map(wordIssue)).toEqual(["Enter the title (tender.json)"]);
  });
});

describe("what is in a tender's workbook besides its entries", () => {
  const note = withValue("Scoring", { row: 60, column: 2 }, "Ask Legal");

  it("would be gone with sheets that are made again, and not where they are only filled in", () => {
    const bidders = [...groundsMaintenance.bidders, { name: "Bidder D" }];
    const more = changedTender(now, wanted({ bidders }), {});
    expect(changeOfSheets(note, now, more).gone).toEqual(["Scoring, cell C61: Ask Legal."]);
    const same = changedTender(now, wanted({}), {});
    expect(changeOfSheets(note, now, same).gone).toEqual([]);
  });

  it("is not in a new workbook, nor are sheets of somebody's own", () => {
    const rooms = withCell(NO_CELLS, { row: 0, column: 0 }, { value: "Rooms", locked: false });
    const own = {
      ...note,
      sheets: [...note.sheets, sheetOf("My notes", rooms), sheetOf("Sheet1", NO_CELLS)],
    };
    expect(notInNewWorkbook(own, now)).toEqual([
      "Scoring, cell C61: Ask Legal.",
      "My notes: a sheet of your own.",
    ]);
    expect(notInNewWorkbook(grid, now)).toEqual([]);
  });

  function sheetOf(name: string, cells: Cells): Grid["sheets"][number] {
    return { name, visibility: "visible", protected: false, cells, tables: [], merges: [] };
  }
});

describe("the tender of a workbook", () => {
  it("is read with what the workbook was made with", () => {
    expect(tenderIn(grid)).toMatchObject({ ok: true, value: now });
  });
});

describe("a lot that is set up otherwise", () => {
  const [north] = byLot(tenderWith({ ...inLots }));
  const lot: TenderToScore = { ...now, tender: { ...tenderWith({}), ...north } };

  it("takes its part of the whole tender's setup", () => {
    const each = inLots.lots?.each.map((of) => (of.id === "north" ? { ...of, title: "Far north" } : of));
    const read = wantedSetup(lot, lotsWith({ each }), {});
    expect(read.ok && read.value.tender.title).toBe("Grounds maintenance: Far north");
  });

  it("stays the lot that it is", () => {
    const said = (setup: object) => wantedSetup(lot, setup, {}).issues.map(wordIssue);
    const [, south] = byLot(tenderWith({ ...inLots }));
    const another = ["There is no lot north; use the id of one of the lots"];
    expect(said(groundsMaintenance)).toEqual(expect.arrayContaining(another));
    expect(said({ ...south })).toEqual(another);
    expect(said({ ...lot.tender })).toEqual([]);
  });

  it("is not what another tender becomes", () => {
    expect(wantedSetup(now, inLots, {}).issues.map(({ code }) => code)).toEqual(["tender-has-lots"]);
  });
});
