import { toTenderFile } from "../../../src/domain/tender/write-json";
import { placeTender } from "../../../src/sheets/tender/workbook";
import type { Tender } from "../../../src/domain/tender/tender";
import { assessedTender, reasoned } from "../../domain/summary/assessed";
import { bid, tenderWith } from "../../domain/tender/tenders";
import { asTyped, type DoorCase, jsonBytes } from "../door";
import type { PaneDoor } from "../pane";

const withdrawn = { status: "withdrawn", statusReason: "Wrote that it has no staff to spare" };
const redactions = [{ bidder: "Bidder A", item: "quality.team", ground: "Section 94" }];
const complete = assessedTender({ redactions }, { "Bidder C": withdrawn });
/** The same, of which nothing is withheld yet. */
const open = assessedTender({}, { "Bidder C": withdrawn });
const lacking = assessedTender(
  { fullCriteria: undefined },
  { "Bidder B": { quality: { approach: reasoned(3, "Sound."), team: 6 } } },
);
const incomplete = tenderWith({
  bids: [
    bid("Bidder A", { price: null }),
    bid("Bidder B", { price: 120 }),
    { bidder: "Bidder C", ...withdrawn },
  ],
});

/** The same tender before anything is entered in its sheets. */
function setupOf({ bids: _entered, ...setup }: Tender): Tender {
  return tenderWith(setup);
}

const making = (tender: Tender, ...choices: readonly string[]) => ({
  files: { "tender.json": jsonBytes(toTenderFile(tender)) },
  args: ["summaries", "--setup", "tender.json", "--out", "Assessment summaries", ...choices],
});

async function openSummaries(pane: PaneDoor, tender: Tender): Promise<void> {
  await pane.addTender(setupOf(tender), tender);
  await pane.openJob("Assessment summaries");
}

/** Gives in the pane what `redactions` says. */
async function withhold(pane: PaneDoor): Promise<void> {
  await pane.page.getByText("Withhold something from other bidders (optional)").click();
  await pane.press("Withhold something");
  const [{ bidder, item, ground } = { bidder: "", item: "", ground: "" }] = redactions;
  await pane.page.getByLabel("Whose tender").selectOption(bidder);
  await pane.page.getByLabel("What of it").selectOption(item);
  await pane.page.getByLabel("Ground in law").fill(ground);
}

/** What each assessed bidder is told. */
export const summaries: readonly DoorCase[] = [
  {
    does: "make the same workbook, Word document and text for each assessed bidder of a filled workbook",
    files: { "tender.xlsx": placeTender(complete) },
    args: ["summaries", "--tender", "tender.xlsx", "--out", "Assessment summaries"],
    printed: ({ said, complained }) => ({
      issues: complained,
      told: said.filter((line) => line.includes("gets no summary")),
    }),
    inPane: async (pane) => {
      await openSummaries(pane, open);
      await withhold(pane);
      await pane.press("Make the summaries");
      await pane.page.getByRole("heading", { name: "Summaries to send" }).waitFor();
      await pane.takeIssues();
      await pane.takeZip("Save all as one zip", "Assessment summaries");
      pane.tell(await pane.page.getByText("gets no summary").allTextContents());
    },
  },
  {
    does: "make none while something is missing that they have to state, and name each thing",
    ...making(lacking),
    // The pane's summary of errors stands at the top; the command line's last line is of its own options.
    printed: ({ complained }) => ({
      issues: [...complained.slice(-2, -1), ...complained.slice(0, -2)],
      told: [],
    }),
    inPane: async (pane) => {
      await openSummaries(pane, lacking);
      await pane.press("Make the summaries");
      await pane.page.getByRole("heading", { name: "There is a problem" }).waitFor();
      await pane.takeIssues();
    },
  },
  {
    does: "make them without what is missing where the officer says so, and name each thing all the same",
    ...making(lacking, "--incomplete"),
    inPane: async (pane) => {
      await openSummaries(pane, lacking);
      await pane.page.getByText("Make the summaries without what is missing").click();
      await pane.press("Make the summaries");
      await pane.page.getByRole("heading", { name: "Summaries to send" }).waitFor();
      await pane.takeIssues();
      await pane.takeZip("Save all as one zip", "Assessment summaries");
    },
  },
  {
    does: "make none while a bid is incomplete, and say which",
    ...making(incomplete),
    printed: asTyped("tender.json"),
    inPane: async (pane) => {
      await openSummaries(pane, incomplete);
      await pane.page.getByRole("heading", { name: "Summaries cannot be made yet" }).waitFor();
      await pane.takeIssues();
    },
  },
];
