import { PrimaryButton } from "office-ui-fabric-react";
import { useEffect, useState } from "react";
import { wordIssue } from "../../domain/issues/word-issue";
import { readOpenWorkbook } from "../../excel/read";
import { selectCell, selectedCell } from "../../excel/select";
import { nextEmptyEntry, whyNoEmptyEntry, wordEmptyEntries } from "../../jobs/next-entry";
import { Footer } from "../parts/footer";
import { Page } from "../parts/page";
import { today } from "../parts/today";
import { wordReason } from "../parts/word-reason";
import { titleOf } from "../start/stages";

/** Goes to the next empty entry after the cell that is selected, at once and each time that it is asked to. */
export function NextEntryPage({ onBack }: { readonly onBack: () => void }) {
  const [said, setSaid] = useState<readonly string[]>(["Reading the workbook."]);
  useEffect(() => void goToNext().then(setSaid), []);
  return (
    <Page title={titleOf("next-entry")} onBack={onBack}>
      <div role="status">
        {said.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </div>
      <Footer does="Selects the next cell that is to be filled in.">
        <PrimaryButton text="Next empty entry" onClick={() => void goToNext().then(setSaid)} />
      </Footer>
    </Page>
  );
}

/** Selects it, and says which it is, or why there is none. */
async function goToNext(): Promise<readonly string[]> {
  const from = await selectedCell();
  const read = await readOpenWorkbook();
  if (!read.ok) return [wordReason(read.reason)];
  const next = nextEmptyEntry(read.value, today(), from.ok ? from.value : undefined);
  if (!next) return [whyNoEmptyEntry(read.value, today())];
  const { sheet, cell, issue } = next;
  const selected = await selectCell(sheet, cell);
  if (!selected.ok) return [wordReason(selected.reason)];
  return [`${sheet} ${cell} is selected. ${wordEmptyEntries(next)}.`, `${wordIssue(issue)}.`];
}
