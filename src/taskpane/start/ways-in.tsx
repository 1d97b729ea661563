import { TryExample } from "./example";
import { TryExampleQuarter } from "./example-quarter-choice";
import type { QuarterAtHome } from "./quarter-at-home";
import type { Job } from "./stages";

const WAYS: readonly { readonly job: Job; readonly title: string; readonly text: string }[] = [
  {
    job: "tender",
    title: "Score a tender",
    text: "Give weights, questions, measures and bidders. The scoring sheets are added to this workbook.",
  },
  {
    job: "contract-register",
    title: "Run a contract",
    text: "Keep contracts and what was promised, and make the forms that suppliers fill in each quarter.",
  },
  {
    job: "consolidate",
    title: "Bring returns and spend together",
    text: "Put a quarter's returns and payments into one register, with what is missing or wrong.",
  },
];

/** Where somebody begins whose workbook was not made here, by who they are. */
export function WaysIn(props: {
  readonly quarter: QuarterAtHome | undefined;
  readonly onOpen: (job: Job) => void;
}) {
  const { quarter, onOpen } = props;
  return (
    <>
      <h2 tabIndex={-1}>Where do you want to begin?</h2>
      <ul className="sv-ways">
        {WAYS.map(({ job, title, text }) => (
          <li key={job}>
            <button
              type="button"
              className="sv-way"
              aria-describedby={`way-${job}`}
              onClick={() => onOpen(job)}
            >
              {title}
            </button>
            <p id={`way-${job}`}>{text}</p>
          </li>
        ))}
      </ul>
      <TryExample />
      {quarter && !quarter.isChosen && <TryExampleQuarter quarter={quarter} />}
    </>
  );
}
