import type { Framework } from "../../domain/framework/edition";
import { Facts } from "./facts";
import { useTenderForm } from "./form-context";
import { measureGroups } from "./measure-groups";
import { Measures } from "./measures";
import { People } from "./people";
import { Questions } from "./questions";
import { Weights } from "./weights";

/** Everything of a tender that is set up before bids come. */
export function TenderFields({ edition }: { readonly edition: Framework }) {
  const { draft } = useTenderForm();
  return (
    <>
      <Facts />
      <Weights edition={edition} />
      <Questions />
      <Measures groups={measureGroups(edition, draft)} />
      <People list="evaluators" />
      <People list="bidders" />
    </>
  );
}
