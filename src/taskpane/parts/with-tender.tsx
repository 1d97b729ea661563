import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import type { ReactNode } from "react";
import type { Issue } from "../../domain/issues/issue";
import { IssuePlan } from "./issue-plan";
import { Refusal } from "./said";
import type { TenderToScore } from "../../jobs/tender";
import { titleOf } from "../start/stages";
import { useOpenJob } from "./open-job";
import { holdsNoTender, type TenderRead } from "./use-tender";

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
  if (holdsNoTender(found)) return <NoTender read={props.read} />;
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

/** A workbook without a tender has nothing wrong with it: it is said what this is for, and how to come by a tender. */
function NoTender({ read }: { readonly read: () => Promise<void> }) {
  const open = useOpenJob();
  return (
    <section aria-labelledby="no-tender">
      <h2 id="no-tender">No tender is in this workbook</h2>
      <p>
        This is for the sheets of a tender. Open the workbook that holds them and read again, or set up a
        tender in this one.
      </p>
      {open && <PrimaryButton text={titleOf("tender")} onClick={() => open("tender")} />}{" "}
      <DefaultButton text="Read again" onClick={() => void read()} />
    </section>
  );
}
