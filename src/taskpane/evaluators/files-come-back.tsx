import { useState } from "react";
import { FilePicker } from "../parts/file-picker";
import { inWords } from "../parts/insert-sheets";
import { readPicked } from "../parts/picked-files";
import { Done } from "../parts/said";
import { TenderUpdate } from "../parts/tender-update";
import { thisMinute } from "../parts/this-minute";
import type { TenderToScore } from "../../jobs/tender";
import { CheckedFileItem } from "./checked-file";
import { type CheckedFile, checkFiles, takenIn } from "./take-in";

interface Taken {
  readonly evaluators: readonly string[];
  readonly notes: readonly string[];
}

/** Filled files, each checked against the tender in the workbook; the marks of the sound ones go in together. */
export function FilesComeBack(props: {
  readonly here: TenderToScore;
  readonly onTaken: () => Promise<void>;
}) {
  const { tender, edition } = props.here;
  const [checked, setChecked] = useState<readonly CheckedFile[]>([]);
  const [reading, setReading] = useState(false);
  const [taken, setTaken] = useState<Taken>();
  const check = async (files: readonly File[]) => {
    setReading(true);
    setTaken(undefined);
    setChecked(await checkFiles(await readPicked(files), tender, edition));
    setReading(false);
  };
  const evaluators = checked.flatMap(({ marks }) => (marks ? [marks.evaluator] : []));
  const done = (notes: readonly string[]) => {
    setTaken({ evaluators, notes });
    setChecked(checked.filter(({ marks }) => !marks));
    void props.onTaken();
  };
  return (
    <section aria-labelledby="evaluators-back">
      <h2 id="evaluators-back">Files that came back</h2>
      <FilePicker
        text="Choose filled files"
        label="Evaluators' files"
        accept=".xlsx"
        multiple
        disabled={reading}
        onFiles={(files) => void check(files)}
      />
      <p role="status">{reading ? "Checking the files." : summaryOf(checked)}</p>
      <ul className="sv-jobs">
        {checked.map((each) => (
          <CheckedFileItem key={each.file} checked={each} tender={tender} />
        ))}
      </ul>
      {evaluators.length > 0 && (
        <TenderUpdate
          text={`Put the marks of ${filesInWords(evaluators.length)} into this workbook`}
          from={tender}
          next={takenIn(tender, checked, thisMinute())}
          onDone={done}
        />
      )}
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
  );
}

function filesInWords(count: number): string {
  return `${count} ${count === 1 ? "file" : "files"}`;
}

/** "2 of 3 files can be taken in." */
function summaryOf(checked: readonly CheckedFile[]): string {
  if (checked.length === 0) return "";
  const good = checked.filter(({ marks }) => marks).length;
  return `${good} of ${filesInWords(checked.length)} can be taken in.`;
}
