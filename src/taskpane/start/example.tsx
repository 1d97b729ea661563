import { DefaultButton, ProgressIndicator } from "office-ui-fabric-react";
import { useState } from "react";
import type { Said } from "../parts/hand-over";
import { useInsertion } from "../parts/use-insertion";

/** Fetched when it is asked for: it brings the rules and the sheets with it. */
const example = () => import("./example-in-workbook");

/** One click to a filled tender of invented bids in this workbook. */
export function TryExample() {
  const { progress, insert, cancel } = useInsertion();
  if (progress.state === "at-work") {
    return (
      <>
        <ProgressIndicator label="Adding the example" percentComplete={progress.done / progress.total} />
        <DefaultButton text="Cancel" onClick={cancel} />
      </>
    );
  }
  const add = () => insert(async (options) => (await example()).insertExample(options));
  return (
    <>
      <DefaultButton text="Try with an example" onClick={() => void add()} />
      <p className="sv-hint">
        A filled tender of invented bids, in this workbook. You can take it out again.
      </p>
      {progress.state === "ended" && !progress.outcome.ok && (
        <p className="sv-errors">{progress.outcome.message}</p>
      )}
    </>
  );
}

/** Takes the example out again, once it is said that this is meant: Excel cannot undo it. */
export function TakeExampleOut() {
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState<Said>();
  const takeOut = async () => {
    const { removeExample } = await example();
    setSaid(await removeExample());
  };
  return (
    <>
      {asked ? (
        <>
          <p role="status">
            The example&apos;s sheets go, with what you typed into them. Excel cannot undo this.
          </p>
          <DefaultButton text="Take it out now" onClick={() => void takeOut()} />
          <DefaultButton text="Keep it" onClick={() => setAsked(false)} />
        </>
      ) : (
        <DefaultButton text="Take the example out" onClick={() => setAsked(true)} />
      )}
      {said && !said.ok && <p className="sv-errors">{said.message}</p>}
    </>
  );
}
