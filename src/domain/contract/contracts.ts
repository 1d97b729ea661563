import { type Contract, parseContract } from "./contract";
import { shippedEditions } from "../framework/shipped-editions";
import type { Framework } from "../framework/edition";
import type { Issue, Result } from "../issues/issue";
import { repeats } from "../values/repeats";
import { errorAt } from "../issues/schema-issues";

/** Reads contracts.json, a list of contracts; each reference stands once. */
export function parseContracts(
  json: unknown,
  editions: readonly Framework[] = shippedEditions,
): Result<readonly Contract[]> {
  if (!Array.isArray(json))
    return { ok: false, issues: [errorAt([], "wrong-type", { expected: "array", label: "the file" })] };
  if (json.length === 0)
    return { ok: false, issues: [errorAt([], "too-few", { minimum: 1, label: "the list" })] };
  const read = json.map((each: unknown) => parseContract(each, editions));
  const contracts = read.flatMap((result) => (result.ok ? [result.value] : []));
  const twice = repeats(contracts.map(({ reference }) => reference)).map(([index, name]) =>
    errorAt([index, "reference"], "contract-repeated", { name }),
  );
  const issues = [...read.flatMap((result, index) => within(result.issues, index)), ...twice];
  if (contracts.length < read.length || twice.length > 0) return { ok: false, issues };
  return { ok: true, value: contracts, issues };
}

function within(issues: readonly Issue[], index: number): readonly Issue[] {
  return issues.map((issue) => ({
    ...issue,
    place: { ...issue.place, path: [index, ...(issue.place.path ?? [])] },
  }));
}
