import { DefaultButton } from "office-ui-fabric-react";
import type { SortedFile } from "../../domain/response/take-in";
import { sortedResponseWords } from "../../jobs/take-responses";
import { IssueWords } from "../parts/issue-words";

/** What becomes of a file, with what is wrong in it and a way to leave it out. */
export function ResponseItem(props: { readonly sorted: SortedFile; readonly onLeaveOut: () => void }) {
  const { file, issues } = props.sorted;
  return (
    <li>
      <strong>{file}</strong>: {sortedResponseWords(props.sorted)}
      <IssueWords issues={issues} />
      <DefaultButton text="Leave out" ariaLabel={`Leave out ${file}`} onClick={props.onLeaveOut} />
    </li>
  );
}
