import { placeTender } from "../../../src/sheets/tender/workbook";
import { bid, groundsMaintenance, tenderWith } from "../../domain/tender/tenders";
import { type DoorCase, jsonBytes } from "../door";

const setup = tenderWith({});
const filled = tenderWith({ bids: [bid("Bidder A"), bid("Bidder B", { price: 120 })] });
const files = { "tender.xlsx": placeTender(filled) };
const named = (...names: readonly string[]) => names.map((name) => ({ name }));

/** A setup that is another from now on. */
export const change: readonly DoorCase[] = [
  {
    does: "set a tender up otherwise, with what was typed kept",
    files: {
      ...files,
      "wanted.json": jsonBytes({
        ...groundsMaintenance,
        title: "Parks and grounds",
        bidders: named("Bidder A Limited", "Bidder B", "Bidder C", "Bidder D"),
      }),
    },
    args: [
      ...["change", "--tender", "tender.xlsx", "--setup", "wanted.json", "--out", "changed.xlsx"],
      ...["--renamed", "Bidder A=Bidder A Limited"],
    ],
    inPane: async (pane) => {
      const { page } = pane;
      await pane.addTender(setup, filled);
      await pane.openJob("Change this tender");
      await page.getByLabel("Title", { exact: true }).fill("Parks and grounds");
      await page.getByLabel("Bidder 1", { exact: true }).fill("Bidder A Limited");
      await page.getByLabel("Names of bidders to add").fill("Bidder D");
      await pane.press("Add bidders");
      await pane.press("Update the sheets");
      await page.getByRole("heading", { name: "The sheets hold the changed tender" }).waitFor();
      await pane.takeIssues();
      await pane.takeSheets("changed.xlsx");
    },
  },
  {
    does: "say what would be lost before anything is changed",
    files: {
      ...files,
      "wanted.json": jsonBytes({ ...groundsMaintenance, bidders: named("Bidder A", "Bidder C") }),
    },
    args: ["change", "--tender", "tender.xlsx", "--setup", "wanted.json", "--out", "changed.xlsx"],
    printed: ({ complained }) => ({
      issues: [],
      told: complained.flatMap((line) => (line.startsWith("Left out: ") ? [line.slice(10)] : [])),
    }),
    inPane: async (pane) => {
      await pane.addTender(setup, filled);
      await pane.openJob("Change this tender");
      await pane.press("Remove Bidder B");
      await pane.press("Update the sheets");
      await pane.page.getByRole("heading", { name: "Not everything can be kept" }).waitFor();
      await pane.tellItems(".sv-warning > ul > li");
    },
  },
];
