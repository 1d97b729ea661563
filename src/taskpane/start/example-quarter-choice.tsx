import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import { type RefObject, useState } from "react";
import { whileAtWork } from "../parts/while-at-work";
import type { QuarterAtHome } from "./quarter-at-home";
import type { Job } from "./stages";

/** One click to a quarter of invented returns and payments, chosen where finance would choose them. */
export function TryExampleQuarter({ quarter }: { readonly quarter: QuarterAtHome }) {
  const [atWork, setAtWork] = useState(false);
  const [message, setMessage] = useState("");
  const choose = async () => {
    setAtWork(true);
    const { ok, message: said } = await quarter.choose();
    setAtWork(false);
    setMessage(ok ? "" : said);
  };
  return (
    <>
      <DefaultButton
        text="Try with an example quarter"
        onClick={() => void choose()}
        {...whileAtWork(atWork)}
      />
      <p className="sv-hint">
        Returns of invented suppliers and a ledger, chosen for you in Consolidate returns and in Local spend.
        Nothing is added to this workbook.
      </p>
      <p role="status" className={message === "" ? undefined : "sv-errors"}>
        {message}
      </p>
    </>
  );
}

/** What can be done with the example of a quarter, and the way out of it. */
export function ExampleQuarterChosen(props: {
  readonly quarter: QuarterAtHome;
  readonly onOpen: (job: Job) => void;
  readonly ref: RefObject<HTMLElement | null>;
}) {
  const { quarter, onOpen, ref } = props;
  return (
    <section aria-label="Example quarter" className="sv-card" ref={ref}>
      <h2 tabIndex={-1}>EXAMPLE quarter, July to September 2026</h2>
      <p>Three contracts, two returns and a ledger are chosen, all invented. One return is missing.</p>
      <PrimaryButton text="Consolidate the example's returns" onClick={() => onOpen("consolidate")} />
      <DefaultButton text="Work out its local spend" onClick={() => onOpen("spend")} />
      <DefaultButton text="Take the example quarter out" onClick={() => void quarter.takeOut()} />
      <p className="sv-hint">What you chose in these two jobs beside it is taken out with it.</p>
    </section>
  );
}
