import { placeTender } from "../../../src/sheets/tender/workbook";
import { bid, tenderWith } from "../../domain/tender/tenders";
import { pasted } from "../../sheets/pasted";
import { soundReturn } from "../../sheets/return/sound-return";
import type { Plan } from "../../../src/workbook/plan";
import type { DoorCase, Ended, Said } from "../door";

const setup = tenderWith({});
const filled = tenderWith({
  bids: [
    bid("Bidder A"),
    bid("Bidder B", { price: 120 }),
    { bidder: "Bidder C", status: "withdrawn", statusReason: "Wrote that it has no staff to spare" },
  ],
});

const wrong = pasted(soundReturn(), { sheet: "Return", cell: "J5", value: -1 });

/** A return of which a person kept a copy of the sheet, and filled that. */
function filledCopy(): Plan {
  const plan = soundReturn();
  const copies = plan.sheets.filter(({ name }) => name === "Return");
  const copied = copies.map((sheet) => ({ ...sheet, name: "Return (2)", tables: [], charts: [] }));
  return pasted(
    { ...plan, sheets: [...copied, ...plan.sheets] },
    { sheet: "Return (2)", cell: "J5", value: 5 },
  );
}

/** "tender.xlsx: tender, 1 error" and, below it, "  Error: Price must be ..." */
function report({ said }: Ended): Said {
  const issues = said.filter((line) => line.startsWith("  ")).map((line) => line.replace(/^ {2}\w+: /, ""));
  return { issues, told: said.filter((line) => !line.startsWith("  ")) };
}

/** The pane has the places folded below each. */
export function withoutPlaces(issues: readonly string[]): readonly string[] {
  return issues.map((words) => words.replace(/ \((?:sheet|cell) [^()]*\)$/, ""));
}

/** The workbook that is open, and files that came back. */
export const check: readonly DoorCase[] = [
  {
    does: "find the same in a tender that is open and in its file",
    files: { "tender.xlsx": placeTender(filled) },
    args: ["check", "tender.xlsx"],
    printed: (process) => ({
      issues: withoutPlaces(report(process).issues),
      told: process.said.slice(0, 1).map((line) => `${line.replace("tender.xlsx: tender, ", "")}.`),
    }),
    inPane: async (pane) => {
      await pane.addTender(setup, filled);
      await pane.openJob("Check");
      const summary = pane.page.locator("section[aria-labelledby=check-workbook] > p[role=status]").first();
      await pane.page.locator(".sv-plan > li").first().waitFor();
      await pane.takePlan(pane.page.locator(".sv-plan > li"));
      pane.tell([(await summary.textContent()) ?? ""]);
    },
  },
  {
    does: "find the same in files that came back, whichever can be used",
    files: {
      "sound.xlsx": soundReturn(),
      "wrong.xlsx": wrong,
      "twice.xlsx": filledCopy(),
      "note.xlsx": new TextEncoder().encode("Dear Sir"),
    },
    args: ["check", "sound.xlsx", "wrong.xlsx", "twice.xlsx", "note.xlsx"],
    printed: report,
    inPane: async (pane) => {
      await pane.openJob("Check");
      await pane.choose("Files to check", "sound.xlsx", "wrong.xlsx", "twice.xlsx", "note.xlsx");
      await pane.page.getByText("1 of 4 files have no error.").waitFor();
      await pane.takeIssues();
      await pane.tellItems(".sv-jobs > li");
    },
  },
];
