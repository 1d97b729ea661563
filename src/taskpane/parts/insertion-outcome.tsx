import { DefaultButton, ProgressIndicator } from "office-ui-fabric-react";
import { useEffect, useRef } from "react";
import { CellLink } from "./cell-link";
import { inWords, type Insertion } from "./insert-sheets";
import type { InsertionProgress } from "./use-insertion";
import { whileAtWork } from "./while-at-work";

/** What is said when the sheets are in the workbook. */
interface Done {
  /** "The tender is in this workbook" */
  readonly title: string;
  /** What to do next. */
  readonly next: string;
}

/** How the insertion goes and how it ended. */
export function InsertionOutcome(props: {
  readonly progress: InsertionProgress;
  readonly done: Done;
  readonly onCancel: () => void;
}) {
  const { progress } = props;
  if (progress.state === "idle") return null;
  if (progress.state === "ended") return <InsertionEnded outcome={progress.outcome} done={props.done} />;
  return <InsertionAtWork progress={progress} onCancel={props.onCancel} />;
}

/** How far an insertion is, with a way to cancel it; nothing before it begins and once it has ended. */
export function InsertionAtWork(props: {
  readonly progress: InsertionProgress;
  readonly onCancel: () => void;
}) {
  const { progress } = props;
  if (progress.state !== "at-work") return null;
  const { done, total, isCancelled = false } = progress;
  const label = isCancelled ? "Taking out what was added" : "Adding the sheets";
  return (
    <div>
      <p role="status" className="sv-hidden">
        {label}
      </p>
      <ProgressIndicator
        label={label}
        ariaLabel={label}
        description={total > 1 && !isCancelled ? `${done} of ${total} steps` : undefined}
        // It is not known how long the way back is.
        percentComplete={isCancelled ? undefined : done / total}
      />
      <DefaultButton text="Cancel" onClick={props.onCancel} {...whileAtWork(isCancelled)} />
    </div>
  );
}

/** How an insertion ended; takes the focus. */
export function InsertionEnded({ outcome, done }: { readonly outcome: Insertion; readonly done: Done }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [outcome]);
  if (!outcome.ok) {
    return (
      <div className="sv-errors" role="alert" tabIndex={-1} ref={box}>
        <h2>The sheets were not added</h2>
        <p>{outcome.message}</p>
      </div>
    );
  }
  return (
    <div className="sv-done" role="status" tabIndex={-1} ref={box}>
      <h2>{done.title}</h2>
      <p>
        {inWords(outcome.sheets.map(({ name }) => name))} {outcome.sheets.length === 1 ? "was" : "were"}{" "}
        added. {done.next}
      </p>
      {outcome.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <ul className="sv-jobs">
        {outcome.sheets.map(({ name, firstEntry }) => (
          <li key={name}>
            <CellLink sheet={name} cell={firstEntry} text={`Go to ${name}`} />
          </li>
        ))}
      </ul>
    </div>
  );
}
