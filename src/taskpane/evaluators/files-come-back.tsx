import { type ReactNode, useEffect, useRef, useState } from "react";
import { type ReceivedMarks, withReceivedMarks } from "../../domain/evaluation/receive-marks";
import { localMinute } from "../../domain/values/moment";
import { readMarks } from "../../jobs/take-marks";
import { withPicked, without } from "../parts/chosen-files";
import { FilePicker } from "../parts/file-picker";
import { Footer } from "../parts/footer";
import { heldFiles, useHeld } from "../parts/held";
import { inWords } from "../parts/insert-sheets";
import { Done } from "../parts/said";
import { TenderUpdate } from "../parts/tender-update";
import { sourcesOf } from "../parts/sources";
import { unlessCancelled, useWork } from "../parts/use-work";
import { WorkProgress } from "../parts/work-progress";
import type { TenderToScore } from "../../jobs/tender";
import { CheckedFileItem } from "./checked-file";

interface Taken {
  readonly evaluators: readonly string[];
  readonly notes: readonly string[];
}

const FILES = heldFiles();

/** Filled files, each checked against the tender in the workbook; the marks of the sound ones go in together. */
export function FilesComeBack(props: {
  readonly here: TenderToScore;
  readonly onTaken: () => Promise<void>;
  /** The page's footer while nothing is to be taken in. */
  readonly otherwise: ReactNode;
}) {
  const { tender } = props.here;
  const [files, setFiles] = useHeld(FILES);
  const [checked, setChecked] = useState<readonly ReceivedMarks[]>([]);
  const [said, setSaid] = useState("");
  const [taken, setTaken] = useState<Taken>();
  const { progress, run, cancel } = useWork();
  const check = (chosen: readonly File[]) =>
    run(async (options) => {
      setFiles(chosen);
      setChecked([]);
      setSaid("");
      setTaken(undefined);
      if (chosen.length === 0) return;
      const read = await unlessCancelled(readMarks(sourcesOf(chosen), props.here, options), options.signal);
      setChecked(read ?? []);
      if (!read) setFiles([]);
      setSaid(read ? summaryOf(read) : "Cancelled. Nothing was taken in.");
    });
  // What was chosen before another job was opened is held against the tender as it is now.
  const again = useRef(() => void (files.length > 0 && check(files)));
  useEffect(() => again.current(), []);
  const evaluators = checked.flatMap(({ marks }) => (marks ? [marks.evaluator] : []));
  const done = (notes: readonly string[]) => {
    setTaken({ evaluators, notes });
    const refused = checked.filter(({ marks }) => !marks);
    // Each file was checked once, in the same order.
    setFiles(files.filter((_, index) => !checked[index]?.marks));
    setChecked(refused);
    setSaid(summaryOf(refused));
    void props.onTaken();
  };
  return (
    <>
      <section aria-labelledby="evaluators-back">
        <h2 id="evaluators-back">Files that came back</h2>
        <FilePicker
          id="evaluators-files"
          text="Choose filled files"
          label="Evaluators' files"
          accept=".xlsx"
          multiple
          disabled={progress.state === "at-work"}
          onFiles={(picked) => void check(withPicked(files, picked, "any"))}
        />
        <WorkProgress progress={progress} label="Checking the files" things="files" onCancel={cancel} />
        <p role="status">{said}</p>
        <ul className="sv-jobs">
          {checked.map((each, index) => (
            <CheckedFileItem
              key={each.file}
              checked={each}
              onTakeOut={() => void check(without(files, index))}
            />
          ))}
        </ul>
        {taken && (
          <Done>
            <p>
              The marks of {inWords(taken.evaluators)} are in this workbook. Moderate them on the sheet
              Moderation.
            </p>
            {taken.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </Done>
        )}
      </section>
      {evaluators.length > 0 ? (
        <Footer does={`Takes in the marks of ${inWords(evaluators)}.`}>
          <TenderUpdate
            text={`Put the marks of ${filesInWords(evaluators.length)} into this workbook`}
            isPrimary
            from={tender}
            next={withReceivedMarks(tender, checked, localMinute(new Date()))}
            onDone={done}
          />
        </Footer>
      ) : (
        props.otherwise
      )}
    </>
  );
}

function filesInWords(count: number): string {
  return `${count} ${count === 1 ? "file" : "files"}`;
}

/** "2 of 3 files can be taken in." */
function summaryOf(checked: readonly ReceivedMarks[]): string {
  if (checked.length === 0) return "";
  const good = checked.filter(({ marks }) => marks).length;
  return `${good} of ${filesInWords(checked.length)} can be taken in.`;
}
