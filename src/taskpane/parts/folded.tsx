import type { ReactNode } from "react";
import type { FieldError } from "./error-summary";

/** Fields that are folded up as long as there is nothing to mend in them. */
export function Folded(props: {
  readonly summary: ReactNode;
  /** The ids of its fields. */
  readonly fields: readonly string[];
  readonly errors: readonly FieldError[];
  readonly children: ReactNode;
}) {
  const { summary, fields, errors, children } = props;
  return (
    <details className="sv-details" open={errors.some(({ field }) => fields.includes(field))}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
