import { useState } from "react";
import { FilePicker } from "../parts/file-picker";
import type { TenderOfWorkbook } from "../parts/use-tender";
import { CheckedFileItem } from "./checked-file";
import { type CheckedFile, checkFiles } from "./take-in";

/** Filled files, each checked against the tender in the workbook. */
export function FilesComeBack({ here }: { readonly here: TenderOfWorkbook }) {
  const { tender, edition } = here;
  const [checked, setChecked] = useState<readonly CheckedFile[]>([]);
  const [reading, setReading] = useState(false);
  const check = async (files: readonly File[]) => {
    setReading(true);
    const named = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    setChecked(await checkFiles(named, tender, edition));
    setReading(false);
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
    </section>
  );
}

/** "2 of 3 files can be taken in." */
function summaryOf(checked: readonly CheckedFile[]): string {
  if (checked.length === 0) return "";
  const good = checked.filter(({ marks }) => marks).length;
  return `${good} of ${checked.length} ${checked.length === 1 ? "file" : "files"} can be taken in.`;
}
