import { DefaultButton } from "office-ui-fabric-react";
import { useEffect, useRef, useState } from "react";
import { dayInWords } from "../../domain/values/calendar";
import type { Contract } from "../../domain/contract/contract";
import { contractSchedule } from "../../domain/contract/schedule";
import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { CopyText } from "../parts/copy-text";
import { fileNames } from "../../jobs/file-names";
import { handOverJson, handOverWorkbook, type Said } from "../parts/hand-over";
import { insertSheets } from "../parts/insert-sheets";
import { InsertionOutcome } from "../parts/insertion-outcome";
import { IssueWords } from "../parts/issue-words";
import { SaidLine } from "../parts/said";
import { useInsertion } from "../parts/use-insertion";
import { commitmentsBesideTender, commitmentsWorkbook } from "./commitments-here";

/** The contract that was made: as a file, as sheets, and as text for its document. */
export function ContractOutcome(props: {
  readonly contract: Contract;
  readonly edition: Framework;
  readonly warnings: readonly Issue[];
}) {
  const { contract, edition, warnings } = props;
  const [said, setSaid] = useState<Said>();
  const { progress, insert, cancel } = useInsertion();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [contract]);
  const [name = "Commitments"] = fileNames([`${contract.reference} commitments`]);
  const open = async () => setSaid(await handOverWorkbook(commitmentsWorkbook(contract, edition), name));
  const add = () =>
    insert((options) => insertSheets(commitmentsBesideTender(contract, edition), [], options));
  return (
    <section aria-labelledby="contract-made">
      <h2 id="contract-made" ref={heading} tabIndex={-1}>
        The contract
      </h2>
      <p>{inBrief(contract)}</p>
      <IssueWords issues={warnings} />
      <p>
        Keep the contract file: the quarterly returns are made from it. Where something is due at other times,
        change its quarters there.
      </p>
      <DefaultButton
        text="Download contract.json"
        onClick={() => setSaid(handOverJson(contract, "contract.json"))}
      />
      <DefaultButton text="Open the commitments as a new workbook" onClick={() => void open()} />
      <DefaultButton
        text="Add the commitments to this workbook"
        disabled={progress.state === "at-work"}
        onClick={() => void add()}
      />
      <SaidLine said={said} />
      <InsertionOutcome
        progress={progress}
        done={{ title: "The commitments are in this workbook", next: "They are given, not to be typed in." }}
        onCancel={cancel}
      />
      <h3>Schedule of commitments</h3>
      <p>Plain text, for the contract&apos;s document.</p>
      <CopyText
        text={contractSchedule(contract, [edition])}
        label="Copy text of the schedule of commitments"
      />
    </section>
  );
}

/** "Bidder A, 3 commitments, from 1 April 2026 to 31 March 2028. Each is due in equal parts." */
export function inBrief({ supplier, commitments, start, end }: Contract): string {
  const count = `${commitments.length} ${commitments.length === 1 ? "commitment" : "commitments"}`;
  return `${supplier}, ${count}, from ${dayInWords(start)} to ${dayInWords(end)}. Each quantity is due in equal parts over the quarters.`;
}
