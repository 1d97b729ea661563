import { placeCommitments } from "../../../src/sheets/contract/commitments";
import { placeContracts } from "../../../src/sheets/contracts/workbook";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import { contractWith } from "../../parity/returns";
import { type DoorCase, jsonBytes } from "../door";

const kept = contractWith({ reference: "C-1", notes: "Typed by an officer" });
const files = {
  "kept.xlsx": placeContracts([kept], { editions: shippedEditions, today: "2026-07-01" }),
  "commitments.xlsx": placeCommitments(contractWith({ reference: "C-2" })),
  "contracts.json": jsonBytes([contractWith({ reference: "C-1" }), contractWith({ reference: "C-3" })]),
  "wrong.json": jsonBytes({ reference: "C-4" }),
};

/** The workbook in which a council keeps its contracts. */
export const contracts: readonly DoorCase[] = [
  {
    does: "put new contracts into a contract register and keep what is typed there",
    files,
    args: [
      ...["contracts", "commitments.xlsx", "contracts.json", "--register", "kept.xlsx"],
      ...["--out", "Contract register, Rotherham Metropolitan Borough Council.xlsx"],
    ],
    inPane: async (pane) => {
      await pane.openJob("Contract register");
      await pane.choose("Contracts to put in", "commitments.xlsx", "contracts.json");
      await pane.choose("Contract register before", "kept.xlsx");
      await pane.takeFile("Open as a new workbook");
      await pane.takeIssues();
    },
  },
  {
    does: "refuse a contract register of a contract that holds mistakes",
    files,
    args: ["contracts", "wrong.json", "--out", "made.xlsx"],
    inPane: async (pane) => {
      await pane.openJob("Contract register");
      await pane.choose("Contracts to put in", "wrong.json");
      await pane.press("Open as a new workbook");
      await pane.page.getByRole("heading", { name: "The contract register cannot be made yet" }).waitFor();
      await pane.takeIssues();
    },
  },
];
