import { type Contract, parseContract } from "./contract";
import { isOneCouncil } from "../council/councils";
import { shippedEditions } from "../framework/shipped-editions";
import type { Framework } from "../framework/edition";
import type { Issue, Result } from "../issues/issue";
import { repeats } from "../values/repeats";
import { errorAt } from "../issues/schema-issues";

/** Reads one contract or a list of them, in which each reference stands once; drafts may have no commitments yet. */
export function parseContracts(
  json: unknown,
  editions: readonly Framework[] = shippedEditions,
  drafts = false,
): Result<readonly Contract[]> {
  if (!Array.isArray(json)) {
    const read = parseContract(json, editions, drafts);
    return read.ok ? { ...read, value: [read.value] } : read;
  }
  if (json.length === 0)
    return { ok: false, issues: [errorAt([], "too-few", { minimum: 1, label: "the list" })] };
  const read = json.map((each: unknown) => parseContract(each, editions, drafts));
  const contracts = read.flatMap((result) => (result.ok ? [result.value] : []));
  const twice = repeatedContracts(contracts).map(([index, limits]) =>
    errorAt([index, "reference"], "contract-repeated", limits),
  );
  const issues = [
    ...read.flatMap((result, index) => result.issues.map((issue) => ofContract(issue, index))),
    ...twice,
  ];
  if (contracts.length < read.length || twice.length > 0) return { ok: false, issues };
  return { ok: true, value: contracts, issues };
}

/** Where a reference stands a second time, with the councils where it is of contracts of two. */
export function repeatedContracts(contracts: readonly Pick<Contract, "reference" | "council">[]) {
  const keyOf = (reference: string) => reference.trim().toLowerCase();
  return repeats(contracts.map(({ reference }) => reference)).map(([index, name]) => {
    const first = contracts.find(({ reference }) => keyOf(reference) === keyOf(name))?.council;
    const second = contracts[index]?.council;
    const areTwo = first !== undefined && second !== undefined && !isOneCouncil(first, second);
    return [index, { name, councils: areTwo ? `${first} and ${second}` : undefined }] as const;
  });
}

/** Says which contract of the list an issue is of: "contract 2, commitment 3". */
function ofContract({ place, ...issue }: Issue, index: number): Issue {
  const { path = [], subject } = place;
  const contract = `contract ${index + 1}`;
  return {
    ...issue,
    place: { ...place, path: [index, ...path], subject: subject ? `${contract}, ${subject}` : contract },
  };
}
