import { DefaultButton, ProgressIndicator } from "office-ui-fabric-react";
import { useRef, useState } from "react";
import type { Tender } from "../../domain/tender/tender";
import { Refusal } from "./said";
import { updateTenderHere } from "./tender-here";
import { whileAtWork } from "./while-at-work";

type State =
  | { readonly state: "idle" }
  | { readonly state: "at-work"; readonly done: number; readonly total: number }
  | { readonly state: "asking"; readonly gone: readonly string[] }
  | { readonly state: "refused"; readonly message: string };

/** A button that makes the open workbook hold another state of its tender, with progress, cancelling and a question where something would be gone. */
export function TenderUpdate(props: {
  /** What the button does: "Record the award in this workbook". */
  readonly text: string;
  /** It is the page's own action, in its footer. */
  readonly isPrimary?: boolean;
  /** The tender as it was read, and as it shall be. */
  readonly from: Tender;
  readonly next: Tender;
  /** Told what else there is to say. */
  readonly onDone: (notes: readonly string[]) => void;
}) {
  const { text, from, next, onDone } = props;
  const [state, setState] = useState<State>({ state: "idle" });
  const abort = useRef<AbortController>(undefined);
  const update = async (mayGo: readonly string[]) => {
    const controller = new AbortController();
    abort.current = controller;
    setState({ state: "at-work", done: 0, total: 1 });
    const updated = await updateTenderHere(next, {
      from,
      mayGo,
      signal: controller.signal,
      onProgress: (done, total) => setState({ state: "at-work", done, total }),
    });
    if (updated.ok) {
      setState({ state: "idle" });
      onDone(updated.notes);
    } else if (updated.gone) setState({ state: "asking", gone: updated.gone });
    else setState({ state: "refused", message: updated.message });
  };
  return (
    <>
      <DefaultButton
        text={text}
        primary={props.isPrimary}
        {...whileAtWork(state.state === "at-work")}
        onClick={() => void update([])}
      />
      {state.state === "at-work" && (
        <div>
          <ProgressIndicator
            label="Changing the workbook"
            ariaLabel="Changing the workbook"
            percentComplete={state.done / state.total}
          />
          <DefaultButton text="Cancel" onClick={() => abort.current?.abort()} />
        </div>
      )}
      {state.state === "asking" && (
        <Refusal title="Something would be gone">
          <p>This is in the tender&apos;s sheets and belongs to no entry, so it would be gone:</p>
          <ul>
            {state.gone.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <DefaultButton text="Change the workbook all the same" onClick={() => void update(state.gone)} />
        </Refusal>
      )}
      {state.state === "refused" && (
        <Refusal title="The workbook was not changed">
          <p>{state.message}</p>
        </Refusal>
      )}
    </>
  );
}
