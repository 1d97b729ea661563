import { errorAt } from "../issues/schema-issues";
import type { Result } from "../issues/issue";
import { sameJson } from "../values/same-json";
import { asToldApart } from "./counting-rule";
import type { Framework } from "./edition";
import { parseFramework } from "./read";
import { formerWordings, shippedEditions } from "./shipped-editions";

/**
 * The edition that a file holds, its counting rules told apart where the file does not. One that takes the id of a
 * shipped edition must say the same as it, in its words of now or before.
 */
export function parseEditionFile(json: unknown): Result<Framework> {
  const read = parseFramework(json);
  if (!read.ok) return read;
  const { value: edition } = read;
  const shipped = [...shippedEditions, ...formerWordings].filter(({ id }) => id === edition.id);
  if (shipped.length > 0 && !shipped.some((each) => sameJson(each, edition)))
    return { ok: false, issues: [errorAt(["id"], "edition-id-taken", { edition: edition.id })] };
  return { ...read, value: { ...edition, countingRules: edition.countingRules.map(asToldApart) } };
}
