import { PrimaryButton } from "office-ui-fabric-react";
import { wordCount, wordKind } from "../../jobs/check";
import type { CheckedWorkbook } from "../../sheets/check-workbook";
import { Footer } from "../parts/footer";
import { IssuePlan } from "../parts/issue-plan";
import { Page } from "../parts/page";
import { titleOf } from "../start/stages";
import { CheckedFiles } from "./checked-files";
import { RestoreFormulas } from "./restore-formulas";
import { Totals } from "./totals";
import { type Check, useFindings } from "./use-findings";

/** What is wrong in the open workbook, kept up to date as the user types, and in files. */
export function CheckPage({ onBack }: { readonly onBack: () => void }) {
  const { check, read, notLive } = useFindings();
  return (
    <Page title={titleOf("check")} onBack={onBack}>
      <section aria-labelledby="check-workbook">
        <h2 id="check-workbook">{heading(check)}</h2>
        <p role="status">{summary(check)}</p>
        {check.state === "failed" && <p className="sv-errors">{check.message}</p>}
        {check.state === "read" && !isOfSomebodyElse(check.findings) && (
          <>
            {notLive !== undefined && (
              <p className="sv-warning">
                {notLive} Until then, choose Check again after you change something.
              </p>
            )}
            <Totals bids={check.findings.bids} />
            <h3>What is to be done</h3>
            <IssuePlan issues={check.findings.issues} evaluators={check.findings.setup?.evaluators} />
            <RestoreFormulas altered={check.findings.altered} onRestored={read} />
          </>
        )}
      </section>
      <CheckedFiles />
      <Footer does="Reads this workbook again; nothing is changed.">
        <PrimaryButton text="Check again" onClick={read} />
      </Footer>
    </Page>
  );
}

/** An empty workbook, or any other that nothing made here is in. */
function isOfSomebodyElse({ kind, issues }: CheckedWorkbook): boolean {
  return kind === null && issues.every(({ code }) => code === "no-stamp");
}

/** "This workbook: bid response". */
function heading(check: Check): string {
  const kind = check.state === "read" ? check.findings.kind : null;
  return kind === null ? "This workbook" : `This workbook: ${wordKind(kind)}`;
}

function summary(check: Check): string {
  if (check.state === "reading") return "Reading the workbook.";
  if (check.state === "failed") return "The workbook could not be read.";
  if (isOfSomebodyElse(check.findings)) return "It was not made here, so there is nothing in it to check.";
  return `${wordCount(check.findings.issues)}.`;
}
