import { editionOfAnother } from "../../domain/council/edition-of-another";
import type { Framework } from "../../domain/framework/edition";
import { useCouncil } from "./council";
import { Warnings } from "./warnings";

/** Says that an edition is of another council than the one that the pane works for. */
export function AnotherCouncilsEdition({ edition }: { readonly edition: Framework }) {
  const { council = {} } = useCouncil();
  // It is said on the page that it is about: a field's name says nothing more.
  return <Warnings issues={editionOfAnother(edition, council).map((issue) => ({ ...issue, place: {} }))} />;
}
