import type { Framework } from "../../domain/framework/edition";
import { findingText } from "../../sheets/assessment/finding";
import { lawFindings } from "../../sheets/assessment/law-findings";
import { assessmentModel } from "../../sheets/assessment/model";
import { useCouncil } from "../parts/council";
import { type AssessmentDraft, readAssessmentDraft } from "./assessment-draft";

/** What the law asks of the contract as it is typed so far, in the words of the sheet that is added. */
export function WhatFollows({
  draft,
  edition,
}: {
  readonly draft: AssessmentDraft;
  readonly edition: Framework;
}) {
  const { council } = useCouncil();
  const setup = readAssessmentDraft(draft, edition, council);
  return (
    <section aria-labelledby="assess-follows">
      <h2 id="assess-follows">What the law&apos;s thresholds ask</h2>
      {setup.ok ? (
        <ul>
          {lawFindings(assessmentModel(setup.read.assessment, { editions: [edition] })).map((finding) => (
            <li key={finding.name}>
              <strong>{finding.label}</strong>
              {`: ${findingText(finding)}`}
            </li>
          ))}
        </ul>
      ) : (
        <p>This shows when the facts above are filled in and can be read.</p>
      )}
    </section>
  );
}
