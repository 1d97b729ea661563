import type { Result } from "../../domain/issues/issue";
import { IssueWords } from "./issue-words";
import { Refusal } from "./said";
import { Warnings } from "./warnings";

/** What is to be looked at in what was made, or why it was not made. */
export function ResultIssues(props: {
  /** Undefined before anything was tried. */
  readonly result: Result<unknown> | undefined;
  /** "The form cannot be made yet" */
  readonly refusal: string;
}) {
  const { result, refusal } = props;
  if (!result || result.issues.length === 0) return null;
  if (result.ok) return <Warnings issues={result.issues} />;
  return (
    <Refusal title={refusal}>
      <IssueWords issues={result.issues} />
    </Refusal>
  );
}
