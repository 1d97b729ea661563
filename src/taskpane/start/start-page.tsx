import { Link } from "office-ui-fabric-react";
import { councilWords, useCouncil } from "../parts/council";
import { Page } from "../parts/page";
import { type Job, STAGES } from "./jobs";

/** The user's jobs, by the stage of a contract that they belong to. */
export function StartPage({ onOpen }: { readonly onOpen: (job: Job) => void }) {
  const { council } = useCouncil();
  return (
    <Page title="Social value">
      <p>
        {council ? `Working for ${councilWords(council)}. ` : "No council is set up yet. "}
        <Link onClick={() => onOpen("settings")}>
          {council ? "Change the council file" : "Set up your council"}
        </Link>
      </p>
      {STAGES.map(({ stage, jobs }) => (
        <section key={stage} aria-label={stage}>
          <h2>{stage}</h2>
          <ul className="sv-jobs">
            {jobs.map(({ job, title, text }) => (
              <li key={job}>
                <button type="button" className="sv-job" onClick={() => onOpen(job)}>
                  {title}
                </button>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
