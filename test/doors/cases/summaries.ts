import { toTenderFile } from "../../../src/domain/tender/write-json";
import { bid, tenderWith } from "../../domain/tender/tenders";
import { asTyped, type DoorCase, jsonBytes } from "../door";

const setup = tenderWith({});
const bids = [
  bid("Bidder A"),
  bid("Bidder B", { price: 120 }),
  { bidder: "Bidder C", status: "withdrawn", statusReason: "Wrote that it has no staff to spare" },
];
const complete = tenderWith({ bids });
const incomplete = tenderWith({ bids: [bid("Bidder A", { price: null }), ...bids.slice(1)] });

/** What each assessed bidder is told. */
export const summaries: readonly DoorCase[] = [
  {
    does: "make the same workbook and text for each assessed bidder, with the same warnings",
    files: { "tender.json": jsonBytes(toTenderFile(complete)) },
    args: ["summaries", "--setup", "tender.json", "--out", "Assessment summaries"],
    printed: ({ said, complained }) => ({
      issues: complained,
      told: said.filter((line) => line.includes("gets no summary")),
    }),
    inPane: async (pane) => {
      await pane.addTender(setup, complete);
      await pane.openJob("Assessment summaries");
      await pane.press("Make the summaries");
      await pane.page.getByRole("heading", { name: "Summaries to send" }).waitFor();
      await pane.takeIssues();
      await pane.takeZip("Download all as one zip", "Assessment summaries");
      pane.tell(await pane.page.getByText("gets no summary").allTextContents());
    },
  },
  {
    does: "make none while a bid is incomplete, and say which",
    files: { "tender.json": jsonBytes(toTenderFile(incomplete)) },
    args: ["summaries", "--setup", "tender.json", "--out", "Assessment summaries"],
    printed: asTyped("tender.json"),
    inPane: async (pane) => {
      await pane.addTender(setup, incomplete);
      await pane.openJob("Assessment summaries");
      await pane.page.getByRole("heading", { name: "Summaries cannot be made yet" }).waitFor();
      await pane.takeIssues();
    },
  },
];
