import { addDays, type Day } from "../values/day";
import { quartersBetween, type Quarter } from "../values/calendar";
import { type Commitment, ContractDraft, ContractFile } from "./file";
import { checkContract } from "./rules";
import { shippedEditions } from "../framework/shipped-editions";
import { poundsText } from "../framework/words";
import type { Framework, Measure } from "../framework/edition";
import type { Result } from "../issues/issue";
import { readShape } from "../issues/schema-issues";
import { hasError } from "../issues/errors-first";

/** A sound contract; its versions are in the order of their days. */
export type Contract = ContractFile;

/** Reads contract.json. Everything that is wrong comes back, each with its path; `editions` are those at hand; a draft may have no commitments yet. */
export function parseContract(
  json: unknown,
  editions: readonly Framework[] = shippedEditions,
  drafts = false,
): Result<Contract> {
  const read = drafts ? readShape(ContractDraft, json) : readShape(ContractFile, json);
  if (!read.ok) return read;
  const issues = checkContract(read.value, editions);
  if (hasError(issues)) return { ok: false, issues };
  return { ok: true, value: read.value, issues };
}

/** The edition that a sound contract was let under, among those at hand. */
export function editionOfContract(
  { framework }: Pick<Contract, "framework">,
  editions: readonly Framework[] = shippedEditions,
): Framework {
  const edition = editions.find(({ id }) => id === framework);
  if (!edition) throw new Error(`unknown framework edition: ${framework}`);
  return edition;
}

/** A contract as it stands on a day. */
export interface Terms {
  readonly supplier: string;
  readonly end: Day;
  readonly commitments: readonly Commitment[];
  /** The day of the version; undefined for the contract as first agreed. */
  readonly from: Day | undefined;
}

/** The terms by the last version of that day or before; what a version does not change stays. */
export function termsOn(contract: Contract, day: Day): Terms {
  const first: Terms = {
    supplier: contract.supplier,
    end: contract.end,
    commitments: contract.commitments,
    from: undefined,
  };
  return (contract.versions ?? [])
    .filter(({ from }) => from <= day)
    .reduce<Terms>(
      (terms, { from, commitments, end = terms.end, supplier = terms.supplier }) => ({
        supplier,
        end,
        commitments,
        from,
      }),
      first,
    );
}

/** The terms after every version. */
export function latestTerms(contract: Contract): Terms {
  return termsOn(contract, "9999-12-31");
}

/** The quarters of the social value year that the contract has a day in, any extension included. */
export function contractQuarters(contract: Contract): readonly Quarter[] {
  const { end } = latestTerms(contract);
  return quartersBetween(contract.start, end, contract.calendar.socialValueFirstMonth);
}

/** The last day for the return of a quarter, counted from the quarter's last day; undefined where the contract sets none. */
export function returnDeadline(
  { returnWithinDays }: Pick<Contract, "returnWithinDays">,
  quarterEnd: Day,
): Day | undefined {
  return returnWithinDays === undefined ? undefined : addDays(quarterEnd, returnWithinDays);
}

/** "Value £96,000, estimated at £100,000 before the tender", in pounds without VAT. */
export function valueInWords({ value, estimate }: Pick<Contract, "value" | "estimate">): string {
  const before = estimate === undefined ? "" : `, estimated at ${poundsText(estimate)} before the tender`;
  return `Value ${poundsText(value)}${before}`;
}

/** The words of a commitment's measure and level: "Apprenticeships, level 3". */
export function commitmentName(
  { measure, level }: Pick<Commitment, "measure" | "level">,
  measures: ReadonlyMap<string, Measure>,
): string {
  const headline = measures.get(measure)?.headline ?? measure;
  return level === undefined ? headline : `${headline}, level ${level}`;
}
