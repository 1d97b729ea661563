import { placeTender } from "../../../src/sheets/tender/workbook";
import { bid, tenderWith } from "../../domain/tender/tenders";
import type { DoorCase } from "../door";

const bids = [bid("Bidder A"), bid("Bidder B", { price: 105 }), bid("Bidder C", { price: 108 })];
const withdrawn = { ...bids[0], status: "withdrawn", statusReason: "Bidder A has no staff to spare" };
const setup = tenderWith({});
const before = tenderWith({ bids });
const after = tenderWith({ bids: [withdrawn, bids[1], bids[2]] });
const why = [
  ...["--reason", "Bidder A has no staff to spare", "--officer", "Officer 1", "--date", "2026-05-06"],
  ...["--out", "rescored.json"],
];

/** Bids that are scored again, the change typed in the pane's form or in the sheets. */
export const rescore: readonly DoorCase[] = [
  {
    does: "score bids again once one was withdrawn, with the same record",
    files: { "before.xlsx": placeTender(before), "after.xlsx": placeTender(after) },
    args: ["rescore", "--before", "before.xlsx", "--after", "after.xlsx", ...why],
    printed: ({ said, complained }) => ({
      issues: complained,
      told: said.slice(1).map((line) => line.trim()),
    }),
    inPane: async (pane) => {
      const { page } = pane;
      await pane.addTender(setup, before);
      await pane.openJob("Score bids again");
      await page.getByLabel("Whose bid").selectOption("Bidder A");
      await page.getByText("It was withdrawn").click();
      await page.getByLabel("Why the bids are scored again").fill("Bidder A has no staff to spare");
      await page.getByLabel("Officer who is responsible").fill("Officer 1");
      await page.getByLabel("Day", { exact: true }).fill("06/05/2026");
      await pane.press("Check the change");
      const change = page.locator("section[aria-labelledby=rescore-change]");
      await change.waitFor();
      pane.tell(await change.locator("li").allTextContents());
      await pane.press("Score again and record it in this workbook");
      await page.getByRole("heading", { name: "The bids were scored again" }).waitFor();
      const places = await page.locator(".sv-table tbody tr").evaluateAll((rows) =>
        rows.map((row) => {
          const [bidder, was, is] = [...row.children].map(({ textContent }) => textContent);
          return `${bidder}: ${was} before, ${is} after`;
        }),
      );
      pane.tell(places);
      await pane.takeTender("rescored.json");
    },
  },
  {
    does: "refuse to score again what is as it was",
    files: { "before.xlsx": placeTender(before), "after.xlsx": placeTender(before) },
    args: ["rescore", "--before", "before.xlsx", "--after", "after.xlsx", ...why],
    inPane: async (pane) => {
      const { page } = pane;
      await pane.addTender(setup, before);
      await pane.openJob("Score bids again");
      await page.getByText("It is typed into the sheets already").click();
      await pane.choose("Tender from before", "before.xlsx");
      await page.getByLabel("Why the bids are scored again").fill("Bidder A has no staff to spare");
      await page.getByLabel("Officer who is responsible").fill("Officer 1");
      await pane.press("Check the change");
      await page.getByRole("heading", { name: "The bids were not scored again" }).waitFor();
      await pane.takeIssues();
    },
  },
];
