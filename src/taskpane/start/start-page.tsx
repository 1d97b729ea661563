import type { Settings } from "../../domain/council/settings";
import { Link } from "office-ui-fabric-react";
import { councilWords, useCouncil } from "../parts/council";
import { Page } from "../parts/page";
import { OtherCouncil } from "../settings/council-of-workbook";
import { type Job, STAGES } from "./jobs";

/** The user's jobs, by the stage of a contract that they belong to. */
export function StartPage(props: {
  readonly onOpen: (job: Job) => void;
  /** The council file in the workbook is to be worked with. */
  readonly onCouncil: (council: Settings) => void;
}) {
  const { onOpen, onCouncil } = props;
  const { council } = useCouncil();
  return (
    <Page title="Social value">
      <p>
        {council ? `Working for ${councilWords(council)}. ` : "No council is set up yet. "}
        <Link onClick={() => onOpen("settings")}>
          {council ? "Change the council file" : "Set up your council"}
        </Link>
      </p>
      <OtherCouncil council={council} onWork={onCouncil} />
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
