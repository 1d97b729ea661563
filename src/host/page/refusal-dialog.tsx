import { useEffect, useRef, type ReactElement } from "react";
import type { RefusedEntry } from "./guarded-model";

/** Excel's message box for an entry that a locked cell or a validation did not take. */
export function RefusalDialog(props: {
  readonly entry: RefusedEntry;
  readonly onClose: () => void;
}): ReactElement {
  const { entry, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const insist = () => {
    onClose();
    entry.insist?.();
  };
  const agree = entry.style === "Warning" ? "Yes" : "OK";
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className="refusal"
      aria-labelledby="refusal-title"
      aria-describedby="refusal-message"
      onClose={onClose}
    >
      <h2 id="refusal-title">{entry.title}</h2>
      <p id="refusal-message">{entry.message}</p>
      <div className="refusal-buttons">
        {entry.insist && (
          <button type="button" onClick={insist}>
            {agree}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {entry.insist ? "Cancel" : "OK"}
        </button>
      </div>
    </dialog>
  );
}
