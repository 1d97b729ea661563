import { DefaultButton } from "office-ui-fabric-react";
import { useState } from "react";
import { type CheckedFile, checkFile, wordChecked } from "../../jobs/check";
import { inTurn } from "../../jobs/in-turn";
import type { Source } from "../../jobs/source";
import { withPicked, without } from "../parts/chosen-files";
import { FilePicker } from "../parts/file-picker";
import { focusAfterRemoval } from "../parts/focus-after-removal";
import { type Held, useHeld } from "../parts/held";
import { IssueWords } from "../parts/issue-words";
import { sourcesOf } from "../parts/sources";
import { today } from "../parts/today";
import { unlessCancelled, useWork } from "../parts/use-work";
import { WorkProgress } from "../parts/work-progress";
import { wordAll } from "./word-all";

interface FileAndFindings {
  readonly picked: File;
  readonly found: CheckedFile;
}

const CHECKED: Held<readonly FileAndFindings[]> = { first: [] };

const CHOOSE = "check-files";

/** Workbooks of every kind that came as files, each checked without being opened. */
export function CheckedFiles() {
  const [checked, setChecked] = useHeld(CHECKED);
  const [cancelled, setCancelled] = useState(false);
  const { progress, run, cancel } = useWork();
  const check = (files: readonly File[]) =>
    run(async (options) => {
      setCancelled(false);
      const done: CheckedFile[] = [];
      const checkOne = async (source: Source) => done.push(await checkFile(source, today()));
      const all = await unlessCancelled(inTurn(sourcesOf(files), checkOne, options), options.signal);
      setChecked(files.flatMap((picked, at) => (done[at] ? [{ picked, found: done[at] }] : [])));
      setCancelled(!all);
    });
  const pick = (picked: readonly File[]) =>
    check(
      withPicked(
        checked.map((each) => each.picked),
        picked,
        "any",
      ),
    );
  const takeOut = (index: number) => {
    setChecked(without(checked, index));
    const moved = checked.map((_, at) => rowId(at > index ? at - 1 : at));
    focusAfterRemoval(moved, index, CHOOSE);
  };
  return (
    <section aria-labelledby="checked-files">
      <h2 id="checked-files">Files</h2>
      <p>
        Choose quarterly returns, bid responses, evaluators&apos; files or any other workbook that was made
        here. What each is shows in it; it is checked as that, and none is changed.
      </p>
      <FilePicker
        id={CHOOSE}
        text="Choose files to check"
        label="Files to check"
        accept=".xlsx,.xlsm"
        multiple
        disabled={progress.state === "at-work"}
        onFiles={(files) => void pick(files)}
      />
      <WorkProgress progress={progress} label="Checking the files" things="files" onCancel={cancel} />
      <p role="status">
        {progress.state === "idle" &&
          wordAll(
            checked.map(({ found }) => found),
            cancelled,
          )}
      </p>
      <ul className="sv-jobs">
        {checked.map(({ found }, index) => (
          <li key={found.file}>
            <strong>{found.file}</strong>: {wordChecked(found)}
            <IssueWords issues={found.issues} />
            <DefaultButton
              id={rowId(index)}
              text="Take out"
              ariaLabel={`Take out ${found.file}`}
              onClick={() => takeOut(index)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function rowId(index: number): string {
  return `${CHOOSE}-${index}`;
}
