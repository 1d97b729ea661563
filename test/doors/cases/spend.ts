import { contractOf } from "../../domain/register/returned";
import { type DoorCase, jsonBytes, textBytes } from "../door";
import { companyText } from "../../domain/suppliers/published-files";
import type { PaneDoor } from "../pane";

/** What lies round the borough has no name of its own. */
const area = {
  name: "Rotherham",
  borough: { sectors: ["S60 1", "S65 1"] },
  wider: { sectors: ["S1 1"] },
};
const files = {
  "payments.csv": textBytes(
    "Supplier,Date,Service area,Net Amount,Postcode",
    "Alpha Ltd,01/04/2026,Place,1000.00,S60 1AA",
    "Beta Ltd,02/07/2026,Adults,50.00,S1 1AA",
    "Staff,03/07/2026,Adults,7.00,",
    "Gamma,03/07/2026,Adults,0.50,",
  ),
  "suppliers.csv": textBytes(
    "supplier,company_number,postcode,sme,vcse",
    "Gamma,,LS1 1AA,perhaps,No",
    "Beta Ltd,,S1 1AA,Yes,No",
  ),
  "area.json": jsonBytes(area),
  "scope.json": jsonBytes({ exclude: [{ rule: "Payroll", suppliers: ["Staff"] }] }),
  "settings.json": jsonBytes({ directLocalShare: { target: { year: "2026-27", percent: 45 } } }),
  "before.json": jsonBytes({ spend: { total: 10, localShare: 0.5 } }),
  "large.csv": textBytes(
    "Supplier,Date,Net Amount,Postcode",
    "Supplier of C-1,01/04/2026,30000.01,S60 1AA",
    "Supplier of C-1,02/04/2026,26000,S60 1AA",
    "Another,02/04/2026,99000,S60 1AA",
  ),
  "contracts.json": jsonBytes([contractOf("C-1")]),
  "postcodes.csv": textBytes("postcode,lad25cd", "S60 1AA,E08000018"),
  "companies-2026-11-01.csv": new TextEncoder().encode(companyText({ CompanyName: "GAMMA LTD" })),
};
const LABELS = {
  "suppliers.csv": "Supplier register",
  "area.json": "Area file",
  "postcodes.csv": "Postcode files",
  "scope.json": "Scope rules",
  "settings.json": "Council file",
  "before.json": "Figures of periods before",
  "contracts.json": "Contracts",
  "companies-2026-11-01.csv": "Company data",
} as const;

/** Opens the ledger and the other files, and makes the figures. */
async function makeFigures(
  pane: PaneDoor,
  others: readonly (keyof typeof LABELS)[],
  ends: string,
  ledger: keyof typeof files = "payments.csv",
  chooseMore: () => Promise<void> = async () => undefined,
): Promise<void> {
  await pane.openJob("Local spend");
  await pane.choose("Payments ledgers", ledger);
  await pane.page.getByText("1 ledger was opened.").waitFor();
  for (const name of others) await pane.choose(LABELS[name], name);
  await chooseMore();
  await pane.press("Make the figures");
  await pane.page.getByRole("heading", { name: ends, exact: true }).last().waitFor();
}

