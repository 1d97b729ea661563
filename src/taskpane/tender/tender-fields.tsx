import type { Framework } from "../../domain/framework/edition";
import { BespokeMeasures } from "./bespoke-measures";
import { Facts } from "./facts";
import { useTenderForm } from "./form-context";
import { MarkingFields } from "./marking";
import { measureGroups } from "./measure-groups";
import { Measures } from "./measures";
import { PeopleFields } from "./people";
import { Questions } from "./questions";
import { WeightFields } from "./weights";

/** Everything of a tender that is set up before bids come. */
export function TenderFields({ edition }: { readonly edition: Framework }) {
  const { draft } = useTenderForm();
  return (
    <>
      <Facts edition={edition} />
      <WeightFields edition={edition} />
      <Questions />
      <Measures groups={measureGroups(edition, draft)} />
      <BespokeMeasures edition={edition} />
      <PeopleFields list="evaluators" />
      <MarkingFields />
      <PeopleFields list="bidders" />
    </>
  );
}
