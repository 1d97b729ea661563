import { type Contract, contractQuarters, termsOn } from "../contract/contract";
import type { Commitment } from "../contract/file";
import type { Framework } from "../framework/edition";
import { type Issue, makeIssue } from "../issues/issue";
import { type EarlierQuarters, isFirstQuarter, quartersBefore } from "../return/earlier";
import { parseQuarter, type Quarter, type QuarterId, quarterInWords } from "../values/calendar";
import { sum } from "../values/shares";
import { onRecord } from "./consolidate";
import type { RegisterRow, RegisterState } from "./model";
import { exact } from "./totals";

/** A register that was made before, from which the forms of the next quarter are made. */
export interface RegisterBefore {
  readonly quarter: QuarterId;
  readonly state: RegisterState;
  /** The name of its file. */
  readonly name: string;
}

export interface EarlierAsked {
  readonly contracts: readonly Contract[];
  /** The forms' own. */
  readonly quarter: QuarterId;
  readonly editions: readonly Framework[];
  readonly register: RegisterBefore;
}

/**
 * What was accepted of each contract in the quarters before, by reference: each line's claimed and validated, as it
 * accumulates. Not known where the register ends before the quarter before.
 */
export function earlierByRegister(asked: EarlierAsked): ReadonlyMap<string, EarlierQuarters> {
  const { contracts, quarter: id, editions, register } = asked;
  const { rows: all } = onRecord(register.state, { contracts, quarter: id, editions });
  const rows = all.filter(({ counts }) => counts);
  return new Map(
    contracts.flatMap((contract) => {
      const quarter = parseQuarter(id, contract.calendar.socialValueFirstMonth);
      if (!quarter) return [];
      const own = rows.filter((row) => row.contract.reference === contract.reference);
      return [[contract.reference, earlierOf(contract, quarter, own, register)] as const];
    }),
  );
}

function earlierOf(
  contract: Contract,
  quarter: Quarter,
  rows: readonly RegisterRow[],
  register: RegisterBefore,
): EarlierQuarters {
  if (isFirstQuarter(contract, quarter)) return { state: "none" };
  if (endsTooSoon(contract, quarter, register)) return { state: "unknown" };
  const before = rows.filter(({ quarterEnd }) => quarterEnd < quarter.start);
  const accepted = new Set(before.map((row) => row.quarter));
  return {
    state: "known",
    from: `register ${quarterInWords(register.quarter)} (${register.name})`,
    without: quartersBefore(contract, quarter).filter((id) => !accepted.has(id)),
    lines: termsOn(contract, quarter.end).commitments.map((commitment) =>
      lineOf(commitment, before, quartersBefore(contract, quarter).at(-1)),
    ),
  };
}

/** What was accepted of a commitment, quarter by quarter as a unit counted in it. */
function lineOf({ measure, level }: Commitment, before: readonly RegisterRow[], last: QuarterId | undefined) {
  const own = before.filter((row) => row.measure.id === measure && row.level === (level ?? null));
  const total = (figure: (row: RegisterRow) => number) =>
    exact(sum(own.map((row) => figure(row) * row.countsAs)));
  const claimedLast = own.find(({ quarter }) => quarter === last)?.claimed ?? undefined;
  return {
    measure,
    ...(level === undefined ? {} : { level }),
    claimed: total(({ claimed }) => claimed ?? 0),
    validated: total(({ validated }) => validated),
    ...(claimedLast === undefined ? {} : { before: claimedLast }),
  };
}

/** Whether a quarter of the contract lies between the register's and the form's. */
function endsTooSoon(
  contract: Contract,
  { start }: Quarter,
  register: Pick<RegisterBefore, "quarter">,
): boolean {
  const last = parseQuarter(register.quarter, contract.calendar.socialValueFirstMonth);
  return !last || contractQuarters(contract).some((each) => each.start > last.end && each.end < start);
}

/** Of contracts whose quarters the register does not have up to the form's. */
export function notKnown(
  earlier: ReadonlyMap<string, EarlierQuarters>,
  { quarter, name: file }: Pick<RegisterBefore, "quarter" | "name">,
): readonly Issue[] {
  return [...earlier].flatMap(([subject, { state }]) =>
    state === "unknown" ? [makeIssue("warning", { file, subject }, "register-too-early", { quarter })] : [],
  );
}
