import { errorAt } from "../issues/schema-issues";
import type { Result } from "../issues/issue";
import { sameJson } from "../values/same-json";
import type { Framework } from "./edition";
import { parseFramework } from "./read";
import { shippedEditions } from "./shipped-editions";

/** The edition that a file holds. One that takes the id of a shipped edition must say the same as it. */
export function parseEditionFile(json: unknown): Result<Framework> {
  const read = parseFramework(json);
  const shipped = read.ok ? shippedEditions.find(({ id }) => id === read.value.id) : undefined;
  return shipped && read.ok && !sameJson(shipped, read.value)
    ? { ok: false, issues: [errorAt(["id"], "edition-id-taken", { edition: shipped.id })] }
    : read;
}
