import { alikeTogether } from "../domain/issues/alike";
import { errorsFirst } from "../domain/issues/errors-first";
import type { Issue } from "../domain/issues/issue";
import { consolidate } from "../domain/register/consolidate";
import { chaseCsv, kpiCsv, paymentsCsv, registerCsv } from "../domain/register/export";
import type { Register } from "../domain/register/model";
import type { Received } from "../domain/register/received";
import { reconciliationDifference } from "../domain/register/reconciliation";
import {
  type MadeChoice,
  returnsToChoose,
  type ReturnsToChoose,
  withChoices,
} from "../domain/register/side-by-side";
import { type MissingReturn, missingReturns } from "../domain/register/still-missing";
import { quarterInWords } from "../domain/values/calendar";
import type { Day } from "../domain/values/day";
import type { Locate } from "../sheets/language/file-links";
import { placeRegister, registerTooLong } from "../sheets/register/workbook";
import type { NamedPlan } from "./job";
import type { RegisterSetup } from "./register-setup";

export interface RegisterAsked {
  readonly setup: RegisterSetup;
  readonly received: readonly Received[];
  /** Of files that could not be opened or were not read. */
  readonly others: readonly Issue[];
  readonly choices?: readonly MadeChoice[];
  /** The day on which it is said what is late. */
  readonly asOf: Day;
  /** When it is made, in words. */
  readonly made: string;
  /** Where the returns are, for links to them: as they are called, where the door does not know better. */
  readonly locate?: Locate;
}

export interface RegisterMade {
  readonly register: Register;
  readonly reconciliationDifference: number;
  /** Of the quarter and those before; those that are longest overdue first. */
  readonly missing: readonly MissingReturn[];
  readonly toChoose: readonly ReturnsToChoose[];
  /** The register's exceptions and what keeps it from being a workbook, errors before warnings, one for each kind in a file. */
  readonly issues: readonly Issue[];
  /** Undefined where a sheet of it would be too long, as an issue says. */
  readonly workbook: NamedPlan | undefined;
  /**
   * As comma-separated text of any length: the whole register, the ledger lines of the returns that count, whom to ask for
   * a return, and the ratings of key performance indicators.
   */
  readonly csv: Readonly<Record<"register" | "spend" | "chase" | "kpis", () => Iterable<string>>>;
}

/** Makes the register of a quarter from what was received. */
export function makeRegister({
  setup,
  received,
  others,
  choices = [],
  made,
  locate,
  ...options
}: RegisterAsked): RegisterMade {
  const { state, places, ...set } = setup;
  const areas = new Map([...places].map(([reference, { area }]) => [reference, area]));
  const decided = { ...state, decisions: withChoices(state.decisions, choices) };
  const consolidated = consolidate(decided, received, { ...options, ...set, areas });
  const register = { ...consolidated, exceptions: [...consolidated.exceptions, ...byFile(others)] };
  const tooLong = registerTooLong(register);
  return {
    register,
    reconciliationDifference: reconciliationDifference(register),
    missing: missingReturns(register),
    toChoose: returnsToChoose(register),
    issues: alikeTogether(errorsFirst([...tooLong, ...register.exceptions])),
    workbook:
      tooLong.length === 0
        ? { name: registerName(register), plan: placeRegister(register, made, locate) }
        : undefined,
    csv: {
      register: () => registerCsv(register),
      spend: () => paymentsCsv(register),
      chase: () => chaseCsv(register),
      kpis: () => kpiCsv(register),
    },
  };
}

/** "register 2026-27 Q1" */
export function registerName({ quarter }: Pick<Register, "quarter">): string {
  return `register ${quarterInWords(quarter)}`;
}

/** In one order, however they were found. */
function byFile(issues: readonly Issue[]): readonly Issue[] {
  const file = ({ place }: Issue) => place.file ?? "";
  return issues.toSorted((one, other) => (file(one) < file(other) ? -1 : file(one) > file(other) ? 1 : 0));
}
