import { contractOf, QUARTER } from "../../domain/register/returned";
import { pack } from "../../parity/registers";
import { commitmentAltered, filledReturn, sentContracts } from "../../sheets/return/sent-returns";
import { type DoorCase, type Files, jsonBytes, textBytes } from "../door";
import type { PaneDoor } from "../pane";

const [one = contractOf("C-1"), two = one, three = one, four = one] = sentContracts;

/** C-1 came twice, C-2 was corrected, of C-3 two differ, that of C-4 is refused; the rest are no returns of these contracts. */
const sent: Files = {
  "C-1.xlsx": filledReturn(one, 10),
  "copy of C-1.xlsx": filledReturn(one, 10),
  "C-2.xlsx": filledReturn(two, 8),
  "C-2 corrected.xlsx": filledReturn(two, 7, "2026-07-28"),
  "C-3 one.xlsx": filledReturn(three, 5),
  "C-3 two.xlsx": filledReturn(three, 6),
  "C-4 altered.xlsx": commitmentAltered(filledReturn(four, 5)),
  "stranger.xlsx": filledReturn(contractOf("C-99"), 5),
  "renamed.xlsx": textBytes("Dear Sir or Madam"),
  "notes.txt": textBytes("Not a return"),
  "letter.txt": textBytes("Dear Sir or Madam"),
};
const files: Files = {
  ...sent,
  "contracts.json": jsonBytes(
    sentContracts.map((each) => (each === two ? { ...each, proxyPack: "pack two.json" } : each)),
  ),
  "settings.json": jsonBytes({
    proxyPack: "pack.json",
    serviceAreas: ["Property", "Adult care"],
    directorates: [{ serviceArea: "Property", directorate: "Place" }],
    bands: { good: 100, approachingTarget: 80, requiresImprovement: 50 },
  }),
  "pack.json": jsonBytes(pack),
  "pack two.json": jsonBytes({ ...pack, edition: "another" }),
  "spend.json": jsonBytes({
    spend: { total: 1000, local: 250.5, unknown: 10, sme: 300, vcse: 0, localShare: 0.2505 },
  }),
  "postcodes.csv": textBytes("pcds,laua\nS60 1AB,E08000018\nS1 2AA,E08000039\n"),
  "rising.json": jsonBytes({ bands: { good: 50, approachingTarget: 80, requiresImprovement: 20 } }),
};

async function choose(
  pane: PaneDoor,
  others: Readonly<Record<string, string | readonly string[]>>,
): Promise<void> {
  await pane.openJob("Consolidate returns");
  await pane.choose("Contract files", "contracts.json");
  await pane.page.getByText("4 contracts are open.").waitFor();
  await pane.page.getByLabel("Quarter", { exact: true }).selectOption(QUARTER);
  await pane.page.getByLabel("As of (optional)").fill("01/08/2026");
  for (const [label, names] of Object.entries(others)) await pane.choose(label, ...[names].flat());
  await pane.choose("Returns", ...Object.keys(sent));
  await pane.press("Consolidate");
}

const asked = ["--contracts", "contracts.json", "--quarter", QUARTER, "--as-of", "2026-08-01"] as const;

/** The register of a quarter from the returns that came. */
export const consolidate: readonly DoorCase[] = [
  {
    does: "make the same register of what came, as a workbook and as text",
    files,
    args: [
      ...["consolidate", ...Object.keys(sent), ...asked, "--council", "settings.json"],
      ...["--postcodes", "postcodes.csv"],
      ...["--out", "register 2026-27 Q1.xlsx", "--csv", "register 2026-27 Q1.csv"],
      ...["--spend-csv", "register 2026-27 Q1 spend.csv", "--chase", "register 2026-27 Q1 to chase.csv"],
      ...["--kpis", "register 2026-27 Q1 KPI ratings.csv", "--due-dates", "return due dates.ics"],
      ...["--direct-spend", "spend.json", "--report", "annual report to 2026-27 Q1.docx"],
    ],
    compared: (text) => text.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, "a moment"),
    inPane: async (pane) => {
      const others = {
        ...{ "Council file": "settings.json", "Postcode file": "postcodes.csv" },
        ...{ "Proxy packs": ["pack two.json", "pack.json"], "Direct spend": "spend.json" },
      };
      await choose(pane, others);
      const outcome = pane.page.locator("section[aria-labelledby=register-made]");
      await outcome.getByRole("heading", { name: "What is wrong with what came" }).waitFor();
      await pane.takeIssues(outcome.locator(".sv-issues > li:has(.sv-severity)"));
      await pane.takeFile("Save as a file");
      await pane.takeFile("Save the register's lines as a table");
      await pane.takeFile("Save the spend as a table");
      await pane.takeFile("Save whom to ask for a return, for a mail merge");
      await pane.takeFile("Save ratings for contract performance notices");
      await pane.takeFile("Save the annual report (Word)");
      await pane.takeFile("Save the days by which returns are due, for a calendar");
    },
    printed: ({ complained }) => ({
      issues: complained.filter((line) => !/^To (put right|look at): \d+$/.test(line)),
      told: [],
    }),
  },
  {
    does: "refuse what a register is made with, and tell the mistakes of every file",
    files,
    args: [
      ...["consolidate", ...Object.keys(sent), ...asked, "--council", "rising.json"],
      ...["--register", "C-1.xlsx", "--out", "made.xlsx"],
    ],
    inPane: async (pane) => {
      const others = {
        "Council file": "rising.json",
        "Proxy packs": "pack two.json",
        "Register before": "C-1.xlsx",
      };
      await choose(pane, others);
      await pane.page.getByRole("heading", { name: "The register was not made" }).waitFor();
      await pane.takeIssues();
    },
  },
];
