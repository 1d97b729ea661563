import { type DoorCase, jsonBytes } from "../door";

const files = {
  "settings.json": jsonBytes({
    bands: { good: 100, approachingTarget: 80, requiresImprovement: 50 },
    targets: [{ measure: "apprenticeships", quantity: 40 }],
    published: [{ quarter: "2026-27-Q1", date: "2026-09-14" }],
  }),
  "rising.json": jsonBytes({ bands: { good: 50, approachingTarget: 80, requiresImprovement: 20 } }),
};

/** The workbook in which a council types its settings. */
export const settings: readonly DoorCase[] = [
  {
    does: "make the same workbook of the council's settings",
    files,
    args: ["settings", "--settings", "settings.json", "--out", "Council settings.xlsx"],
    inPane: async (pane) => {
      await pane.openJob("Council settings");
      await pane.choose("Settings before", "settings.json");
      await pane.takeFile("Open as a new workbook");
    },
  },
  {
    does: "refuse settings that hold a mistake",
    files,
    args: ["settings", "--settings", "rising.json", "--out", "made.xlsx"],
    inPane: async (pane) => {
      await pane.openJob("Council settings");
      await pane.choose("Settings before", "rising.json");
      await pane.press("Open as a new workbook");
      await pane.page.getByRole("heading", { name: "The settings cannot be taken yet" }).waitFor();
      await pane.takeIssues();
    },
  },
];
