import { DefaultButton } from "office-ui-fabric-react";
import type { ReactNode } from "react";
import type { Issue } from "../../domain/issues/issue";
import { IssuePlan } from "./issue-plan";
import { Refusal } from "./said";
import type { TenderToScore } from "../../jobs/tender";
import type { TenderRead } from "./use-tender";

/** What a page shows of the workbook's tender, or why it cannot be read. */
export function WithTender(props: {
  readonly found: TenderRead | undefined;
  readonly read: () => Promise<void>;
  /** Given the tender, and what was pointed out in it. */
  readonly children: (here: TenderToScore, issues: readonly Issue[]) => ReactNode;
}) {
  const { found } = props;
  if (!found) return <p role="status">Reading the workbook.</p>;
  if (found.ok) return props.children(found.value, found.issues);
  return (
    <>
      <Refusal title="The tender could not be read">
        {found.message !== undefined && <p>{found.message}</p>}
        {found.issues.length > 0 && <IssuePlan issues={found.issues} />}
      </Refusal>
      <DefaultButton text="Read again" onClick={() => void props.read()} />
    </>
  );
}
