import { DefaultButton, ProgressIndicator } from "office-ui-fabric-react";
import { useEffect, useRef } from "react";
import { CellLink } from "../parts/cell-link";
import { inWords, type Insertion } from "./insert-tender";
import type { Progress } from "./use-insertion";

/** How the insertion goes and how it ended. */
export function Outcome(props: { readonly progress: Progress; readonly onCancel: () => void }) {
  const { progress } = props;
  if (progress.state === "idle") return null;
  if (progress.state === "ended") return <Ended outcome={progress.outcome} />;
  return (
    <div>
      <ProgressIndicator
        label="Adding the sheets"
        ariaLabel="Adding the sheets"
        percentComplete={progress.done / progress.total}
      />
      <DefaultButton text="Cancel" onClick={props.onCancel} />
    </div>
  );
}

function Ended({ outcome }: { readonly outcome: Insertion }) {
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
      <h2>The tender is in this workbook</h2>
      <p>
        {inWords(outcome.sheets.map(({ name }) => name))} {outcome.sheets.length === 1 ? "was" : "were"}{" "}
        added. Type prices in the yellow cells.
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
