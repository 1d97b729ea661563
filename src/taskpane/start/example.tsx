import { DefaultButton, ProgressIndicator } from "office-ui-fabric-react";
import { useRef, useState } from "react";
import type { Said } from "../parts/hand-over";
import { Refusal } from "../parts/said";
import { useInsertion } from "../parts/use-insertion";
import { useLostFocus } from "../parts/use-lost-focus";
import { whileAtWork } from "../parts/while-at-work";

/** Fetched when it is asked for: it brings the rules and the sheets with it. */
const example = () => import("./example-in-workbook");

/** One click to a filled tender of invented bids in this workbook. */
export function TryExample() {
  const { progress, insert, cancel } = useInsertion();
  const isAtWork = progress.state === "at-work";
  const add = () => insert(async (options) => (await example()).insertExample(options));
  return (
    <>
      <DefaultButton text="Try with an example" onClick={() => void add()} {...whileAtWork(isAtWork)} />
      {isAtWork ? (
        <>
          <ProgressIndicator
            label={progress.isCancelled ? "Taking the example out" : "Adding the example"}
            percentComplete={progress.isCancelled ? undefined : progress.done / progress.total}
          />
          <DefaultButton text="Cancel" onClick={cancel} {...whileAtWork(progress.isCancelled ?? false)} />
        </>
      ) : (
        <p className="sv-hint">
          A filled tender of invented bids, in this workbook. You can take it out again.
        </p>
      )}
      {progress.state === "ended" && !progress.outcome.ok && (
        <Refusal title="The example was not added">
          <p>{progress.outcome.message}</p>
        </Refusal>
      )}
    </>
  );
}

/** Takes the example out again, once it is said that this is meant: Excel cannot undo it. */
export function TakeExampleOut() {
  const [asked, setAsked] = useState(false);
  const [isAtWork, setAtWork] = useState(false);
  const [said, setSaid] = useState<Said>();
  const shown = useRef<HTMLDivElement>(null);
  useLostFocus(asked, () => shown.current?.querySelector<HTMLElement>("p, button"));
  const takeOut = async () => {
    setAtWork(true);
    const { removeExample } = await example();
    setSaid(await removeExample());
    setAtWork(false);
  };
  return (
    <div ref={shown}>
      {asked ? (
        <>
          <p role="status" tabIndex={-1}>
            The example&apos;s sheets go, with what you typed into them. Excel cannot undo this.
          </p>
          <DefaultButton text="Take it out now" onClick={() => void takeOut()} {...whileAtWork(isAtWork)} />
          <DefaultButton text="Keep it" onClick={() => setAsked(false)} {...whileAtWork(isAtWork)} />
        </>
      ) : (
        <DefaultButton text="Take the example out" onClick={() => setAsked(true)} />
      )}
      {said && !said.ok && (
        <p role="alert" className="sv-errors">
          {said.message}
        </p>
      )}
    </div>
  );
}
