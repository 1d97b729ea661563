import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { contractWith } from "../../parity/returns";
import { bid, tenderWith } from "../../domain/tender/tenders";
import { type DoorCase, jsonBytes } from "../door";

const setup = tenderWith({ value: 6_000_000 });
const bids = [
  bid("Bidder A"),
  bid("Bidder B", { price: 120 }),
  { bidder: "Bidder C", status: "withdrawn", statusReason: "Wrote that it has no staff to spare" },
];
const complete = tenderWith({ value: 6_000_000, bids });
const incomplete = tenderWith({ bids: [bid("Bidder A"), bid("Bidder B", { price: null }), bids[2]] });

const contract = { ...contractWith({}), reference: "C-1" };

/** The contract of a tender, and the commitments of a contract. */
export const award: readonly DoorCase[] = [
  {
    does: "make the same contract of a tender, with the same warnings",
    files: {
      "tender.xlsx": placeTender(complete),
      "area.json": jsonBytes({ ...rotherhamArea, name: "Barnsley" }),
    },
    args: [
      ...["award", "--tender", "tender.xlsx", "--out", "contract.json", "--area", "area.json"],
      ...["--bidder", "Bidder B", "--reason", "Bidder A is insolvent"],
      ...["--start", "2026-05-15", "--end", "2028-03-31", "--return-within-days", "20"],
      ...["--kpis", "apprenticeships", "--contact", "Contract team"],
    ],
    inPane: async (pane) => {
      const { page } = pane;
      await pane.addTender(setup, complete);
      await pane.openJob("Award");
      await page.getByText(/^Bidder B \(rank 2, total/).click();
      await page.getByLabel("Why this bidder").fill("Bidder A is insolvent");
      await page.getByLabel("Start date").fill("15/05/2026");
      await page.getByLabel("End date").fill("31/03/2028");
      await page.getByText("Apprenticeships", { exact: true }).click();
      await page.getByLabel(/^Whom the supplier asks/).fill("Contract team");
      await page.getByLabel(/^Days after a quarter/).fill("20");
      await pane.choose("Area file", "area.json");
      await pane.press("Make the contract");
      await page.getByRole("heading", { name: "The contract", exact: true }).waitFor();
      await pane.takeIssues();
      await pane.takeFile("Download contract.json");
    },
  },
  {
    does: "make none while a bid is incomplete, and say which",
    files: { "tender.xlsx": placeTender(incomplete) },
    args: ["award", "--tender", "tender.xlsx", "--bidder", "Bidder A", "--out", "contract.json"],
    inPane: async (pane) => {
      await pane.addTender(tenderWith({}), incomplete);
      await pane.openJob("Award");
      await pane.page.getByRole("heading", { name: "No contract can be made yet" }).waitFor();
      await pane.takeIssues();
    },
  },
  {
    does: "make the same commitments and schedule of a contract's file",
    files: { "contract.json": jsonBytes(contract) },
    args: [
      ...["commitments", "--contract", "contract.json"],
      ...["--out", "C-1 commitments.xlsx", "--schedule", "schedule.txt"],
    ],
    inPane: async (pane) => {
      await pane.openJob("Award");
      await pane.choose("Contract file", "contract.json");
      await pane.page.getByText("1 contract is open: C-1").waitFor();
      await pane.takeIssues(pane.page.locator("section[aria-labelledby=contract-file] .sv-issues > li"));
      await pane.takeFile("Open the commitments as a new workbook");
      await pane.takeText("Copy text of the schedule of commitments", "schedule.txt");
    },
  },
];
