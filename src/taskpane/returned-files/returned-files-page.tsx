import { useState } from "react";
import { type CheckedFile, checkFile, wordChecked } from "../../jobs/check";
import { inTurn } from "../../jobs/in-turn";
import type { Source } from "../../jobs/source";
import { today } from "../parts/today";
import { FilePicker } from "../parts/file-picker";
import { IssueWords } from "../parts/issue-words";
import { Page } from "../parts/page";
import { sourcesOf } from "../parts/sources";
import { unlessCancelled, useWork } from "../parts/use-work";
import { WorkProgress } from "../parts/work-progress";
import { wordAll } from "./word-all";

/** Returns, responses and tenders that came as files, each checked without being opened. */
export function ReturnedFilesPage({ onBack }: { readonly onBack: () => void }) {
  const [checked, setChecked] = useState<readonly CheckedFile[]>([]);
  const [said, setSaid] = useState("");
  const { progress, run, cancel } = useWork();
  const check = (files: readonly File[]) =>
    run(async (options) => {
      setChecked([]);
      setSaid("");
      const done: CheckedFile[] = [];
      const checkOne = async (source: Source) => done.push(await checkFile(source, today()));
      const all = await unlessCancelled(inTurn(sourcesOf(files), checkOne, options), options.signal);
      setChecked(done);
      setSaid(wordAll(done, all === undefined));
    });
  return (
    <Page title="Check returned files" onBack={onBack}>
      <p>
        Choose quarterly returns, bid responses or tender workbooks. Each is checked, and none is changed. To
        check a workbook that is open, use Check this workbook.
      </p>
      <FilePicker
        text="Choose files to check"
        label="Returned files"
        accept=".xlsx,.xlsm"
        multiple
        disabled={progress.state === "at-work"}
        onFiles={(files) => void check(files)}
      />
      <WorkProgress progress={progress} label="Checking the files" things="files" onCancel={cancel} />
      <p role="status">{said}</p>
      <ul className="sv-jobs">
        {checked.map((each) => (
          <li key={each.file}>
            <strong>{each.file}</strong>: {wordChecked(each)}
            <IssueWords issues={each.issues} />
          </li>
        ))}
      </ul>
    </Page>
  );
}
