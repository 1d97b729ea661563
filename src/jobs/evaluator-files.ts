import { placeEvaluatorFile } from "../sheets/evaluator/workbook";
import type { Plan } from "../workbook/plan";
import { fileNames } from "./file-names";
import type { TenderSetup } from "./tender";

/** An evaluator with the file to mark in, which is placed when it is asked for; its name has no ending. */
export interface EvaluatorFile {
  readonly evaluator: string;
  readonly name: string;
  readonly place: () => Plan;
}

/** A file for each evaluator of the tender, in their order. */
export function evaluatorFiles({ tender, edition }: TenderSetup): readonly EvaluatorFile[] {
  const names = fileNames(tender.evaluators.map((evaluator) => `Marks ${tender.reference} ${evaluator}`));
  return tender.evaluators.map((evaluator, index) => ({
    evaluator,
    name: names[index] ?? evaluator,
    place: () => placeEvaluatorFile(tender, evaluator, [edition]),
  }));
}
