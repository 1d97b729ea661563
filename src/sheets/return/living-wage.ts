import { PAID_LIVING_WAGE, type WagePeriod, wagePeriods } from "../../domain/council/living-wage";
import { pence } from "../../domain/issues/words/sentences";
import { dayInWords } from "../../domain/values/day";
import type { FormLine, ReturnModel } from "./model";

/** What is paid at least in the quarter of a return, of the measure that depends on it. */
export function livingWageOf(
  { livingWages, firstDay, lastDay }: ReturnModel,
  { commitment }: Pick<FormLine, "commitment">,
): string | undefined {
  if (!livingWages || commitment.measure !== PAID_LIVING_WAGE) return undefined;
  const periods = wagePeriods(firstDay, lastDay, livingWages);
  const rates = periods.map((period) => rateInWords(period, periods.length > 1));
  return `Living wage of this quarter, an hour: ${rates.join(" ")}`;
}

function rateInWords({ first, last, wage }: WagePeriod, isPart: boolean): string {
  const days = isPart ? `${dayInWords(first)} to ${dayInWords(last)}: ` : "";
  if (!wage) return `${days}not known when this form was made; ask the council.`;
  const { hourly, london, source } = wage;
  const inLondon = london === undefined ? "" : `, in London ${pence(london)}`;
  return `${days}${pence(hourly)}${inLondon}. Real Living Wage ${source}.`;
}
