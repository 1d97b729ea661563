import * as z from "zod";
import { earlierTotal } from "../contract/accumulation";
import { type Contract, contractQuarters, termsOn } from "../contract/contract";
import { contractMeasures } from "../contract/measures";
import type { Framework } from "../framework/edition";
import type { Quarter } from "../values/calendar";

/** What was accepted of a commitment in the quarters before, as its measure accumulates. */
const EarlierLine = z.strictObject({
  measure: z.string(),
  level: z.string().optional(),
  claimed: z.number(),
  validated: z.number(),
  /** Claimed for the quarter before, in the unit in which it was entered; absent where there is none. */
  before: z.number().optional(),
});

/** What a form knows of the quarters before its own. */
export const EarlierQuarters = z.discriminatedUnion("state", [
  /** It is the contract's first quarter. */
  z.strictObject({ state: z.literal("none") }),
  /** Nobody said what was accepted, so that nothing can be told of progress. */
  z.strictObject({ state: z.literal("unknown") }),
  z.strictObject({
    state: z.literal("known"),
    /** Where it is from, in words: "register 2026-27 Q1 (register.xlsx)". */
    from: z.string(),
    /** Quarters in which nothing was accepted. */
    without: z.array(z.string()).readonly(),
    /** Those that are left out have nothing. */
    lines: z.array(EarlierLine).readonly(),
  }),
]);
export type EarlierQuarters = z.infer<typeof EarlierQuarters>;

/** Of a commitment; undefined where it is not known. */
export interface EarlierFigures {
  readonly claimed: number;
  /** Undefined in forms that were made without it. */
  readonly validated: number | undefined;
  /** Claimed for the quarter before, as it was entered. */
  readonly before?: number | undefined;
}

export function earlierFigures(
  earlier: EarlierQuarters,
  { measure, level }: { readonly measure: string; readonly level?: string | undefined },
): EarlierFigures | undefined {
  if (earlier.state === "unknown") return undefined;
  const lines = earlier.state === "known" ? earlier.lines : [];
  const found = lines.find((line) => line.measure === measure && line.level === level);
  if (!found) return { claimed: 0, validated: 0 };
  const { claimed, validated, before } = found;
  return { claimed, validated, before };
}

/** What the contract itself knows: nothing before its first quarter, else what its file says was accepted. */
export function earlierOfContract(contract: Contract, quarter: Quarter, edition: Framework): EarlierQuarters {
  if (isFirstQuarter(contract, quarter)) return { state: "none" };
  if (contract.earlier === undefined) return { state: "unknown" };
  const told = new Set(contract.earlier.map((each) => each.quarter));
  const measures = contractMeasures(contract, edition);
  const last = quartersBefore(contract, quarter).at(-1);
  const lines = termsOn(contract, quarter.end).commitments.map((commitment) => {
    const definition = measures.get(commitment.measure);
    if (!definition) throw new Error(`unknown measure: ${commitment.measure}`);
    const total = (of: "quantity" | "validated") =>
      earlierTotal(commitment, contract, { definition, edition, quarter }, of);
    const { measure, level } = commitment;
    const before = contract.earlier?.find(
      (each) => each.quarter === last && each.measure === measure && each.level === level,
    )?.quantity;
    return {
      measure,
      ...(level === undefined ? {} : { level }),
      claimed: total("quantity"),
      validated: total("validated"),
      ...(before === undefined ? {} : { before }),
    };
  });
  return {
    state: "known",
    from: "the contract's file",
    without: quartersBefore(contract, quarter).filter((id) => !told.has(id)),
    lines,
  };
}

export function isFirstQuarter(contract: Contract, quarter: Quarter): boolean {
  return quartersBefore(contract, quarter).length === 0;
}

/** The contract's quarters before one. */
export function quartersBefore(contract: Contract, { start }: Quarter): readonly string[] {
  return contractQuarters(contract).flatMap(({ id, end }) => (end < start ? [id] : []));
}
