import { DefaultButton, ProgressIndicator } from "office-ui-fabric-react";
import type { WorkState } from "./use-work";

/** How far long work is, with a button that cancels it. */
export function WorkProgress(props: {
  readonly progress: WorkState;
  /** "Checking the files" */
  readonly label: string;
  /** What is counted: "files". Without it only the bar shows how far it is. */
  readonly things?: string;
  /** How far it is in other words than done of total. */
  readonly words?: string;
  /** What a screen reader is told on the way, now and then; the label where it is empty. */
  readonly said?: string;
  readonly onCancel: () => void;
}) {
  const { progress, label, things, said } = props;
  if (progress.state === "idle") return null;
  const { done, total } = progress;
  const counts = things === undefined ? undefined : `${done} of ${total} ${things}`;
  return (
    <div>
      <p role="status" className="sv-hidden">
        {said || label}
      </p>
      <ProgressIndicator
        label={label}
        ariaLabel={label}
        description={props.words || counts}
        percentComplete={total > 0 ? done / total : 0}
      />
      <DefaultButton text="Cancel" onClick={props.onCancel} />
    </div>
  );
}
