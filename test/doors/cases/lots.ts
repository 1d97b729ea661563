import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { lotsTogether } from "../../../src/domain/evaluation/lots-together";
import { placeLots } from "../../../src/sheets/lots/workbook";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { lotWith } from "../../domain/tender/lot-tenders";
import { tenderWith } from "../../domain/tender/tenders";
import { type DoorCase, jsonBytes } from "../door";

const [south, north, east] = [
  lotWith("south", [100, 125]),
  lotWith("north", [100, 125, 160]),
  lotWith("east", [100, 125, 160]),
].map((tender) => placeTender(tender));

function workbook(lot: typeof south) {
  if (!lot) throw new Error("no lot");
  return lot;
}

const together = lotsTogether(
  ["south", "north", "east"].map((id) => ({
    file: `${id}.xlsx`,
    tender: lotWith(id, [100, 125, 160]),
    scoring: {},
  })),
);
if (!together.ok) throw new Error("no overview");

const filled = lotWith("north", [100, 125, 160]);

/** The contract of a lot, which goes past the bid that ranks first. */
export const awardOfLot: readonly DoorCase[] = [
  {
    does: "make the contract of a lot for the bidder that the overview names, with its reason",
    files: {
      "north.xlsx": workbook(north),
      "overview.xlsx": placeLots(together.value),
      "area.json": jsonBytes(rotherhamArea),
    },
    args: [
      ...[
        "award",
        "--area",
        "area.json",
        "--tender",
        "north.xlsx",
        "--overview",
        "overview.xlsx",
        "--out",
        "contract.json",
      ],
      ...["--start", "2026-05-15", "--end", "2028-03-31"],
    ],
    inPane: async (pane) => {
      const { page } = pane;
      await pane.addTender(tenderWith({ ...filled, bids: [] }), filled);
      await pane.openJob("Award");
      await pane.choose("Overview of lots", "overview.xlsx");
      await page.getByText("overview.xlsx is chosen.").waitFor();
      await page.getByLabel("Why this bidder").waitFor();
      await page.getByLabel("Start date").fill("15/05/2026");
      await page.getByLabel("End date").fill("31/03/2028");
      await pane.choose("Area file", "area.json");
      await pane.press("Make the contract");
      await page.getByRole("heading", { name: "The contract", exact: true }).waitFor();
      await pane.takeIssues();
      await pane.takeFile("Save the contract file");
    },
  },
  {
    does: "refuse the contract of a lot without the overview",
    files: { "north.xlsx": workbook(north), "area.json": jsonBytes(rotherhamArea) },
    args: [
      ...[
        "award",
        "--area",
        "area.json",
        "--tender",
        "north.xlsx",
        "--bidder",
        "Bidder A",
        "--out",
        "contract.json",
      ],
      ...["--start", "2026-05-15", "--end", "2028-03-31"],
    ],
    inPane: async (pane) => {
      const { page } = pane;
      await pane.addTender(tenderWith({ ...filled, bids: [] }), filled);
      await pane.openJob("Award");
      await page.getByText(/^Bidder A \(rank 1, total/).click();
      await page.getByLabel("Start date").fill("15/05/2026");
      await page.getByLabel("End date").fill("31/03/2028");
      await pane.choose("Area file", "area.json");
      await pane.press("Make the contract");
      await page.getByRole("heading", { name: "The contract was not made" }).waitFor();
      await pane.takeIssues();
    },
  },
];

/** Who gets each lot of a tender. */
export const lots: readonly DoorCase[] = [
  {
    does: "award each lot, and say who is passed over",
    files: {
      "north.xlsx": workbook(north),
      "south.xlsx": workbook(south),
      "east.xlsx": workbook(east),
    },
    args: ["lots", "north.xlsx", "south.xlsx", "east.xlsx", "--out", "Award by lot T-2026-014.xlsx"],
    printed: ({ said, complained }) => ({
      issues: complained,
      told: said.filter((line) => !line.startsWith("Made ")).map((line) => line.trim()),
    }),
    inPane: async (pane) => {
      await pane.openJob("Who gets each lot");
      await pane.choose("Workbooks of lots", "north.xlsx", "south.xlsx", "east.xlsx");
      await pane.page.getByText("East: Bidder C").waitFor();
      const items = await pane.page.locator(".sv-jobs > li").allInnerTexts();
      pane.tell(items.flatMap((item) => item.split("\n").map((line) => line.trim())).filter(Boolean));
      await pane.takeFile("Open the overview as a new workbook");
      await pane.takeIssues();
    },
  },
  {
    does: "refuse a tender that is no lot, and a lot twice",
    files: {
      "south.xlsx": workbook(south),
      "again.xlsx": workbook(south),
      "tender.xlsx": placeTender(tenderWith({})),
    },
    args: ["lots", "south.xlsx", "again.xlsx", "tender.xlsx", "--out", "Award by lot T-2026-014.xlsx"],
    inPane: async (pane) => {
      await pane.openJob("Who gets each lot");
      await pane.choose("Workbooks of lots", "south.xlsx", "again.xlsx", "tender.xlsx");
      await pane.page.getByRole("heading", { name: "The lots cannot be put together" }).waitFor();
      await pane.takeIssues();
    },
  },
];
