import { type Framework, ownerOf } from "../framework/edition";
import type { Issue } from "../issues/issue";
import { warningAt } from "../issues/schema-issues";
import { isOneCouncil } from "./councils";
import type { Settings } from "./settings";

/** That an edition is another council's than the one that is worked for: nobody may have chosen it. */
export function editionOfAnother(edition: Framework, { name }: Pick<Settings, "name">): readonly Issue[] {
  const owner = ownerOf(edition);
  return name === undefined || owner === undefined || isOneCouncil(name, owner)
    ? []
    : [
        warningAt(["framework"], "edition-of-another-council", {
          edition: edition.title,
          owner,
          council: name,
        }),
      ];
}
