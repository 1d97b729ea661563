import { toTenderFile } from "../../../src/domain/tender/write-json";
import { placeEvaluatorFile } from "../../../src/sheets/evaluator/workbook";
import type { Plan } from "../../../src/workbook/plan";
import { groundsMaintenance, tenderWith } from "../../domain/tender/tenders";
import { pasted } from "../../sheets/pasted";
import { type DoorCase, type Ended, jsonBytes } from "../door";

const tender = tenderWith({
  evaluators: ["Evaluator 1", "Evaluator 2", "Evaluator 3"],
  // With a reference for each quantity, so that nothing is pointed out in the setup.
  measures: groundsMaintenance.measures.map((measure) =>
    measure.id === "waste" ? measure : { ...measure, reference: 1 },
  ),
});
const setup = { "tender.json": jsonBytes(toTenderFile(tender)) };

/** A file in which the evaluator gives the first answer a mark. */
function filled(evaluator: string, mark: number): Plan {
  return [
    { sheet: "Declaration", cell: "B9", value: "Buyer" },
    { sheet: "Declaration", cell: "B10", value: "No" },
    { sheet: "Declaration", cell: "B12", value: 46_143 },
    { sheet: "Quality", cell: "E5", value: mark },
    { sheet: "Quality", cell: "F5", value: "Clear" },
  ].reduce(pasted, placeEvaluatorFile(tender, evaluator));
}

/** What becomes of each file, and what is wrong with it. */
const eachFile = ({ said, complained }: Ended) => ({
  issues: complained,
  told: said.filter((line) => line.endsWith("can be taken in.")),
});

const answering = tenderWith({
  evaluators: tender.evaluators,
  anonymous: "a secret of the council",
  bids: [
    {
      bidder: "Bidder A",
      answers: { approach: "Season by season.", team: "Bidder A has a foreman." },
      measures: { "local-jobs": { quantity: 3, method: "Gardeners", plan: { quarter1: "All begin" } } },
    },
  ],
});

/** Files to mark in. */
export const evaluator: readonly DoorCase[] = [
  {
    does: "make the file of one evaluator, with what bidders under letters offer",
    files: { "tender.json": jsonBytes(toTenderFile(answering)) },
    args: [
      ...["evaluator", "--setup", "tender.json", "--evaluator", "Evaluator 2"],
      ...["--out", "Marks T-2026-014 Evaluator 2.xlsx"],
    ],
    inPane: async (pane) => {
      await pane.addTender(answering, answering);
      await pane.openJob("Evaluator files");
      await pane.takeFile("Make the file for Evaluator 2");
    },
  },
];

/** Marks of files that came back. */
export const evaluate: readonly DoorCase[] = [
  {
    does: "put two files of one evaluator and one with mistakes aside, and take the others",
    files: {
      ...setup,
      "first.xlsx": filled("Evaluator 1", 3),
      "second.xlsx": filled("Evaluator 1", 4),
      "third.xlsx": filled("Evaluator 2", 5),
      "wrong.xlsx": filled("Evaluator 3", 9),
    },
    args: [
      ...["evaluate", "--setup", "tender.json", "--out", "marked.json"],
      ...["first.xlsx", "second.xlsx", "third.xlsx", "wrong.xlsx"],
    ],
    printed: eachFile,
    compared: (text) => text.replace(/"received": "[^"]*"/g, ""),
    inPane: async (pane) => {
      await pane.addTender(tender, tender);
      await pane.openJob("Evaluator files");
      await pane.choose("Evaluators' files", "first.xlsx", "second.xlsx", "third.xlsx", "wrong.xlsx");
      await pane.page.getByText("1 of 4 files can be taken in.").waitFor();
      await pane.takeIssues();
      await pane.tellItems("section[aria-labelledby=evaluators-back] .sv-jobs > li");
      await pane.press("Put the marks of 1 file into this workbook");
      await pane.page.getByText("are in this workbook. Moderate them").waitFor();
      await pane.takeTender("marked.json");
    },
  },
];
