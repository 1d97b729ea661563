import type { Framework } from "../../domain/framework/edition";
import { useTenderForm } from "./form-context";
import { givenOn } from "./review-rows";
import { STEPS, type StepId } from "./steps";

/** What was given on each step, with a way back to it. */
export function Review(props: { readonly edition: Framework; readonly onChange: (step: StepId) => void }) {
  const { draft } = useTenderForm();
  return STEPS.filter(({ id }) => id !== "review").map(({ id, title }) => {
    const rows = givenOn(id, draft, props.edition);
    return (
      <section key={id} aria-labelledby={`tender-review-${id}`}>
        <div className="sv-row">
          <h3 id={`tender-review-${id}`}>{title}</h3>
          <button
            type="button"
            className="sv-link"
            aria-label={`Change ${title.toLowerCase()}`}
            onClick={() => props.onChange(id)}
          >
            Change
          </button>
        </div>
        {rows.length === 0 ? (
          <p className="sv-hint">Nothing is given yet.</p>
        ) : (
          <dl className="sv-given">
            {rows.map(({ term, words }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
    );
  });
}
