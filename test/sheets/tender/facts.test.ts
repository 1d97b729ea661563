import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { placeResponse } from "../../../src/sheets/response/workbook";
import { placeTender } from "../../../src/sheets/tender/workbook";
import type { PlanSheet } from "../../../src/workbook/plan";
import { lotFacts } from "../../../src/domain/tender/lots";
import { byLot } from "../../../src/domain/tender/tender";
import { inLots } from "../../domain/tender/lot-tenders";
import { tenderWith } from "../../domain/tender/tenders";

const LONG =
  "Grounds maintenance of parks, verges, cemeteries and school playing fields in the south of the borough";

function sheetOf(name: string, title: string): PlanSheet {
  const sheet = placeTender(tenderWith({ title })).sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet: ${name}`);
  return sheet;
}

/** How the cell right of a label stands, and over how many columns. */
function factOf(sheet: PlanSheet, label: string) {
  const at = sheet.cells.find(({ value }) => value === label);
  const fact = sheet.cells.find(({ row, column }) => row === at?.row && column === (at?.column ?? 0) + 1);
  const merge = sheet.merges?.find(({ row, column }) => row === fact?.row && column === fact?.column);
  return { style: fact?.style, columns: merge?.columns, height: sheet.rowHeights?.[fact?.row ?? 0] };
}

describe("the facts above a tender's sheets", () => {
  it.each([
    ["Scoring", "Framework", 3],
    ["Tender", "Service area", 5],
  ])("run over the columns of %s on one line that is not wrapped: %s", (name, label, columns) => {
    expect(factOf(sheetOf(name, "Grounds maintenance"), label)).toEqual({
      style: "givenLine",
      columns,
      height: 18,
    });
  });

  it.each([
    ["Scoring", 50, 3],
    ["Tender", 34, 5],
  ])("are wrapped over as many lines of %s as a long title needs", (name, height, columns) => {
    expect(factOf(sheetOf(name, LONG), "Title")).toEqual({ style: "given", columns, height });
  });
});

describe("a bidder whose name needs more than one line", () => {
  it.each(["Scoring", "Charts"])("has a row on %s that is as high as its name", (name) => {
    const {
      bidders: [first, ...others],
    } = tenderWith({});
    const long = { ...first, name: LONG };
    const { sheets } = placeTender(tenderWith({ bidders: [long, ...others], bids: [] }));
    const sheet = sheets.find((each) => each.name === name);
    const row = sheet?.cells.find(({ value }) => String(value).startsWith(LONG))?.row ?? -1;
    expect(sheet?.rowHeights?.[row]).toBeGreaterThanOrEqual(4 * 15);
    expect(sheet?.rowHeights?.[row + 1]).toBeUndefined();
  });
});

describe("what a tender states, and whom it invites", () => {
  const statements = [
    { id: "modern-slavery", text: "A statement under section 54 is asked for." },
    { id: "co-design", text: "Friends of the park chose the places." },
  ];
  const invited = [
    { name: "Business A", tier: "borough", invited: true, date: "2026-05-04" },
    { name: "Business B", tier: "wider-area" },
  ];
  const { sheets } = placeTender(tenderWith({ statements, invited }));
  const texts = (name: string) =>
    sheets.find((sheet) => sheet.name === name)?.cells.map(({ value }) => value) ?? [];

  it("stand on Tender in the order of the prompts, and in a list that Tender does not show", () => {
    const tender = texts("Tender");
    const first = tender.indexOf("What the council states on this contract");
    expect(tender.slice(first + 1, first + 5)).toEqual([
      "Co-design",
      "Friends of the park chose the places.",
      "Modern slavery",
      "A statement under section 54 is asked for.",
    ]);
    expect(tender.join(" ")).not.toContain("Business A");
    const list = texts("Businesses to invite");
    expect(list.slice(list.indexOf("Business A"))).toEqual([
      "Business A",
      "Borough",
      "Yes",
      46146,
      "Business B",
      "Wider area",
      "Not said",
      null,
    ]);
  });

  it("are told to bidders in their form, without the businesses", () => {
    const form = placeResponse(tenderWith({ statements, invited }), { area: rotherhamArea });
    const words = form.sheets.flatMap(({ cells }) => cells.map(({ value }) => String(value))).join("\n");
    expect(words).toContain("Modern slavery: A statement under section 54 is asked for.");
    expect(words).not.toContain("Business A");
  });

  it("have no place where there are none", () => {
    const plain = placeTender(tenderWith({}));
    expect(plain.sheets.map(({ name }) => name)).not.toContain("Businesses to invite");
    const tender = plain.sheets.find(({ name }) => name === "Tender");
    expect(tender?.cells.map(({ value }) => value)).not.toContain("What the council states on this contract");
  });
});

describe("a lot", () => {
  const [, south] = byLot(tenderWith({ ...inLots }));
  const lot = south ?? tenderWith({});
  const facts = lot.lot ? lotFacts(lot.lot) : [];

  it("says on Tender which it is, and how lots are awarded", () => {
    const cells = placeTender(lot).sheets.find(({ name }) => name === "Tender")?.cells ?? [];
    const beside = (label: string) => {
      const at = cells.find(({ value }) => value === label);
      return cells.find(({ row, column }) => row === at?.row && column === 1)?.value;
    };
    expect(facts.map(({ label }) => beside(label))).toEqual(facts.map(({ text }) => text));
  });

  it.each(["offer", "price"] as const)("says the same in the %s form of its bidders", (part) => {
    const texts =
      placeResponse(lot, { area: rotherhamArea, part }).sheets[0]?.cells.map(({ value }) => value) ?? [];
    const first = texts.indexOf("The lot that this is for");
    expect(texts.slice(first + 1, first + 4)).toEqual(facts.map(({ label, text }) => `${label}: ${text}`));
  });
});
