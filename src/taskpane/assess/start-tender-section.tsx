import { DefaultButton } from "office-ui-fabric-react";
import { useState } from "react";
import { IssuePlan } from "../parts/issue-plan";
import { useCouncil } from "../parts/council";
import { Refusal } from "../parts/said";
import { type AssessmentRead, type StartedDraft, startFromWorkbook } from "./start-tender";

type State =
  { readonly state: "idle" | "reading" } | { readonly state: "read"; readonly read: AssessmentRead };

/** Opens the tender's form with what the workbook's assessment says; what it leaves open is shown first. */
export function StartTenderSection(props: { readonly onStart: (started: StartedDraft) => void }) {
  const { council } = useCouncil();
  const [state, setState] = useState<State>({ state: "idle" });
  const start = async () => {
    setState({ state: "reading" });
    const read = await startFromWorkbook(council);
    if (read.ok && read.started.warnings.length === 0) props.onStart(read.started);
    else setState({ state: "read", read });
  };
  return (
    <section aria-labelledby="assess-start">
      <h2 id="assess-start">When the assessment is done</h2>
      <p>
        The tender gets the contract&apos;s facts, the measures that were chosen in this workbook, each with
        an equal share, the businesses to be invited, and the answers to the questions besides measures as its
        statements.
      </p>
      <DefaultButton
        text="Start the tender from this assessment"
        disabled={state.state === "reading"}
        onClick={() => void start()}
      />
      <p role="status">{state.state === "reading" ? "Reading the assessment." : ""}</p>
      {state.state === "read" && <Read read={state.read} onStart={props.onStart} />}
    </section>
  );
}

function Read(props: { readonly read: AssessmentRead; readonly onStart: (started: StartedDraft) => void }) {
  const { read } = props;
  if (!read.ok) {
    return (
      <Refusal title="The tender was not started">
        {read.message !== "" && <p>{read.message}</p>}
        {read.issues.length > 0 && <IssuePlan issues={read.issues} />}
      </Refusal>
    );
  }
  const { started } = read;
  return (
    <div className="sv-warning" role="status">
      <p>
        {started.chosen === 1 ? "1 measure was" : `${started.chosen} measures were`} chosen. The assessment
        leaves this open:
      </p>
      <IssuePlan issues={started.warnings} />
      <DefaultButton text="Start the tender all the same" onClick={() => props.onStart(started)} />
    </div>
  );
}
