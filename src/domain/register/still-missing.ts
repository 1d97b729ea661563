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

/** A return that did not come. */
export interface MissingReturn {
  readonly contract: string;
  readonly quarter: QuarterId;
  readonly supplier: string;
  readonly daysLate: number;
}

/** Of the register's quarter and those before; those that are longest overdue first. */
export function missingReturns({ returns }: Pick<Register, "returns">): readonly MissingReturn[] {
  return returns
    .filter(({ status }) => status === "Missing")
    .map(({ reference, quarter, supplier, daysLate }) => ({
      contract: reference,
      quarter,
      supplier: supplier ?? "",
      daysLate,
    }))
    .sort((one, other) => other.daysLate - one.daysLate || (one.contract < other.contract ? -1 : 1));
}

/** "C-2, 2026-27 Q1, Supplier B: 5 days late" */
export function missingInWords({ contract, quarter, supplier, daysLate }: MissingReturn): string {
  const late = daysLate > 0 ? `: ${counted(daysLate, "day")} late` : "";
  return `${contract}, ${quarterInWords(quarter)}, ${supplier}${late}`;
}
