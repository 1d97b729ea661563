import { PrimaryButton } from "office-ui-fabric-react";
import { useState } from "react";
import type { Result } from "../../domain/issues/issue";
import { type LotsOverview, lotsOverview, wordLotAward } from "../../jobs/lots";
import { FilePicker } from "../parts/file-picker";
import { handOverWorkbook, type Said } from "../parts/hand-over";
import { Page } from "../parts/page";
import { ResultIssues } from "../parts/result-issues";
import { SaidLine } from "../parts/said";
import { openNothing } from "../../jobs/source";
import { useEditions } from "../parts/editions";
import { sourcesOf } from "../parts/sources";
import { unlessCancelled, useWork } from "../parts/use-work";
import { WorkProgress } from "../parts/work-progress";

/** Puts the workbooks of a tender's lots together, and awards each lot as was disclosed. */
export function LotsPage({ onBack }: { readonly onBack: () => void }) {
  const { editions } = useEditions();
  const [read, setRead] = useState<Result<LotsOverview>>();
  const [said, setSaid] = useState<Said>();
  const { progress, run, cancel } = useWork();
  const put = (files: readonly File[]) =>
    run(async (options) => {
      setRead(undefined);
      setSaid(undefined);
      const found = lotsOverview(sourcesOf(files), { editions, openNamed: openNothing }, options);
      setRead(await unlessCancelled(found, options.signal));
    });
  const open = async ({ plan, name }: LotsOverview) => setSaid(await handOverWorkbook(plan, name));
  return (
    <Page title="Who gets each lot" onBack={onBack}>
      <p>
        Choose the marked workbooks of all lots of a tender. Lots are awarded one after the other, as the
        tender says, and a bidder that has won as many as it may is passed over.
      </p>
      <FilePicker
        text="Choose the lots"
        label="Workbooks of lots"
        accept=".xlsx,.json,application/json"
        multiple
        disabled={progress.state === "at-work"}
        onFiles={(files) => void put(files)}
      />
      <WorkProgress progress={progress} label="Reading the lots" things="files" onCancel={cancel} />
      <ResultIssues result={read} refusal="The lots cannot be put together" />
      {read?.ok && (
        <>
          <ul className="sv-jobs">
            {read.value.awards.map((award) => (
              <LotItem key={award.lot.id} lines={wordLotAward(award)} />
            ))}
          </ul>
          <p>
            The overview says the same in formulas. Where bids are equal, decide between them in its yellow
            cells, save it, and choose it on the pages of summaries and award.
          </p>
          <PrimaryButton text="Open the overview as a new workbook" onClick={() => void open(read.value)} />
        </>
      )}
      <SaidLine said={said} />
    </Page>
  );
}

/** Who gets a lot, and below it each bid that is passed over. */
function LotItem({ lines: [first, ...passed] }: { readonly lines: readonly string[] }) {
  return (
    <li>
      {first}
      {passed.map((line) => (
        <p key={line} className="sv-hint">
          {line.trim()}
        </p>
      ))}
    </li>
  );
}
