import { useEffect, useRef } from "react";

export interface FieldError {
  /** The id of the field's element. */
  readonly field: string;
  readonly message: string;
}

/** What is wrong, at the top, each line a link to its field. Takes the focus whenever `attempt` changes. */
export function ErrorSummary(props: {
  readonly errors: readonly FieldError[];
  readonly attempt: number;
  /** Goes to a field; without it the field stands on this page. */
  readonly onGo?: (field: string) => void;
}) {
  const { onGo = goTo } = props;
  const box = useRef<HTMLDivElement>(null);
  const empty = props.errors.length === 0;
  useEffect(() => {
    if (!empty) box.current?.focus();
  }, [props.attempt, empty]);
  if (empty) return null;
  return (
    <div className="sv-errors" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">There is a problem</h2>
      <ul>
        {props.errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                onGo(field);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Gives a field the focus; one that is folded up cannot take it before everything round it is open. */
export function goTo(id: string) {
  const field = document.getElementById(id);
  for (let folded = field?.closest("details"); folded; folded = folded.parentElement?.closest("details"))
    folded.open = true;
  field?.focus();
}
