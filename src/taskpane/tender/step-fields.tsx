import type { Framework } from "../../domain/framework/edition";
import { BespokeMeasures } from "./bespoke-measures";
import { Facts } from "./facts";
import { useTenderForm } from "./form-context";
import { LotFields } from "./lot-fields";
import { MarkingFields } from "./marking";
import { measureGroups } from "./measure-groups";
import { Measures } from "./measures";
import { PeopleFields } from "./people";
import { Questions } from "./questions";
import type { StepId } from "./steps";
import { WeightFields } from "./weights";

/** What is typed on a step; the review types nothing. */
export function StepFields({ step, edition }: { readonly step: StepId; readonly edition: Framework }) {
  const { draft, change } = useTenderForm();
  switch (step) {
    case "contract":
      return (
        <>
          <Facts edition={edition} />
          {draft.kept.lot === undefined && (
            <LotFields lots={draft.lots} mostToWin={draft.mostToWin} change={change} />
          )}
        </>
      );
    case "weights":
      return <WeightFields edition={edition} />;
    case "questions":
      return (
        <>
          <Questions />
          <MarkingFields />
        </>
      );
    case "measures":
      return (
        <>
          <Measures groups={measureGroups(edition, draft)} />
          <BespokeMeasures edition={edition} />
        </>
      );
    case "people":
      return (
        <>
          <PeopleFields list="bidders" />
          <PeopleFields list="evaluators" />
        </>
      );
    case "review":
      return null;
  }
}
