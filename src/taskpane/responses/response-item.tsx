import { DefaultButton } from "office-ui-fabric-react";
import { IssueWords } from "../parts/issue-words";
import type { SortedFile } from "./take-in";

/** What becomes of a file, with what is wrong in it and a way to leave it out. */
export function ResponseItem(props: { readonly sorted: SortedFile; readonly onLeaveOut: () => void }) {
  const { file, issues } = props.sorted;
  return (
    <li>
      <strong>{file}</strong>: {wordSorted(props.sorted)}
      <IssueWords issues={issues} />
      <DefaultButton text="Leave out" ariaLabel={`Leave out ${file}`} onClick={props.onLeaveOut} />
    </li>
  );
}

/** "the response of Bidder A can be taken in." */
export function wordSorted({ bidder, sameAs, replaces }: SortedFile): string {
  if (bidder === undefined) return "nothing of it can be taken in.";
  if (sameAs !== undefined) return `the response of ${bidder}, the same as ${sameAs}, so it adds nothing.`;
  return `the response of ${bidder} can be taken in.${replaces ? " It replaces other figures of this bidder in the workbook." : ""}`;
}
