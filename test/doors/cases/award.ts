import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { contractWith } from "../../parity/returns";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { placeContracts } from "../../../src/sheets/contracts/workbook";
import { awardContract } from "../../../src/domain/contract/award";
import { ownMeasureId } from "../../../src/domain/contract/measures";
import { ownTender } from "../../domain/tender/own-measure-tenders";
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

const made = awardContract(complete, {
  start: "2026-06-01",
  end: "2028-05-31",
  area: "rotherham",
  calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
  kpis: ["local-jobs", "apprenticeships", "waste"],
});
const awarded = made.ok ? made.value : undefined;

/** The contract of a tender, the commitments of a contract and the notice of its award. */
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
      ...["--directorate", "Regeneration", "--return-to", "returns@council.example"],
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
      await page.getByLabel("Directorate").fill("Regeneration");
      await page.getByLabel(/^Where returns are sent/).fill("returns@council.example");
      await page.getByLabel(/^Days after a quarter/).fill("20");
      await pane.choose("Area file", "area.json");
      await pane.press("Make the contract");
      await page.getByRole("heading", { name: "The contract", exact: true }).waitFor();
      await pane.takeIssues();
      await pane.takeFile("Save the contract file");
    },
  },
  {
    does: "make commitments of what the bidder offered of its own, one of them a KPI",
    files: { "tender.xlsx": placeTender(ownTender()), "area.json": jsonBytes(rotherhamArea) },
    args: [
      ...["award", "--area", "area.json", "--tender", "tender.xlsx", "--out", "contract.json"],
      ...["--start", "2026-04-01", "--end", "2027-03-31", "--kpis", ownMeasureId("T-2026-014", 1)],
    ],
    inPane: async (pane) => {
      const { page } = pane;
      await pane.addTender(ownTender(), ownTender());
      await pane.openJob("Award");
      await page.getByLabel("Start date").fill("01/04/2026");
      await page.getByLabel("End date").fill("31/03/2027");
      await page.getByText("Tool library", { exact: true }).click();
      await pane.choose("Area file", "area.json");
      await pane.press("Make the contract");
      await page.getByRole("heading", { name: "The contract", exact: true }).waitFor();
      await pane.takeIssues();
      await pane.takeFile("Save the contract file");
    },
  },
  {
    does: "make none while a bid is incomplete, and say which",
    files: { "tender.xlsx": placeTender(incomplete) },
    args: [
      "award",
      "--area",
      "rotherham",
      "--tender",
      "tender.xlsx",
      "--bidder",
      "Bidder A",
      "--out",
      "contract.json",
    ],
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
  {
    does: "make the same commitments of the contract that is chosen in a contract register",
    files: {
      "register.xlsx": placeContracts([contract, contractWith({ reference: "C-2", title: "Roads" })], {
        editions: shippedEditions,
        today: "2026-07-01",
      }),
    },
    args: [
      ...["commitments", "--contract", "register.xlsx", "--reference", "C-2"],
      ...["--out", "C-2 commitments.xlsx", "--schedule", "schedule.txt"],
    ],
    inPane: async (pane) => {
      await pane.openJob("Award");
      await pane.choose("Contract file", "register.xlsx");
      await pane.page.getByText("2 contracts are open.").waitFor();
      await pane.page.getByLabel("Which contract").selectOption("C-2");
      await pane.takeFile("Open the commitments as a new workbook");
      await pane.takeText("Copy text of the schedule of commitments", "schedule.txt");
    },
  },
  {
    does: "make the same data of an award's notice, and name what is missing of it",
    files: { "tender.xlsx": placeTender(complete), "contract.json": jsonBytes(awarded) },
    args: [
      ...["notice", "--tender", "tender.xlsx", "--award", "contract.json", "--out", "release.json"],
      ...["--ocid-prefix", "ocds-a1b2c3", "--procurement", "04a1b2", "--date", "2026-06-01"],
      ...["--buyer-id", "GB-PPON-PABC-1234-DEFG", "--buyer-email", "buying@council.example"],
      ...["--award-date", "2026-05-14", "--method", "open", "--sme", "yes", "--name-tenderers", "yes"],
      ...["--status", "active"],
    ],
    inPane: async (pane) => {
      const { page } = pane;
      await pane.addTender(setup, complete);
      await pane.openJob("Award");
      await pane.choose("Contract file", "contract.json");
      await page.getByRole("heading", { name: "Award notice" }).waitFor();
      await page.getByLabel("Prefix of the publisher").fill("ocds-a1b2c3");
      await page.getByLabel("Identifier of the procurement").fill("04a1b2");
      await page.getByLabel("Day of publication").fill("01/06/2026");
      await page.getByLabel("Council's identifier").fill("GB-PPON-PABC-1234-DEFG");
      await page.getByLabel("Council's email address").fill("buying@council.example");
      await page.getByLabel("Day of the award decision").fill("14/05/2026");
      await page.getByLabel("Procurement method").selectOption("open");
      await page.getByLabel("Is the supplier an SME?").selectOption("yes");
      await page.getByLabel("The award", { exact: true }).selectOption("active");
      await page.getByText(/^Name those too/).click();
      await pane.press("Make the notice's data");
      await page.getByRole("heading", { name: "The notice's data is made" }).waitFor();
      await pane.takeIssues(page.locator("section[aria-labelledby=opened-notice] .sv-issues > li"));
      await pane.takeFile("Save the notice's data");
    },
  },
];
