import type { ReceivedMarks } from "../../domain/evaluation/receive-marks";
import { receivedMarksWords } from "../../jobs/take-marks";
import { IssueWords } from "../parts/issue-words";

/** What the check of one file found, and whose marks it would replace. */
export function CheckedFileItem({ checked }: { readonly checked: ReceivedMarks }) {
  return (
    <li>
      <strong>{checked.file}</strong>: {receivedMarksWords(checked)}
      <IssueWords issues={checked.issues} />
    </li>
  );
}
