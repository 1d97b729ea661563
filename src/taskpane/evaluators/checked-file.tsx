import { sameName } from "../../domain/tender/bids";
import type { Tender } from "../../domain/tender/tender";
import { IssueWords } from "../parts/issue-words";
import type { CheckedFile } from "./take-in";

/** What the check of one file found, and whose marks it would replace. */
export function CheckedFileItem({
  checked,
  tender,
}: {
  readonly checked: CheckedFile;
  readonly tender: Tender;
}) {
  const { file, marks, issues } = checked;
  const replaces = tender.evaluatorFiles?.some(({ evaluator }) =>
    sameName(evaluator, marks?.evaluator ?? ""),
  );
  return (
    <li>
      <strong>{file}</strong>:{" "}
      {marks ? `the marks of ${marks.evaluator} can be taken in.` : "nothing of it can be taken in."}
      {replaces && " They replace the marks of an earlier file."}
      <IssueWords issues={issues} />
    </li>
  );
}
