import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import { useEffect, useRef } from "react";
import type { Loss } from "./use-update";

/** What an update would leave out, before anything is changed. */
export function ConfirmLoss(props: {
  readonly asked: Loss;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { lost, gone } = props.asked;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [props.asked]);
  return (
    <div className="sv-warning" role="alert" tabIndex={-1} ref={box}>
      <h2>Not everything can be kept</h2>
      <Listed title="These entries have no place in the changed tender:" lines={lost} />
      <Listed
        title="These are no entries of the tender, so they would be gone with their sheets:"
        lines={gone}
      />
      <p>Nothing has been changed yet.</p>
      <div className="sv-buttons">
        <PrimaryButton text="Update and leave these out" onClick={props.onConfirm} />
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
