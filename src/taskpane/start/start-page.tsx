import { Page } from "../parts/page";

export type Job = "tender" | "check";

const JOBS: readonly { readonly job: Job; readonly title: string; readonly text: string }[] = [
  {
    job: "tender",
    title: "Set up a tender",
    text: "Give the weights, questions, measures and bidders, and add the scoring sheets to this workbook.",
  },
  {
    job: "check",
    title: "Check this workbook",
    text: "See what is missing or wrong in the tender in this workbook, and the totals so far.",
  },
];

/** The user's jobs. */
export function StartPage({ onOpen }: { readonly onOpen: (job: Job) => void }) {
  return (
    <Page title="Social value">
      <ul className="sv-jobs">
        {JOBS.map(({ job, title, text }) => (
          <li key={job}>
            <button type="button" className="sv-job" onClick={() => onOpen(job)}>
              {title}
            </button>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
