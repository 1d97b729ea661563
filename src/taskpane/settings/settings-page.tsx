import { PrimaryButton } from "office-ui-fabric-react";
import { useState } from "react";
import type { Result } from "../../domain/issues/issue";
import { settingsWorkbook } from "../../jobs/council-settings";
import { useEditions } from "../parts/editions";
import { handOverWorkbook, type Said } from "../parts/hand-over";
import { OptionalFile } from "../parts/optional-file";
import { Page } from "../parts/page";
import { ResultIssues } from "../parts/result-issues";
import { SaidLine } from "../parts/said";
import { optionalSourceOf } from "../parts/sources";

/** The workbook in which a council types its settings, blank or with those of a file. */
export function SettingsPage({ onBack }: { readonly onBack: () => void }) {
  const { editions } = useEditions();
  const [file, setFile] = useState<File>();
  const [made, setMade] = useState<Result<unknown>>();
  const [said, setSaid] = useState<Said>();
  const open = async () => {
    setSaid(undefined);
    const workbook = await settingsWorkbook(optionalSourceOf(file), editions);
    setMade(workbook);
    if (workbook.ok) setSaid(await handOverWorkbook(workbook.value.plan, workbook.value.name));
  };
  return (
    <Page title="Council settings" onBack={onBack}>
      <p>
        Bands of ratings, targets for the year, quarters that were published, service areas and their
        directorates, rates of the living wage, the headings of your ledgers and the texts of the annual
        report are typed in a workbook. Choose it as the settings when you consolidate returns.
      </p>
      <OptionalFile
        id="settings-before"
        label="Settings before"
        hint="Their workbook, or settings.json. Without it the workbook is blank."
        accept=".xlsx,.json,application/json"
        file={file}
        onFile={setFile}
      />
      <PrimaryButton text="Open as a new workbook" onClick={() => void open()} />
      <SaidLine said={said} />
      <ResultIssues result={made} refusal="The settings cannot be taken yet" />
    </Page>
  );
}
