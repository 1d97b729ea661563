import type { EvaluatorMarks } from "../domain/evaluation/evaluator-marks";
import { type ReceivedMarks, receiveMarks } from "../domain/evaluation/receive-marks";
import type { Result } from "../domain/issues/issue";
import { readEvaluatorFile } from "../sheets/evaluator/workbook";
import { inTurn } from "./in-turn";
import type { JobOptions } from "./job";
import { readWorkbook } from "./read-workbook";
import type { Source } from "./source";
import type { TenderSetup } from "./tender";

/** What can be taken in of files that evaluators filled in, each held against the tender and the other files. */
export async function readMarks(
  sources: readonly Source[],
  setup: TenderSetup,
  options?: JobOptions,
): Promise<readonly ReceivedMarks[]> {
  const files = await inTurn(
    sources,
    async (source) => ({ file: source.name, read: await readMarksFile(source, setup) }),
    options,
  );
  return receiveMarks(setup.tender, files);
}

async function readMarksFile(
  source: Source,
  { tender, edition }: TenderSetup,
): Promise<Result<EvaluatorMarks>> {
  const read = await readWorkbook(source);
  return read.ok ? readEvaluatorFile(read.value, tender, [edition]) : read;
}

/** "the marks of Evaluator 1 can be taken in." */
export function receivedMarksWords({ marks, replaces }: ReceivedMarks): string {
  if (!marks) return "nothing of it can be taken in.";
  const before = replaces ? " They replace the marks of an earlier file." : "";
  return `the marks of ${marks.evaluator} can be taken in.${before}`;
}
