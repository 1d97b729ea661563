import { Checkbox } from "office-ui-fabric-react";
import type { Issue } from "../../domain/issues/issue";
import type { FieldError } from "../parts/error-summary";
import { IssueWords } from "../parts/issue-words";
import { awardField } from "./award";

/** More than these are folded up. */
const SHOWN = 5;

/** What the summaries have to state and is not recorded, named before any is made; without it they are made only where the officer says so. */
export function WhatIsMissing(props: {
  readonly missing: readonly Issue[];
  readonly chosen: boolean;
  readonly errors: readonly FieldError[];
  readonly onChoose: (incomplete: boolean) => void;
}) {
  const { missing, chosen, errors } = props;
  if (missing.length === 0) return null;
  const count = missing.length;
  const wrong = errors.filter(({ field }) => field === awardField.incomplete);
  return (
    <section aria-labelledby="summaries-missing">
      <h2 id="summaries-missing">Missing from the summaries</h2>
      <p>
        The law asks that each bidder is told how its bid was scored, and why.{" "}
        {count === 1 ? "One entry" : `${count} entries`} for it {count === 1 ? "is" : "are"} missing: enter
        reasons on the sheets where marks are given, and all else under Change this tender.
      </p>
      <details className="sv-details" open={count <= SHOWN}>
        <summary>What is missing ({count})</summary>
        <IssueWords issues={missing} />
      </details>
      <div>
        {wrong.map(({ message }) => (
          <p key={message} className="sv-part-error">
            {message}
          </p>
        ))}
        <Checkbox
          id={awardField.incomplete}
          label="Make the summaries without what is missing; each says so in its place"
          checked={chosen}
          onChange={(_, checked = false) => props.onChoose(checked)}
        />
      </div>
    </section>
  );
}
