import type { Settings } from "../../domain/council/settings";
import type { Framework } from "../../domain/framework/edition";
import { changeDraft } from "./change-draft";
import type { Draft } from "./draft";
import { begunDraft } from "./tender-json";

/** A new tender by an edition, as choosing that edition leaves it; of one that is not at hand nothing is known but its id. */
export function begunBy(
  framework: string,
  editions: readonly Framework[],
  council: Settings | undefined,
): Draft {
  const begun = begunDraft(council, framework);
  const edition = editions.find(({ id }) => id === framework);
  return edition ? changeDraft(begun, { type: "edition", edition, council: council?.name }) : begun;
}
