import type { Day } from "../../domain/values/day";
import type { QuarterId } from "../../domain/values/calendar";
import { consolidate } from "../../domain/register/consolidate";
import { paymentsCsv, registerCsv } from "../../domain/register/export";
import type { Register } from "../../domain/register/model";
import type { Received } from "../../domain/register/received";
import { reconciliationDifference } from "../../domain/register/reconciliation";
import {
  type MadeChoice,
  returnsToChoose,
  type ReturnsToChoose,
  withChoices,
} from "../../domain/register/side-by-side";
import type { Contract } from "../../domain/contract/contract";
import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { placeRegister, registerTooLong } from "../../sheets/register/workbook";
import { writeXlsx } from "../../xlsx/write";
import { errorsFirst } from "../../domain/issues/errors-first";
import { SENT } from "./local-spend";
import type { RegisterSetup } from "./register-setup";

export interface RegisterAsked {
  readonly setup: RegisterSetup;
  readonly received: readonly Received[];
  /** Of files that could not be opened or were not read. */
  readonly others: readonly Issue[];
  readonly choices: readonly MadeChoice[];
  readonly contracts: readonly Contract[];
  readonly editions: readonly Framework[];
  readonly quarter: QuarterId;
  /** The day on which it is said what is late. */
  readonly asOf: Day;
  /** When it is made, in words. */
  readonly made: string;
}

export interface MissingReturn {
  readonly contract: string;
  readonly supplier: string;
  readonly daysLate: number;
}

/** A register in brief, and the workbook that holds it. */
export interface RegisterMade extends Pick<Register, "quarter" | "counts" | "supplyChain"> {
  readonly reconciliationDifference: number;
  readonly missing: readonly MissingReturn[];
  readonly toChoose: readonly ReturnsToChoose[];
  /** The first of them, errors before warnings. */
  readonly exceptions: readonly Issue[];
  readonly exceptionCount: number;
  /** Undefined where it would be longer than a sheet of Excel, as an exception says. */
  readonly workbook: Uint8Array | undefined;
  /** The whole register, and the ledger lines of the returns that count, as comma-separated text of any length. */
  readonly csv: { readonly register: Blob; readonly spend: Blob };
}

/** Consolidates what was received and writes the register. */
export async function makeRegister(
  asked: RegisterAsked,
  onProgress: (done: number, total: number) => void,
): Promise<RegisterMade> {
  onProgress(0, 2);
  const { setup, choices, others, received, made, ...options } = asked;
  const { state, ...set } = setup;
  const decided = { ...state, decisions: withChoices(state.decisions, choices) };
  const consolidated = consolidate(decided, received, { ...options, ...set });
  const tooLong = registerTooLong(consolidated);
  const exceptions = [...consolidated.exceptions, ...others];
  const register = { ...consolidated, exceptions };
  onProgress(1, 2);
  const workbook = tooLong.length === 0 ? await writeXlsx(placeRegister(register, made)) : undefined;
  return {
    quarter: register.quarter,
    counts: register.counts,
    supplyChain: register.supplyChain,
    reconciliationDifference: reconciliationDifference(register),
    missing: missingOf(register),
    toChoose: returnsToChoose(register),
    exceptions: errorsFirst([...tooLong, ...exceptions]).slice(0, SENT),
    exceptionCount: tooLong.length + exceptions.length,
    workbook,
    csv: { register: new Blob([...registerCsv(register)]), spend: new Blob([...paymentsCsv(register)]) },
  };
}

/** Those that are longest overdue first. */
function missingOf({ returns, quarter }: Register): readonly MissingReturn[] {
  return returns
    .filter((each) => each.status === "Missing" && each.quarter === quarter)
    .map(({ reference, supplier, daysLate }) => ({
      contract: reference,
      supplier: supplier ?? "",
      daysLate,
    }))
    .sort((one, other) => other.daysLate - one.daysLate || (one.contract < other.contract ? -1 : 1));
}
