import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { DefaultButton, ProgressIndicator } from "office-ui-fabric-react";
import type { WorkState } from "./use-work";

interface WorkProgressProps {
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
}

/** How far long work is, with a button that cancels it. */
export function WorkProgress(props: WorkProgressProps) {
  const { progress } = props;
  return progress.state === "idle" ? null : <AtWork {...props} progress={progress} />;
}

type Progress = Extract<WorkState, { readonly state: "at-work" }>;

/** Comes into view when it begins: the button that began it may stand at the foot of the pane. */
function AtWork(props: WorkProgressProps & { readonly progress: Progress }) {
  const { label, things, said } = props;
  const { done, total } = props.progress;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.scrollIntoView({ block: "nearest" });
  }, []);
  useFocusGivenBack(frame);
  const counts = things === undefined ? undefined : howFar(done, total, things);
  return (
    <div ref={frame}>
      <p role="status" className="sv-hidden">
        {said || label}
      </p>
      <ProgressIndicator
        label={label}
        ariaLabel={label}
        description={props.words || counts}
        // Past its last step the work goes on without measure, until what it gives is there.
        percentComplete={done < total ? done / total : undefined}
      />
      <DefaultButton text="Cancel" onClick={props.onCancel} />
    </div>
  );
}

/** Of a single one only how much of it is done says anything. */
function howFar(done: number, total: number, things: string): string {
  return total === 1 ? `${Math.floor(100 * done)}% done` : `${Math.floor(done)} of ${total} ${things}`;
}

/** What had the focus when the work began has it again where it ends while Cancel has it, which is gone then. */
function useFocusGivenBack(frame: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const within = frame.current;
    return () => {
      if (within?.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
    };
  }, [frame]);
}
