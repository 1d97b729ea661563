import { useEffect, useRef } from "react";
import { STEPS, type StepId } from "./steps";

/** "Step 2 of 6: Criteria and weights"; takes the focus when another step opens, unless one of its fields is to have it. */
export function StepHeading({ step, field }: { readonly step: StepId; readonly field: string | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  const index = STEPS.findIndex(({ id }) => id === step);
  useEffect(() => {
    // The page's own heading has the focus when the page opens.
    if (first.current) first.current = false;
    else if (field === undefined) {
      heading.current?.scrollIntoView({ block: "start" });
      heading.current?.focus();
    }
  }, [step, field]);
  return (
    <h2 ref={heading} tabIndex={-1} className="sv-step-heading">
      <span className="sv-priority">
        Step {index + 1} of {STEPS.length}:
      </span>{" "}
      {STEPS[index]?.title}
    </h2>
  );
}
