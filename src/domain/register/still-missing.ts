import { counted } from "../issues/words/sentences";
import { type QuarterId, quarterInWords } from "../values/calendar";
import type { Register, ReturnEntry } from "./model";

type Listed = Pick<Register, "returns" | "quarter">;

/** Returns of quarters before that have not come yet. */
export function stillMissing({ returns, quarter }: Listed): readonly ReturnEntry[] {
  return returns.filter((each) => each.status === "Missing" && each.quarter !== quarter);
}

/** What stands beside figures to date and of the year; nothing where every return of the quarters before came. */
export function stillMissingWords(register: Listed): readonly string[] {
  const { length } = stillMissing(register);
  if (length === 0) return [];
  return [
    `${counted(length, "return")} of quarters before ${length === 1 ? "is" : "are"} still missing: figures to date and of the year are without ${length === 1 ? "it" : "them"}.`,
  ];
}

/** What stands beside figures where returns came of which none counts before an officer chooses; nothing where there are none. */
export function notChosenWords({ returns }: Pick<Register, "returns">): readonly string[] {
  const keyOf = ({ reference, quarter }: ReturnEntry) => JSON.stringify([reference, quarter]);
  const of = (which: ReturnEntry["status"]) =>
    new Set(returns.filter(({ status }) => status === which).map(keyOf));
  const accepted = of("Accepted");
  const length = [...of("To choose")].filter((key) => !accepted.has(key)).length;
  if (length === 0) return [];
  return [
    `${counted(length, "return")} ${length === 1 ? "is" : "are"} still to be chosen from several that came: the figures are without ${length === 1 ? "it" : "them"}.`,
  ];
}

/** A return that did not come. */
export interface MissingReturn {
  readonly contract: string;
  readonly quarter: QuarterId;
  readonly supplier: string;
  readonly daysLate: number;
  /** Whether a return came that was not taken. */
  readonly isRefused: boolean;
}

/** Whether a return came in place of one that is missing, and was not taken. */
export function refusedInstead({
  returns,
}: Pick<Register, "returns">): (of: Pick<ReturnEntry, "reference" | "quarter">) => boolean {
  const keyOf = ({ reference, quarter }: Pick<ReturnEntry, "reference" | "quarter">) =>
    JSON.stringify([reference, quarter]);
  const refused = new Set(returns.filter(({ status }) => status === "Refused").map(keyOf));
  return (of) => refused.has(keyOf(of));
}

/** Of the register's quarter and those before; those that are longest overdue first. */
export function missingReturns({ returns }: Pick<Register, "returns">): readonly MissingReturn[] {
  const isRefused = refusedInstead({ returns });
  return returns
    .filter(({ status }) => status === "Missing")
    .map(({ reference, quarter, supplier, daysLate }) => ({
      ...{ contract: reference, quarter, supplier: supplier ?? "", daysLate },
      isRefused: isRefused({ reference, quarter }),
    }))
    .sort((one, other) => other.daysLate - one.daysLate || (one.contract < other.contract ? -1 : 1));
}

/** "C-2, 2026-27 Q1, Supplier B: 5 days late, and what came was refused" */
export function missingInWords({ contract, quarter, supplier, daysLate, isRefused }: MissingReturn): string {
  const facts = [
    ...(daysLate > 0 ? [`${counted(daysLate, "day")} late`] : []),
    ...(isRefused ? ["what came was refused"] : []),
  ].join(", and ");
  return `${contract}, ${quarterInWords(quarter)}, ${supplier}${facts === "" ? "" : `: ${facts}`}`;
}
