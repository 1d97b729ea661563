import { type Measure, hasQuantity } from "../framework/edition";
import { unitName } from "../framework/words";
import { sum } from "../values/shares";
import { spendOf } from "./ledgers";
import type { Register } from "./model";
import { rounded } from "../values/decimals";

/** What quantities of a measure are counted in where quarters are added: of FTE the years. */
export function countedUnit(measure: Measure): string {
  return measure.accumulation === "fte-years" ? "FTE-years" : unitName(measure);
}

/** The units of what the contracts of a register count, in the order in which they come. */
export function registerUnits({ rows }: Pick<Register, "rows">): readonly string[] {
  const counted = rows.filter(({ measure }) => hasQuantity(measure));
  return [...new Set(counted.map(({ measure }) => countedUnit(measure)))];
}

/** The quarter's total of a unit by the register's figures, and by the returns that count. */
export interface ControlTotal {
  readonly unit: string;
  readonly here: number;
  readonly returned: number;
}

/** One for each unit. */
export function controlTotals(register: Register): readonly ControlTotal[] {
  const { quarter, totals, returns } = register;
  const own = returns.filter((each) => each.quarter === quarter && each.status === "Accepted");
  return registerUnits(register).map((unit) => ({
    unit,
    here: sum(
      totals
        .filter(({ measure }) => hasQuantity(measure) && countedUnit(measure) === unit)
        .map(({ claimedCounted }) => claimedCounted),
    ),
    returned: sum(own.map(({ controls }) => controls.find((each) => each.unit === unit)?.quantity ?? 0)),
  }));
}

/** The pence by which the quarter's ledger lines miss those of the returns that count. */
function spendDifference({ quarter, ledgers, returns }: Register): number {
  const own = returns.filter((each) => each.quarter === quarter && each.status === "Accepted");
  const spend = spendOf(ledgers.filter((each) => each.quarter === quarter));
  return sum(spend.map(({ pence }) => pence)) - sum(own.map(({ spendPence }) => spendPence));
}

/**
 * How many control totals, one for each unit and one for spend, differ from those of the returns that count. 0 proves
 * that nothing was lost or counted twice; it is the sheet's Reconciliation_Difference.
 */
export function reconciliationDifference(register: Register): number {
  const units = controlTotals(register).filter(({ here, returned }) => rounded(here - returned, 6) !== 0);
  return units.length + (spendDifference(register) === 0 ? 0 : 1);
}
