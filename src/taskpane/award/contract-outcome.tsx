import { DefaultButton } from "office-ui-fabric-react";
import { useEffect, useRef, useState } from "react";
import { valueInWords } from "../../domain/contract/contract";
import { dueWords } from "../../domain/contract/due";
import type { Issue } from "../../domain/issues/issue";
import { dayInWords } from "../../domain/values/day";
import { contractFile } from "../../jobs/award";
import type { LetContract } from "../../jobs/commitments";
import type { TenderToScore } from "../../jobs/tender";
import { handOverNamed, type Said } from "../parts/hand-over";
import { IssueWords } from "../parts/issue-words";
import { SaidLine } from "../parts/said";
import { Commitments } from "./commitments-section";
import { NoticeSection } from "./notice-section";

/** The contract that was made, as a file, its commitments and the notice of its award. */
export function ContractOutcome(props: {
  readonly agreed: LetContract;
  readonly here: TenderToScore;
  readonly warnings: readonly Issue[];
}) {
  const { agreed, here, warnings } = props;
  const { contract } = agreed;
  const [said, setSaid] = useState<Said>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [contract]);
  return (
    <section aria-labelledby="contract-made">
      <h2 id="contract-made" ref={heading} tabIndex={-1}>
        The contract
      </h2>
      <p>{inBrief(agreed)}</p>
      <IssueWords issues={warnings} />
      <p>
        Keep the contract file: the quarterly returns are made from it. Where something is due at other times,
        change its quarters there.
      </p>
      <DefaultButton
        text="Save the contract file"
        onClick={() => setSaid(handOverNamed(contractFile(agreed)))}
      />
      <SaidLine said={said} />
      <Commitments agreed={agreed} besideTender />
      <NoticeSection id="contract-notice" here={here} contract={contract} />
    </section>
  );
}

/** "Bidder A, 3 commitments, from 1 April 2026 to 31 March 2028. Each quantity is due in equal parts over the quarters. Value £96,000, without VAT." */
export function inBrief({ contract, edition }: LetContract): string {
  const { supplier, commitments, start, end } = contract;
  const count = `${commitments.length} ${commitments.length === 1 ? "commitment" : "commitments"}`;
  return `${supplier}, ${count}, from ${dayInWords(start)} to ${dayInWords(end)}. ${dueWords(contract, edition)} ${valueInWords(contract)}, without VAT.`;
}
