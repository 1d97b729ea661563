import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import type { Tender } from "../../../src/domain/tender/tender";
import { toTenderFile } from "../../../src/domain/tender/write-json";
import { placeResponse } from "../../../src/sheets/response/workbook";
import type { OwnMeasure } from "../../../src/domain/tender/own-measures";
import { answered, askedTender } from "../../domain/response/responses";
import { ownTender, repairCafe, toolLibrary } from "../../domain/tender/own-measure-tenders";
import { asTyped, type DoorCase, type Ended, jsonBytes } from "../door";

/** With a reference for each quantity, so that nothing is pointed out in the setup. */
const asked: Tender = {
  ...askedTender,
  measures: askedTender.measures.map((measure) =>
    measure.id === "waste" ? measure : { ...measure, reference: 1 },
  ),
};
const setup = { "tender.json": jsonBytes(toTenderFile(asked)) };
const area = { ...rotherhamArea, name: "Barnsley" };
const from = (bidder: string, price = 187_500) =>
  placeResponse(asked, { area: rotherhamArea, bidder, entries: { ...answered, price } });

const part = (of: "offer" | "price") =>
  placeResponse(asked, { area: rotherhamArea, bidder: "Bidder A", entries: answered, part: of });

const files = {
  "a price.xlsx": part("price"),
  "a.xlsx": part("offer"),
  "b.xlsx": from("Bidder B"),
  "b later.xlsx": from("Bidder B", 190_000),
  "note.xlsx": new TextEncoder().encode("Dear Sir"),
};

const takesOwn = ownTender({ bids: [] });
const withOwn = (bidder: string, own: readonly OwnMeasure[]) =>
  placeResponse(takesOwn, { area: rotherhamArea, bidder, part: "offer", entries: { own } });
const ownFiles = {
  "a.xlsx": withOwn("Bidder A", [repairCafe, { headline: "Tool library", quantity: 2 }]),
  "b.xlsx": withOwn("Bidder B", [repairCafe, { ...toolLibrary, headline: "Repair café" }]),
  "c.xlsx": withOwn("Bidder C", []),
};

/** What becomes of each file, and what is wrong with it, under its name. */
const eachFile = (named: Readonly<Record<string, unknown>>) => (process: Ended) => ({
  ...asTyped(...Object.keys(named))(process),
  told: process.said.filter((line) => line.endsWith("taken in.")),
});

/** The form that bidders fill in. */
export const response: readonly DoorCase[] = [
  {
    does: "make the forms for all bidders, with what counts as local",
    files: { ...setup, "area.json": jsonBytes(area) },
    args: [
      ...["response", "--setup", "tender.json", "--area", "area.json"],
      ...["--out", "Bid response T-2026-014.xlsx", "--price-out", "Price form T-2026-014.xlsx"],
    ],
    inPane: async (pane) => {
      await pane.addTender(asked, asked);
      await pane.openJob("Bid responses");
      await pane.choose("Area file", "area.json");
      await pane.takeFile("Open the form as a new workbook");
      await pane.takeFile("Open the price form as a new workbook");
    },
  },
  {
    does: "make the form with lines for measures of the bidder's own",
    files: { "tender.json": jsonBytes(toTenderFile(takesOwn)), "area.json": jsonBytes(area) },
    args: [
      ...["response", "--area", "area.json", "--setup", "tender.json"],
      ...["--out", "Bid response T-2026-014.xlsx", "--price-out", "Price form T-2026-014.xlsx"],
    ],
    inPane: async (pane) => {
      await pane.addTender(takesOwn, takesOwn);
      await pane.openJob("Bid responses");
      await pane.choose("Area file", "area.json");
      await pane.takeFile("Open the form as a new workbook");
      await pane.takeFile("Open the price form as a new workbook");
    },
  },
  {
    does: "make no forms by an area file with mistakes",
    files: { ...setup, "area.json": jsonBytes({ ...area, name: "" }) },
    args: ["response", "--setup", "tender.json", "--area", "area.json", "--out", "form.xlsx"],
    inPane: async (pane) => {
      await pane.addTender(asked, asked);
      await pane.openJob("Bid responses");
      await pane.choose("Area file", "area.json");
      await pane.press("Open the form as a new workbook");
      await pane.page.getByRole("heading", { name: "The forms cannot be made yet" }).waitFor();
      await pane.takeIssues();
    },
  },
];

/** Forms that came back. */
export const receive: readonly DoorCase[] = [
  {
    does: "take the sound ones of several responses, and keep two versions from one bidder back",
    files: { ...setup, ...files },
    args: ["receive", "--setup", "tender.json", ...Object.keys(files), "--out", "bids.json"],
    printed: eachFile(files),
    compared: (text) => JSON.stringify((JSON.parse(text) as { bids: unknown }).bids),
    inPane: async (pane) => {
      await pane.addTender(asked, asked);
      await pane.openJob("Bid responses");
      await pane.choose("Bidders' responses", ...Object.keys(files));
      await pane.page.getByText("2 of 5 files can be taken in.").waitFor();
      await pane.takeIssues();
      await pane.tellItems("section[aria-labelledby=responses-back] .sv-jobs > li");
      await pane.page.getByLabel("Who takes them in").fill("Officer");
      await pane.press("Put the bid of Bidder A into this workbook");
      await pane.page.getByText("is in this workbook, and its bid log says so").waitFor();
      await pane.takeTender("bids.json");
    },
  },
  {
    does: "take measures of the bidder's own, none of them too, and refuse one headline twice",
    files: { "tender.json": jsonBytes(toTenderFile(takesOwn)), ...ownFiles },
    args: ["receive", "--setup", "tender.json", ...Object.keys(ownFiles), "--out", "bids.json"],
    printed: eachFile(ownFiles),
    compared: (text) => JSON.stringify((JSON.parse(text) as { bids: unknown }).bids),
    inPane: async (pane) => {
      await pane.addTender(takesOwn, takesOwn);
      await pane.openJob("Bid responses");
      await pane.choose("Bidders' responses", ...Object.keys(ownFiles));
      await pane.page.getByText("2 of 3 files can be taken in.").waitFor();
      await pane.takeIssues();
      await pane.tellItems("section[aria-labelledby=responses-back] .sv-jobs > li");
      await pane.page.getByLabel("Who takes them in").fill("Officer");
      await pane.press("Put the bids of Bidder A and Bidder C into this workbook");
      await pane.page.getByText("in this workbook, and its bid log says so").waitFor();
      await pane.takeTender("bids.json");
    },
  },
];
