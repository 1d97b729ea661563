import { DefaultButton, ProgressIndicator } from "office-ui-fabric-react";
import type { WorkState } from "./use-work";

/** How far long work is, with a button that cancels it. */
export function WorkProgress(props: {
  readonly progress: WorkState;
  /** "Checking the files" */
  readonly label: string;
  /** What is counted: "files". Without it only the bar shows how far it is. */
  readonly things?: string;
  readonly onCancel: () => void;
}) {
  const { progress, label, things } = props;
  if (progress.state === "idle") return null;
  const { done, total } = progress;
  return (
    <div>
      <p role="status" className="sv-hidden">
        {label}
      </p>
      <ProgressIndicator
        label={label}
        ariaLabel={label}
        description={things === undefined ? undefined : `${done} of ${total} ${things}`}
        percentComplete={total > 0 ? done / total : 0}
      />
      <DefaultButton text="Cancel" onClick={props.onCancel} />
    </div>
  );
}
