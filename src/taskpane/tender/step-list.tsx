import type { FieldError } from "../parts/error-summary";
import { type Progress, STEPS, stateOf, type StepId, type StepState } from "./steps";

const WORDS: Readonly<Record<StepState, string>> = {
  done: "Done",
  "has errors": "Has errors",
  "not yet": "Not yet",
};

/** Every step with its state, and a way to each; folded up, since one step is done at a time. */
export function StepList(props: {
  readonly progress: Progress;
  readonly errors: readonly FieldError[];
  readonly onGo: (step: StepId) => void;
}) {
  const { progress, errors, onGo } = props;
  const states = STEPS.map(({ id }) => stateOf(id, progress, errors));
  return (
    <nav aria-label="Steps of the set-up">
      <details className="sv-step-list">
        <summary>
          All steps <span className="sv-hint">{inBrief(states)}</span>
        </summary>
        <ol>
          {STEPS.map(({ id, title }, index) => {
            const state = states[index] ?? "not yet";
            return (
              <li key={id}>
                <button
                  type="button"
                  className="sv-step"
                  aria-current={id === progress.at ? "step" : undefined}
                  aria-describedby={id === "review" ? undefined : `tender-state-${id}`}
                  onClick={() => onGo(id)}
                >
                  {title}
                </button>
                {id !== "review" && (
                  <span id={`tender-state-${id}`} className={`sv-state sv-state-${state.replace(" ", "-")}`}>
                    {WORDS[state]}
                  </span>
                )}
              </li>
            );
          })}
        </ol>
      </details>
    </nav>
  );
}

/** "2 done, 1 has errors" */
function inBrief(states: readonly StepState[]): string {
  const count = (state: StepState) => states.filter((each) => each === state).length;
  const wrong = count("has errors");
  return [
    `${count("done")} done`,
    ...(wrong > 0 ? [`${wrong} ${wrong === 1 ? "has" : "have"} errors`] : []),
  ].join(", ");
}
