import { PrimaryButton } from "office-ui-fabric-react";
import { useState } from "react";
import type { Result } from "../../domain/issues/issue";
import { counted } from "../../domain/issues/words/sentences";
import { type LotsOverview, lotsOverview, wordLotAward } from "../../jobs/lots";
import { ChosenFiles, withPicked, without } from "../parts/chosen-files";
import { FilePicker } from "../parts/file-picker";
import { Footer } from "../parts/footer";
import { type Held, heldFiles, useHeld } from "../parts/held";
import { handOverWorkbook, type Said } from "../parts/hand-over";
import { Page } from "../parts/page";
import { ResultIssues } from "../parts/result-issues";
import { SaidLine } from "../parts/said";
import { openNothing } from "../../jobs/source";
import { useEditions } from "../parts/editions";
import { sourcesOf } from "../parts/sources";
import { whileAtWork } from "../parts/while-at-work";
import { unlessCancelled, useWork } from "../parts/use-work";
import { WorkProgress } from "../parts/work-progress";
import { titleOf } from "../start/stages";

const FILES = heldFiles();
const READ: Held<Result<LotsOverview> | undefined> = { first: undefined };

/** Puts the workbooks of a tender's lots together, and awards each lot as was disclosed. */
export function LotsPage({ onBack }: { readonly onBack: () => void }) {
  const { editions } = useEditions();
  const [files, setFiles] = useHeld(FILES);
  const [read, setRead] = useHeld(READ);
  const [said, setSaid] = useState<Said>();
  const { progress, run, cancel } = useWork();
  const put = (chosen: readonly File[]) =>
    run(async (options) => {
      setFiles(chosen);
      setRead(undefined);
      setSaid(undefined);
      if (chosen.length === 0) return;
      const found = lotsOverview(sourcesOf(chosen), { editions, openNamed: openNothing }, options);
      setRead(await unlessCancelled(found, options.signal));
    });
  const open = async ({ plan, name }: LotsOverview) => setSaid(await handOverWorkbook(plan, name));
  return (
    <Page title={titleOf("lots")} onBack={onBack}>
      <p>
        Choose the marked workbooks of all lots of a tender. Lots are awarded one after the other, as the
        tender says, and a bidder that has won as many as it may is passed over.
      </p>
      <FilePicker
        id="lots-files"
        text="Choose the lots"
        label="Workbooks of lots"
        accept=".xlsx,.json,application/json"
        multiple
        disabled={progress.state === "at-work"}
        onFiles={(picked) => void put(withPicked(files, picked, "any"))}
      />
      <ChosenFiles
        id="lots-files"
        files={files}
        disabled={progress.state === "at-work"}
        onTakeOut={(index) => void put(without(files, index))}
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
        </>
      )}
      <SaidLine said={said} />
      <Footer does={doesOf(read, files.length)}>
        {read?.ok ? (
          <PrimaryButton text="Open the overview as a new workbook" onClick={() => void open(read.value)} />
        ) : (
          <PrimaryButton
            text="Read the lots"
            {...whileAtWork(progress.state === "at-work" || files.length === 0)}
            onClick={() => void put(files)}
          />
        )}
      </Footer>
    </Page>
  );
}

/** What the primary action does, or what is to be done before. */
function doesOf(read: Result<LotsOverview> | undefined, files: number): string {
  if (files === 0) return "Choose the marked workbooks of the lots first.";
  if (!read?.ok) return `Reads ${counted(files, "file")}; none is changed.`;
  return `Makes the overview of ${counted(read.value.awards.length, "lot")} as a new workbook.`;
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
