import { inFieldOrder } from "../domain/tender/write-json";
import type { Framework } from "../domain/framework/edition";
import { carryingEdition } from "./own-edition";
import { jsonFile, type NamedFile } from "./job";

/** A tender's setup as tender.json, half done or not, with its edition where it has one of the council's own. */
export function tenderFile(setup: object, edition: Framework | undefined): NamedFile {
  const fields = inFieldOrder(setup);
  return jsonFile("tender.json", edition ? carryingEdition(fields, edition) : fields);
}
