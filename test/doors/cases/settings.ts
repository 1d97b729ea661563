import { type DoorCase, jsonBytes } from "../door";

const files = {
  "council.json": jsonBytes({
    name: "Rotherham",
    bands: { good: 100, approachingTarget: 80, requiresImprovement: 50 },
    targets: [{ measure: "apprenticeships", quantity: 40 }],
    published: [{ quarter: "2026-27-Q1", date: "2026-09-14" }],
  }),
  "rising.json": jsonBytes({ bands: { good: 50, approachingTarget: 80, requiresImprovement: 20 } }),
};

/** The council file. */
export const settings: readonly DoorCase[] = [
  {
    does: "make the same workbook of the council file",
    files,
    args: ["council", "--council", "council.json", "--out", "Council settings Rotherham.xlsx"],
    inPane: async (pane) => {
      await pane.openJob("Council settings");
      await pane.choose("Council file", "council.json");
      await pane.takeFile("Open as a new workbook");
    },
  },
  {
    does: "refuse a council file that holds a mistake",
    files,
    args: ["council", "--council", "rising.json", "--out", "made.xlsx"],
    inPane: async (pane) => {
      await pane.openJob("Council settings");
      await pane.choose("Council file", "rising.json");
      await pane.page.getByRole("heading", { name: "The council file cannot be taken yet" }).waitFor();
      await pane.takeIssues();
    },
  },
];
