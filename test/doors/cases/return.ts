import { consolidate } from "../../../src/domain/register/consolidate";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import { placeCommitments } from "../../../src/sheets/contract/commitments";
import { placeRegister } from "../../../src/sheets/register/workbook";
import type { Plan } from "../../../src/workbook/plan";
import { claim, optionsWith, received, returnOf } from "../../domain/register/returned";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { contractWith } from "../../parity/returns";
import { type DoorCase, jsonBytes, textBytes } from "../door";
import type { PaneDoor } from "../pane";

const contract = contractWith();
const ended = contractWith({
  reference: "C-ENDED",
  earlier: [],
  start: "2024-04-01",
  end: "2025-03-31",
  commitments: [{ measure: "apprenticeships", quantity: 4, due: [{ quarter: "2024-25-Q4", quantity: 4 }] }],
});
const { districts: _none, ...bySectors } = rotherhamArea;
const files = {
  "contract.json": jsonBytes(contract),
  // Two whose file names would be one, and one that has ended.
  "contracts.json": jsonBytes([{ ...contract, reference: "A/1" }, ended, { ...contract, reference: "A-1" }]),
  "area.json": jsonBytes(bySectors),
  "commitments.xlsx": placeCommitments(contract),
  "register before.xlsx": registerBefore(),
  "settings.json": jsonBytes({ plausible: { times: 5 } }),
  "postcodes.csv": textBytes("S60 1AE,E08000018", "S60 1AF,E08000017"),
};

/** Of the first quarter, in which 3 apprentices were claimed of the contract. */
function registerBefore(): Plan {
  const [claims, spend] = [[claim("apprenticeships", 3, { evidence: "List" })], []];
  const came = received(returnOf(contract.reference, { claims, spend }));
  return placeRegister(consolidate(EMPTY_STATE, [came], optionsWith([contract])), "1 August 2026");
}

async function openContracts(pane: PaneDoor, name: keyof typeof files): Promise<void> {
  await pane.openJob("Quarterly returns");
  await pane.choose("Contract files", name);
  await pane.page.getByLabel("Quarter", { exact: true }).selectOption("2026-27-Q2");
  await pane.page.getByLabel("Ledger lines (optional)").fill("20");
}

const asked = ["--quarter", "2026-27-Q2", "--lines", "20"] as const;

/** The forms in which suppliers report a quarter. */
export const returns: readonly DoorCase[] = [
  {
    does: "make the return of a contract, exact by a postcode file",
    files,
    args: [
      ...["return", "--contract", "contract.json", ...asked, "--postcodes", "postcodes.csv"],
      ...["--out", "C-2026-07 2026-27 Q2 return.xlsx"],
    ],
    inPane: async (pane) => {
      await openContracts(pane, "contract.json");
      await pane.choose("Postcode file", "postcodes.csv");
      await pane.takeFile("Open the return as a new workbook");
    },
  },
  {
    does: "make the return of a commitments workbook that knows what the register before accepted, and points figures out as the council chose",
    files,
    args: [
      ...["return", "--contract", "commitments.xlsx", ...asked, "--register", "register before.xlsx"],
      ...["--council", "settings.json"],
      ...["--out", "C-2026-07 2026-27 Q2 return.xlsx"],
    ],
    inPane: async (pane) => {
      await openContracts(pane, "commitments.xlsx");
      await pane.choose("Register before", "register before.xlsx");
      await pane.choose("Council file", "settings.json");
      await pane.takeFile("Open the return as a new workbook");
    },
  },
  {
    does: "make the returns of the contracts that have the quarter, and name the one that has ended",
    files,
    args: ["return", "--contracts", "contracts.json", ...asked, "--out", "returns"],
    inPane: async (pane) => {
      await openContracts(pane, "contracts.json");
      await pane.takeZip("Make all returns as one zip", "returns");
      await pane.page.getByText("2 returns were made.").waitFor();
      await pane.takeIssues();
    },
  },
  {
    does: "refuse a postcode file for an area without districts, with the area's file",
    files,
    args: [
      ...["return", "--contract", "contract.json", ...asked, "--area", "area.json"],
      ...["--postcodes", "postcodes.csv", "--out", "return.xlsx"],
    ],
    inPane: async (pane) => {
      await openContracts(pane, "contract.json");
      await pane.choose("Area file", "area.json");
      await pane.choose("Postcode file", "postcodes.csv");
      await pane.press("Open the return as a new workbook");
      await pane.page.getByRole("heading", { name: "The returns were not made" }).waitFor();
      await pane.takeIssues();
    },
  },
];
