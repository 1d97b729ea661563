import { dayInWords } from "../../domain/values/day";
import type { ReturnModel } from "./model";

/** Names of cells and sheets that several sheets of a return use. */
export const RETURN = "Return";
export const SPEND = "Spend";
export const TOTALS = "Spend totals";
export const DECLARATION = "Declaration";
export const GUIDE = "Guide";
/** The cell that says whether the form is ready to be sent. */
export const STATE = "Return_State";
export const FIRST_DAY = "Return_FirstDay";
export const LAST_DAY = "Return_LastDay";
export const CORRECTS = "Declaration_Corrects";
export const NIL = "Declaration_Nil";
/** True in a form in which nothing is to be reported. */
export const IS_NIL = `${NIL}="Yes"`;

/** "1 April 2026 to 30 June 2026": the days that a payment may have. */
export function datesInWords({ firstDay, lastDay }: Pick<ReturnModel, "firstDay" | "lastDay">): string {
  return `${dayInWords(firstDay)} to ${dayInWords(lastDay)}`;
}
