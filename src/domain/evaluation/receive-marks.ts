import type { Issue, Result } from "../issues/issue";
import { sameName } from "../tender/bids";
import type { Tender } from "../tender/tender";
import { type EvaluatorMarks, withEvaluatorMarks } from "./evaluator-marks";

/** A file that came back, with what was read in it. */
export interface MarksFile {
  readonly file: string;
  readonly read: Result<EvaluatorMarks>;
}

/** A file held against the others: the marks that can be taken in, or why none of it is taken. */
export interface ReceivedMarks {
  readonly file: string;
  readonly issues: readonly Issue[];
  /** Absent where the file is refused. */
  readonly marks?: EvaluatorMarks;
  /** Whether the tender holds the marks of an earlier file of the same evaluator, which these take the place of. */
  readonly replaces?: boolean;
}

/**
 * Takes evaluators' files in whole or not at all. Of two files of one evaluator nobody but the officer knows which
 * holds, so neither is taken; they keep no other file back.
 */
export function receiveMarks(tender: Tender, files: readonly MarksFile[]): readonly ReceivedMarks[] {
  return files.map((each): ReceivedMarks => {
    const { file, read } = each;
    if (!read.ok) return { file, issues: read.issues };
    const { evaluator } = read.value;
    const rival = files.find(
      (other) => other !== each && other.read.ok && sameName(other.read.value.evaluator, evaluator),
    );
    if (!rival) {
      const replaces =
        tender.evaluatorFiles?.some((before) => sameName(before.evaluator, evaluator)) ?? false;
      return { file, issues: read.issues, marks: read.value, replaces };
    }
    const limits = { evaluator, other: rival.file };
    const twice: Issue = { code: "evaluator-file-twice", severity: "error", place: { file }, limits };
    return { file, issues: [twice, ...read.issues] };
  });
}

/** The tender with the marks of every file that can be taken in; `received` is a moment, "2026-04-30T12:00". */
export function withReceivedMarks(tender: Tender, files: readonly ReceivedMarks[], received: string): Tender {
  return files.reduce(
    (so, { file, marks }) =>
      marks ? withEvaluatorMarks(so, marks, { file: withoutFolder(file), received }) : so,
    tender,
  );
}

/** The record is read by people who do not have the folders of whoever took the file in. */
function withoutFolder(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
