import type { Issue } from "../../issues/issue";
import { errorAt } from "../../issues/schema-issues";
import { repeats } from "../../values/repeats";

/** What stands in a list of the settings a second time. */
export function eachOnce(field: string, names: readonly string[]): readonly Issue[] {
  return repeats(names).map(([index, name]) => errorAt([field, index], "settings-repeated", { name }));
}
