import { chooseEdition } from "../../e2e/pane-steps";
import { parseAssessment } from "../../../src/domain/assessment/read";
import { placeAssessment } from "../../../src/sheets/assessment/workbook";
import { answeredAssessment } from "../../domain/assessment/assessments";
import { typedCells } from "../../e2e/typed-cells";
import { type DoorCase, jsonBytes, unnamed } from "../door";
import type { PaneDoor } from "../pane";
import { withoutPlaces } from "./check";

const facts = {
  reference: "T-2026-014",
  title: "Grounds maintenance",
  serviceArea: "Environment",
  value: 150_000,
  route: "tender",
  framework: "rotherham-2019",
  measures: [],
};

function assessment(json: object) {
  const parsed = parseAssessment(json);
  if (!parsed.ok) throw new Error("unsound assessment");
  return parsed.value;
}

const blank = placeAssessment(assessment(facts));
const answered = placeAssessment(
  assessment({ ...answeredAssessment, measures: answeredAssessment.measures.slice(0, 3) }),
);

async function insertFacts(pane: PaneDoor): Promise<void> {
  const { page } = pane;
  await pane.openJob("Assess the opportunity");
  await chooseEdition(page);
  await page.getByLabel("Reference").fill(facts.reference);
  await page.getByLabel("Title", { exact: true }).fill(facts.title);
  await page.getByLabel("Service area").fill(facts.serviceArea);
  await page.getByLabel("Contract value (£)").fill("150,000");
  await pane.press("Add to this workbook");
  await page.getByRole("heading", { name: "The assessment is in this workbook" }).waitFor();
}

/** What the tender's setup will be warned of, as the command prints it below what it lacks. */
function warnedOf(said: readonly string[]): readonly string[] {
  const lines = said.slice(said.indexOf('The command "tender" will warn of this:') + 1);
  const end = lines.findIndex((line) => !line.startsWith("  "));
  return lines.slice(0, end).map((line) => line.trim());
}

/** The workbook of an assessment, and the tender that it begins. */
export const assess: readonly DoorCase[] = [
  {
    does: "make the same sheets, and tell what is still to be answered",
    files: { "assessment.json": jsonBytes(facts) },
    args: ["assess", "--setup", "assessment.json", "--out", "T-2026-014 assessment.xlsx"],
    printed: ({ complained }) => ({ issues: unnamed("assessment.json", complained), told: [] }),
    inPane: async (pane) => {
      await insertFacts(pane);
      await pane.takeIssues();
      await pane.takeSheets("T-2026-014 assessment.xlsx");
    },
  },
  {
    does: "begin the same tender from a filled workbook, and tell what it leaves open",
    files: { "assessment.xlsx": answered },
    args: ["assess", "--setup", "assessment.xlsx", "--tender", "tender.json"],
    printed: ({ said, complained }) => ({
      issues: withoutPlaces([...complained, ...warnedOf(said)]),
      told: [],
    }),
    inPane: async (pane) => {
      await insertFacts(pane);
      await pane.embedded.paste(typedCells(blank, answered));
      await pane.press("Start the tender from this assessment");
      await pane.page.getByText("The assessment leaves this open").waitFor();
      await pane.takePlan(pane.page.locator("section[aria-labelledby=assess-start] .sv-plan > li"));
      await pane.press("Start the tender all the same");
      await pane.takeFile("Save as a tender file");
    },
  },
];
