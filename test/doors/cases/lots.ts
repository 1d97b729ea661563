import { placeTender } from "../../../src/sheets/tender/workbook";
import { lotWith } from "../../domain/tender/lot-tenders";
import { tenderWith } from "../../domain/tender/tenders";
import type { DoorCase } from "../door";

const [south, north, east] = [
  lotWith("south", [100, 125]),
  lotWith("north", [100, 125, 160]),
  lotWith("east", [100, 125, 160]),
].map((tender) => placeTender(tender));

function workbook(lot: typeof south) {
  if (!lot) throw new Error("no lot");
  return lot;
}

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