/** Local spend from a ledger and everything that may be given besides. */
export const spend: readonly DoorCase[] = [
  {
    does: "make the same workbook of local spend, whose area has no name for what lies round it",
    files,
    args: [
      ...[
        "spend",
        "payments.csv",
        "--area",
        "area.json",
        "--suppliers",
        "suppliers.csv",
        "--scope",
        "scope.json",
      ],
      ...["--council", "settings.json", "--before", "before.json", "--out", "Local spend.xlsx"],
    ],
    printed: ({ said, complained }) => ({
      issues: complained,
      told: said.slice(1, 2).map((line) => line.trim()),
    }),
    inPane: async (pane) => {
      const others = ["suppliers.csv", "area.json", "scope.json", "settings.json", "before.json"] as const;
      await makeFigures(pane, others, "How the ledgers were read");
      const outcome = pane.page.locator("section[aria-labelledby=spend-made]");
      await pane.takeIssues(outcome.locator("> .sv-issues > li:has(.sv-severity)"));
      await pane.takeIssues(outcome.locator(".sv-warning li"));
      pane.tell(await outcome.getByText("payments.csv: ").allTextContents());
      await pane.takeFile("Save as a file");
    },
  },
  {
    does: "list what is in no figure, beside the total that the ledger states",
    files: {
      ...files,
      "payments.csv": textBytes(
        "Supplier,Date,Net Amount,Postcode",
        "Alpha Ltd,01/04/2026,1000.00,S60 1AA",
        "Beta Ltd,02/04/202650.00,S1 1AA",
        "Total,,1050.00,",
      ),
    },
    args: ["spend", "payments.csv", "--area", "area.json", "--out", "Local spend.xlsx"],
    inPane: async (pane) => {
      await makeFigures(pane, ["area.json"], "How the ledgers were read");
      const outcome = pane.page.locator("section[aria-labelledby=spend-made]");
      await pane.takeIssues(outcome.locator("> .sv-issues > li:has(.sv-severity)"));
      await pane.takeFile("Save as a file");
    },
  },
  {
    does: "hold the figures against several periods, with the places of a folder of postcode files",
    files: {
      "payments.csv": files["payments.csv"],
      "area.json": jsonBytes({ ...area, districts: { borough: ["E08000018"], wider: ["E08000039"] } }),
      "2025.json": files["before.json"],
      "2024.json": jsonBytes({ spend: { total: 2000, localShare: 0.9 } }),
      "places/s.csv": textBytes("postcode,lad25cd", "S1 1AA,E08000039"),
      "places/s6.csv": textBytes("postcode,lad25cd", "S60 1AA,E08000018"),
      "places/codes.csv": textBytes("Code,Area", "S,Sheffield"),
    },
    args: [
      ...["spend", "payments.csv", "--area", "area.json", "--postcodes", "places"],
      ...["--before", "2025.json", "--before", "2024.json", "--out", "Local spend.xlsx"],
    ],
    printed: ({ said, complained }) => ({
      issues: complained,
      told: said.slice(1, 2).map((line) => line.trim()),
    }),
    inPane: async (pane) => {
      await makeFigures(pane, ["area.json"], "How the ledgers were read", "payments.csv", async () => {
        await pane.choose("Postcode files", "places/codes.csv", "places/s.csv", "places/s6.csv");
        await pane.choose("Figures of periods before", "2025.json");
        await pane.choose("Figures of periods before", "2024.json");
      });
      const outcome = pane.page.locator("section[aria-labelledby=spend-made]");
      await pane.takeIssues(outcome.locator("> .sv-issues > li:has(.sv-severity)"));
      await pane.takeIssues(outcome.locator(".sv-warning li"));
      pane.tell(await outcome.getByText("payments.csv: ").allTextContents());
      await pane.takeFile("Save as a file");
    },
  },
  {
    does: "refuse a postcode file for an area without districts, with the area's file",
    files,
    args: [
      "spend",
      "payments.csv",
      "--area",
      "area.json",
      "--postcodes",
      "postcodes.csv",
      "--out",
      "made.xlsx",
    ],
    inPane: async (pane) => {
      await makeFigures(pane, ["area.json", "postcodes.csv"], "The figures were not made");
      await pane.takeIssues();
    },
  },
  {
    does: "tell the mistakes of every file, each with its name",
    files: {
      ...files,
      "area.json": jsonBytes({ name: "X" }),
      "scope.json": jsonBytes({ rules: 1 }),
      "settings.json": textBytes("x"),
    },
    args: [
      ...["spend", "payments.csv", "--area", "area.json", "--scope", "scope.json"],
      ...["--council", "settings.json", "--out", "made.xlsx"],
    ],
    inPane: async (pane) => {
      await makeFigures(pane, ["area.json", "scope.json", "settings.json"], "The figures were not made");
      await pane.takeIssues();
    },
  },
  {
    does: "find the large payments to the suppliers of contracts",
    files,
    args: [
      ...["spend", "large.csv", "--area", "area.json", "--contracts", "contracts.json"],
      ...["--large-payments", "large payments.csv"],
    ],
    inPane: async (pane) => {
      await makeFigures(pane, ["area.json", "contracts.json"], "Local spend", "large.csv");
      await pane.page.getByText("2 payments to the contracts' suppliers; 1 as large to others.").waitFor();
      await pane.takeFile("Save payments of more than £30,000");
    },
  },
  {
    does: "make the same next supplier register, with what a published register says",
    files,
    args: [
      ...["spend", "payments.csv", "--area", "area.json", "--look-up", "companies-2026-11-01.csv"],
      ...["--next-suppliers", "Supplier register.xlsx", "--next-suppliers", "Supplier register.json"],
    ],
    printed: ({ said, complained }) => ({
      issues: complained,
      told: said.filter((line) => / suppliers? \(£/.test(line)),
    }),
    inPane: async (pane) => {
      await makeFigures(pane, ["area.json", "companies-2026-11-01.csv"], "The next supplier register");
      const outcome = pane.page.locator("section[aria-labelledby=spend-made]");
      await pane.takeIssues(outcome.locator("> .sv-issues > li:has(.sv-severity)"));
      await pane.takeIssues(outcome.locator(".sv-warning li"));
      pane.tell(
        await outcome
          .locator("p")
          .filter({ hasText: / suppliers? \(£/ })
          .allTextContents(),
      );
      await pane.takeFile("Save the supplier register (Excel)");
      await pane.takeFile("Save the supplier register as data");
    },
  },
];
