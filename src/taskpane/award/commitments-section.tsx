import { DefaultButton } from "office-ui-fabric-react";
import { useState } from "react";
import {
  commitmentsBesideTender,
  commitmentsSchedule,
  commitmentsWorkbook,
  type LetContract,
} from "../../jobs/commitments";
import { CopyText } from "../parts/copy-text";
import { handOverWorkbook, type Said } from "../parts/hand-over";
import { insertSheets } from "../parts/insert-sheets";
import { InsertionOutcome } from "../parts/insertion-outcome";
import { SaidLine } from "../parts/said";
import { useInsertion } from "../parts/use-insertion";
import { whileAtWork } from "../parts/while-at-work";

/** A contract's commitments: as a workbook, as sheets beside the tender where it is open, and as text. */
export function Commitments(props: { readonly agreed: LetContract; readonly besideTender: boolean }) {
  const { agreed } = props;
  const [said, setSaid] = useState<Said>();
  const open = async () => {
    const { name, plan } = commitmentsWorkbook(agreed);
    setSaid(await handOverWorkbook(plan, name));
  };
  return (
    <>
      <DefaultButton text="Open the commitments as a new workbook" onClick={() => void open()} />
      <SaidLine said={said} />
      {props.besideTender && <BesideTender agreed={agreed} />}
      <h3>Schedule of commitments</h3>
      <p>Plain text, for the contract&apos;s document.</p>
      <CopyText text={commitmentsSchedule(agreed)} label="Copy text of the schedule of commitments" />
    </>
  );
}

function BesideTender({ agreed }: { readonly agreed: LetContract }) {
  const { progress, insert, cancel } = useInsertion();
  const add = () => insert((options) => insertSheets(commitmentsBesideTender(agreed), [], options));
  return (
    <>
      <DefaultButton
        text="Add the commitments to this workbook"
        {...whileAtWork(progress.state === "at-work")}
        onClick={() => void add()}
      />
      <InsertionOutcome
        progress={progress}
        done={{ title: "The commitments are in this workbook", next: "They are given, not to be typed in." }}
        onCancel={cancel}
      />
    </>
  );
}
