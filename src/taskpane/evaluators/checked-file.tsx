import { DefaultButton } from "office-ui-fabric-react";
import type { ReceivedMarks } from "../../domain/evaluation/receive-marks";
import { receivedMarksWords } from "../../jobs/take-marks";
import { IssueWords } from "../parts/issue-words";

/** What the check of one file found, and whose marks it would replace. */
export function CheckedFileItem(props: { readonly checked: ReceivedMarks; readonly onTakeOut: () => void }) {
  const { checked } = props;
  return (
    <li>
      <strong>{checked.file}</strong>: {receivedMarksWords(checked)}
      <IssueWords issues={checked.issues} />
      <DefaultButton text="Take out" ariaLabel={`Take out ${checked.file}`} onClick={props.onTakeOut} />
    </li>
  );
}
