import { useEffect, useRef, type ReactElement } from "react";
import type { RefusedEntry } from "./guarded-model";

/** How the message box was answered: enter it all the same, go back to typing, or leave the cell as it was. */
export type Answer = "insist" | "retry" | "cancel";

interface Choice {
  readonly words: string;
  readonly answer: Answer;
}

const OK: readonly Choice[] = [{ words: "OK", answer: "cancel" }];

/** Excel's buttons for an entry that breaks a validation, by the validation's style. */
const CHOICES: Readonly<Record<RefusedEntry["style"], readonly Choice[]>> = {
  Stop: [
    { words: "Retry", answer: "retry" },
    { words: "Cancel", answer: "cancel" },
  ],
  Warning: [
    { words: "Yes", answer: "insist" },
    { words: "No", answer: "retry" },
    { words: "Cancel", answer: "cancel" },
  ],
  Information: [
    { words: "OK", answer: "insist" },
    { words: "Cancel", answer: "cancel" },
  ],
};

/** Excel's message box for an entry that a locked cell or a validation did not take; Escape is Cancel. */
export function RefusalDialog(props: {
  readonly entry: RefusedEntry;
  readonly onAnswer: (answer: Answer) => void;
}): ReactElement {
  const { entry, onAnswer } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const choices = entry.reason === "validation" ? CHOICES[entry.style] : OK;
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className="refusal"
      aria-labelledby="refusal-title"
      aria-describedby="refusal-message"
      onCancel={() => onAnswer("cancel")}
    >
      <h2 id="refusal-title">{entry.title}</h2>
      <p id="refusal-message">{entry.message}</p>
      <div className="refusal-buttons">
        {choices.map(({ words, answer }) => (
          <button key={words} type="button" onClick={() => onAnswer(answer)}>
            {words}
          </button>
        ))}
      </div>
    </dialog>
  );
}
