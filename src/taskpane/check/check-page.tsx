import { DefaultButton } from "office-ui-fabric-react";
import { wordCount } from "../../jobs/check";
import { Page } from "../parts/page";
import { IssuePlan } from "../parts/issue-plan";
import { RestoreFormulas } from "./restore-formulas";
import { Totals } from "./totals";
import { useFindings, type Check } from "./use-findings";

/** What is wrong in the workbook, kept up to date as the user types. */
export function CheckPage({ onBack }: { readonly onBack: () => void }) {
  const { check, read, notLive } = useFindings();
  return (
    <Page title="Check this workbook" onBack={onBack}>
      <p role="status">{summary(check)}</p>
      {notLive !== undefined && (
        <p className="sv-warning">{notLive} Until then, choose Check again after you change something.</p>
      )}
      {check.state === "failed" && <p className="sv-errors">{check.message}</p>}
      {check.state === "read" && (
        <>
          <Totals bids={check.findings.bids} />
          <h2>What is to be done</h2>
          <IssuePlan issues={check.findings.issues} evaluators={check.findings.setup?.evaluators} />
          <RestoreFormulas altered={check.findings.altered} onRestored={read} />
        </>
      )}
      <DefaultButton text="Check again" onClick={read} />
    </Page>
  );
}

function summary(check: Check): string {
  if (check.state === "reading") return "Reading the workbook.";
  if (check.state === "failed") return "The workbook could not be read.";
  return `${wordCount(check.findings.issues)}.`;
}
