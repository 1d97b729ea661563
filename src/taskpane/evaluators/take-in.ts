import { sameName } from "../../domain/tender/bids";
import { type EvaluatorMarks, withEvaluatorMarks } from "../../domain/evaluation/evaluator-marks";
import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import type { Tender } from "../../domain/tender/tender";
import { unreadableIssue } from "../../domain/issues/word-issue";
import { readEvaluatorFile } from "../../sheets/evaluator/workbook";
import { readXlsx } from "../../xlsx/read";
import type { NamedFile } from "../../jobs/job";

/** A file that came back: the marks that can be taken in, or why none of it is taken. */
export interface CheckedFile {
  readonly file: string;
  readonly issues: readonly Issue[];
  /** Absent where the file is refused. */
  readonly marks?: EvaluatorMarks;
}

export async function checkFiles(
  files: readonly NamedFile[],
  tender: Tender,
  edition: Framework,
): Promise<readonly CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for (const file of files) checked.push(await checkFile(file, tender, edition));
  return checked.map((each) => withoutRival(each, checked));
}

async function checkFile(
  { name, bytes }: NamedFile,
  tender: Tender,
  edition: Framework,
): Promise<CheckedFile> {
  const read = await readXlsx(bytes, name);
  if (!read.ok) return { file: name, issues: [unreadableIssue(name, read.reason)] };
  const marks = readEvaluatorFile(read.grid, tender, [edition]);
  return { file: name, issues: marks.issues, ...(marks.ok ? { marks: marks.value } : {}) };
}

/** Of two files of one evaluator nobody but the officer knows which holds, so neither is taken. */
function withoutRival(checked: CheckedFile, all: readonly CheckedFile[]): CheckedFile {
  const { file, marks, issues } = checked;
  if (!marks) return checked;
  const rival = all.find(
    (other) => other !== checked && other.marks && sameName(other.marks.evaluator, marks.evaluator),
  );
  if (!rival) return checked;
  const limits = { evaluator: marks.evaluator, other: rival.file };
  const twice: Issue = { code: "evaluator-file-twice", severity: "error", place: { file }, limits };
  return { file, issues: [twice, ...issues] };
}

/** The tender with the marks of every file that can be taken in; `received` is a moment, "2026-04-30T12:00". */
export function takenIn(tender: Tender, files: readonly CheckedFile[], received: string): Tender {
  return files.reduce(
    (so, { file, marks }) => (marks ? withEvaluatorMarks(so, marks, { file, received }) : so),
    tender,
  );
}
