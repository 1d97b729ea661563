import type { Measure } from "../../domain/framework/edition";
import type { StyleName } from "../language/palette";

/** Sheets of a register. */
export const CABINET = "Cabinet page";
export const QUARTER = "Quarter";
export const SUPPLY_CHAIN = "Local spend";
export const DASHBOARD = "Dashboard";
export const REGISTER = "Register";
export const PAYMENTS = "Spend";
export const CONTRACTS = "Contracts";
export const OUTCOMES = "Outcomes";
export const ACROSS_EDITIONS = "Across editions";
export const AREAS = "Areas";
export const COUNCILS = "Councils";
export const DIRECTORATES = "Directorates";
export const COMMITMENTS = "Commitments";
export const ACTIONS = "Actions";
export const EVIDENCE = "Evidence";
export const RETURNS = "Returns";
export const EXCEPTIONS = "Exceptions";
export const RECONCILIATION = "Reconciliation";
/** The claims behind each total. */
export const TRACE = "Trace";
export const METHOD = "Method";

/** The cell of the quarter whose figures the sheets show, and that of its last day. */
export const QUARTER_ID = "Quarter_Id";
export const QUARTER_END = "Quarter_End";

export const CHOICES = { use: "Use this", leave: "Do not use" } as const;

/** How a quantity of a measure is shown. */
export function figureStyle({ unit, decimals }: Measure): StyleName {
  if (unit === "pounds") return "money";
  return decimals === 0 ? "count" : "units";
}

export const COUNTED = "Yes";
export const NOT_COUNTED = "No";
