import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import { useEffect, useRef } from "react";
import type { Loss } from "./use-update";

/** What an update would leave out, and which rules bids would be scored by, before anything is changed. */
export function ConfirmLoss(props: {
  readonly asked: Loss;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { rules, lost, gone } = props.asked;
  const leavesOut = lost.length + gone.length > 0;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [props.asked]);
  return (
    <div className="sv-warning" role="alert" tabIndex={-1} ref={box}>
      <h2>{leavesOut ? "Not everything can be kept" : "Bids are in"}</h2>
      <Listed
        title="Bids that are in would be scored by other rules than bidders were told. Tell every bidder of them:"
        lines={rules}
      />
      <Listed title="These entries have no place in the changed tender:" lines={lost} />
      <Listed
        title="These are no entries of the tender, so they would be gone with their sheets:"
        lines={gone}
      />
      <p>Nothing has been changed yet.</p>
      <div className="sv-buttons">
        <PrimaryButton
          text={leavesOut ? "Update and leave these out" : "Update and change the rules"}
          onClick={props.onConfirm}
        />
        <DefaultButton text="Do not update" onClick={props.onCancel} />
      </div>
    </div>
  );
}

function Listed({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
