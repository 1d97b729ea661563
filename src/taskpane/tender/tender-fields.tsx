import type { Framework } from "../../domain/framework/edition";
import { Facts } from "./facts";
import { StepFields } from "./step-fields";
import { STEPS } from "./steps";

/** Everything of a tender in a workbook that may still be changed: all steps below one another, without lots. */
export function TenderFields({ edition }: { readonly edition: Framework }) {
  return STEPS.filter(({ id }) => id !== "review").map(({ id, title }) => (
    <section key={id} aria-labelledby={`tender-part-${id}`}>
      <h2 id={`tender-part-${id}`}>{title}</h2>
      {id === "contract" ? <Facts edition={edition} /> : <StepFields step={id} edition={edition} />}
    </section>
  ));
}
