import type { Framework } from "../../domain/framework/edition";
import type { Tender } from "../../domain/tender/tender";
import { placeEvaluatorFile } from "../../sheets/evaluator/workbook";
import type { Plan } from "../../workbook/plan";
import { writeXlsx } from "../../xlsx/write";
import { fileNames } from "../../jobs/file-names";
import type { NamedFile } from "../../jobs/job";

/** An evaluator with the file to mark in; the file's name has no ending. */
export interface EvaluatorFile {
  readonly evaluator: string;
  readonly name: string;
  readonly plan: () => Plan;
}

export function evaluatorFiles(tender: Tender, edition: Framework): readonly EvaluatorFile[] {
  const names = fileNames(tender.evaluators.map((evaluator) => `Marks ${tender.reference} ${evaluator}`));
  return tender.evaluators.map((evaluator, index) => ({
    evaluator,
    name: names[index] ?? evaluator,
    plan: () => placeEvaluatorFile(tender, evaluator, [edition]),
  }));
}

export function written(files: readonly EvaluatorFile[]): Promise<readonly NamedFile[]> {
  return Promise.all(
    files.map(async ({ name, plan }) => ({ name: `${name}.xlsx`, bytes: await writeXlsx(plan()) })),
  );
}
