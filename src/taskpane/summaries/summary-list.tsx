import { DefaultButton } from "office-ui-fabric-react";
import { useState } from "react";
import type { NotAssessed } from "../../domain/summary/summary";
import { notAssessedWords } from "../../domain/summary/text";
import { letterFile, type Summary, summaryFiles } from "../../jobs/summaries";
import { CopyText } from "../parts/copy-text";
import { handOverNamed, handOverWorkbook, handOverZip, type Said } from "../parts/hand-over";
import { whereLoaded } from "../parts/where-loaded";
import { SaidLine } from "../parts/said";

/** A summary for each assessed bidder: as a workbook, a Word document, as text, or all of them as one zip. */
export function SummaryList(props: {
  readonly summaries: readonly Summary[];
  readonly notAssessed: readonly NotAssessed[];
}) {
  const { summaries, notAssessed } = props;
  const [said, setSaid] = useState<Said>();
  const open = async ({ plan, name }: Summary) => setSaid(await handOverWorkbook(plan, name));
  const letter = async (summary: Summary) =>
    setSaid(await whereLoaded(async () => handOverNamed(await letterFile(summary))));
  const all = async () =>
    setSaid(
      await whereLoaded(async () => handOverZip(await summaryFiles(summaries), "Assessment summaries.zip")),
    );
  return (
    <section aria-labelledby="summaries-made">
      <h2 id="summaries-made">Summaries to send</h2>
      <DefaultButton text="Save all as one zip" onClick={() => void all()} />
      <SaidLine said={said} />
      <ul className="sv-jobs">
        {summaries.map((summary) => (
          <li key={summary.bidder}>
            <strong>{summary.bidder}</strong>
            <div>
              <DefaultButton
                text="Open as a workbook"
                ariaLabel={`Open as a workbook: the summary for ${summary.bidder}`}
                onClick={() => void open(summary)}
              />
              <DefaultButton
                text="Save as a Word document"
                ariaLabel={`Save as a Word document: the summary for ${summary.bidder}`}
                onClick={() => void letter(summary)}
              />
              <CopyText text={summary.text} label={`Copy text of the summary for ${summary.bidder}`} />
            </div>
          </li>
        ))}
      </ul>
      {notAssessed.map((each) => (
        <p key={each.bidder}>{notAssessedWords(each)}</p>
      ))}
    </section>
  );
}
