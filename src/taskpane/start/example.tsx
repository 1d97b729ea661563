import { DefaultButton, ProgressIndicator } from "office-ui-fabric-react";
import { useRef, useState } from "react";
import type { Said } from "../parts/hand-over";

/** Fetched when it is asked for: it brings the rules and the sheets with it. */
const example = () => import("./example-in-workbook");

type Trying =
  | { readonly state: "idle" }
  | { readonly state: "at-work"; readonly share: number }
  | { readonly state: "ended"; readonly said: Said };

/** One click to a filled tender of invented bids in this workbook. */
export function TryExample() {
  const [trying, setTrying] = useState<Trying>({ state: "idle" });
  const abort = useRef<AbortController>(undefined);
  const insert = async () => {
    const controller = new AbortController();
    abort.current = controller;
    setTrying({ state: "at-work", share: 0 });
    const { insertExample } = await example();
    const said = await insertExample({
      signal: controller.signal,
      onProgress: (done, total) => setTrying({ state: "at-work", share: done / total }),
    });
    setTrying({ state: "ended", said });
  };
  if (trying.state === "at-work") {
    return (
      <>
        <ProgressIndicator label="Adding the example" percentComplete={trying.share} />
        <DefaultButton text="Cancel" onClick={() => abort.current?.abort()} />
      </>
    );
  }
  return (
    <>
      <DefaultButton text="Try with an example" onClick={() => void insert()} />
      <p className="sv-hint">
        A filled tender of invented bids, in this workbook. You can take it out again.
      </p>
      {trying.state === "ended" && !trying.said.ok && <p className="sv-errors">{trying.said.message}</p>}
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
