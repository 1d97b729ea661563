import { DefaultButton } from "office-ui-fabric-react";
import type { Issue } from "../../domain/issues/issue";
import { IssueWords } from "./issue-words";
import { Refusal } from "./said";

/** What stands in the way in the workbook, and a button to look again. */
export function NotYet(props: {
  readonly title: string;
  readonly issues: readonly Issue[];
  readonly read: () => Promise<void>;
}) {
  return (
    <>
      <Refusal title={props.title}>
        <IssueWords issues={props.issues} />
      </Refusal>
      <DefaultButton text="Read again" onClick={() => void props.read()} />
    </>
  );
}
