import { useState } from "react";
import type { Standing, StageOfContract } from "../../jobs/at-hand";
import { type Job, type Stage, STAGES } from "./stages";

/** Every job by its stage. The stage in hand is open; another stays as the user left it. */
export function StageList(props: {
  readonly standing: Readonly<Partial<Record<StageOfContract, Standing>>>;
  readonly onOpen: (job: Job) => void;
}) {
  const { standing, onOpen } = props;
  const [chosen, choose] = useState<Readonly<Record<string, boolean>>>({});
  return (
    <>
      <h2>All jobs</h2>
      {STAGES.map((stage) => {
        const state = stage.at && standing[stage.at];
        return (
          <OneStage
            key={stage.stage}
            stage={stage}
            state={state}
            isOpen={chosen[stage.stage] ?? state === "in hand"}
            onToggle={(open) => choose((before) => ({ ...before, [stage.stage]: open }))}
            onOpen={onOpen}
          />
        );
      })}
    </>
  );
}

const STATES: Readonly<Record<Standing, string>> = {
  done: "Done",
  "in hand": "In hand",
  "not yet": "Not yet",
  "not here": "Not recorded here",
};

function OneStage(props: {
  readonly stage: Stage;
  readonly state: Standing | undefined;
  readonly isOpen: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly onOpen: (job: Job) => void;
}) {
  const { stage, state, isOpen, onToggle, onOpen } = props;
  return (
    <details className="sv-stage" open={isOpen}>
      <summary
        onClick={(event) => {
          event.preventDefault();
          onToggle(!isOpen);
        }}
      >
        <span>{stage.stage}</span>
        {state && <span className={`sv-state sv-state-${state.replace(" ", "-")}`}>{STATES[state]}</span>}
      </summary>
      <ul className="sv-jobs">
        {stage.jobs.map(({ job, title, text }) => (
          <li key={job}>
            <button
              type="button"
              className="sv-job"
              aria-describedby={`job-${job}`}
              onClick={() => onOpen(job)}
            >
              {title}
            </button>
            <p id={`job-${job}`}>{text}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
