import { serialOf } from "../../domain/values/day";
import type { Part } from "../language/lines";
import type { TenderModel } from "./model";
import { serialOfMoment } from "../../domain/values/moment";
import { given, type PlacedSheet } from "../language/piece";
import { placeRecord } from "./record-sheet";

export const EVALUATORS = "Evaluators";

const HEADINGS = ["Evaluator", "Role", "Interests declared", "Declared on", "File", "Received"];

/** The evaluators' declarations and the files that were read in; no sheet where none was. */
export function placeEvaluatorFiles(model: TenderModel): readonly PlacedSheet[] {
  const { evaluatorFiles = [] } = model.tender;
  if (evaluatorFiles.length === 0) return [];
  const headings = HEADINGS.map((heading, column): Part => ({
    column,
    style: "heading",
    content: given(heading),
  }));
  const lines = evaluatorFiles.map(({ evaluator, file, received, declaration }): readonly Part[] => [
    { column: 0, style: "given", content: given(evaluator) },
    { column: 1, style: "given", content: given(declaration.role) },
    { column: 2, style: "given", content: given(declaration.interests ?? "None") },
    { column: 3, style: "date", content: given(serialOf(declaration.date)) },
    { column: 4, style: "given", content: given(file) },
    { column: 5, style: "givenMoment", content: given(serialOfMoment(received)) },
  ]);
  return [
    placeRecord(model, { name: EVALUATORS, widths: [28, 26, 48, 14, 34, 20], lines: [headings, ...lines] }),
  ];
}
