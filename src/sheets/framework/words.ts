import type {
  Accumulation,
  ValueBasis,
  CountingRule,
  Framework,
  Measure,
} from "../../domain/framework/edition";
import { type ProxyPack, poundsPerUnitBy } from "../../domain/framework/proxies";
import { UNIT_WORDS } from "../language/entry-rules";

/** How quarters make a total, as forms say it. */
export const ACCUMULATION_WORDS: Readonly<Record<Accumulation, string>> = {
  flow: "Quarters add up",
  "people-once": "Each person or course counts once over the contract",
  "fte-years": "A quarter's FTE counts for the quarter's length in years",
  qualitative: "Described in words; no total",
};

export const BASIS_WORDS: Readonly<Record<ValueBasis, string>> = {
  "excluding-vat": "value without VAT",
  "including-vat": "value including VAT",
  "with-options": "value with all options and extensions",
};

/** "number, by level 2, 3 or 4+" */
export function unitWords({ unit, levels = [] }: Measure): string {
  if (levels.length === 0) return UNIT_WORDS[unit];
  const last = levels.at(-1) ?? "";
  const listed = levels.length === 1 ? last : `${levels.slice(0, -1).join(", ")} or ${last}`;
  return `${UNIT_WORDS[unit]}, by level ${listed}`;
}

/** £100,000 or £99,999.50 */
export function poundsText(amount: number): string {
  return `£${amount.toLocaleString("en-GB", { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 })}`;
}

/**
 * "£ per unit: £20,000.00 (edition 2026)", "£ per unit: level 2 £200.00, level 3 £350.00 (edition 2026)": the values of a
 * measure at the level that is asked for, or at each of its levels. A measure that the pack gives none adds no pounds.
 */
export function poundsPerUnitWords(
  pack: ProxyPack,
  { definition, level }: { readonly definition: Measure; readonly level?: string | undefined },
): string {
  const poundsPerUnit = poundsPerUnitBy(pack);
  const { levels = [] } = definition;
  const each = level === undefined && levels.length > 0 ? levels : [level];
  const values = each.map((one) => poundsPerUnit(definition, one));
  const alike = values.every((value) => value === values[0]);
  const words = (alike ? values.slice(0, 1) : values).map((value, index) => {
    const amount = value === undefined ? "none" : exactPounds(value);
    return alike ? amount : `level ${each[index] ?? ""} ${amount}`;
  });
  return `£ per unit: ${words.join(", ")} (edition ${pack.edition}${pack.illustrative ? ", ILLUSTRATIVE" : ""})`;
}

function exactPounds(value: number): string {
  return `£${value.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 12 })}`;
}

/** "more than £100,000 (value without VAT)" */
export function thresholdWords({ threshold: { amount, basis, comparison } }: Framework): string {
  return `${comparison.replace("-", " ")} ${poundsText(amount)} (${BASIS_WORDS[basis]})`;
}

/** "Waste (retired: not for new tenders)" */
export function headlineWords({ headline, retired }: Pick<Measure, "headline" | "retired">): string {
  return retired ? `${headline} (retired: not for new tenders)` : headline;
}

export const SEVERITY_WORDS: Readonly<Record<CountingRule["severity"], string>> = {
  error: "Refused where broken",
  warning: "Warned of where broken",
};

/** What an edition says of itself and of contracts: a label and its text, in the order in which they are read. */
export function editionFacts(edition: Framework): readonly (readonly [string, string])[] {
  const { kpis, offerFlags } = edition;
  return [
    ["Edition", `${edition.id}, published ${edition.published} by ${edition.council}`],
    ["Applies to", `Contracts of ${thresholdWords(edition)}`],
    [
      "Social value",
      `At least ${edition.socialValueWeight}% of the overall score of a tender to which the framework applies`,
    ],
    [
      "Plan",
      `A delivery plan for contracts of more than ${poundsText(edition.deliveryPlanOver)}, a milestone tracker for others`,
    ],
    ["KPIs", `${kpis.count} for contracts of more than ${poundsText(kpis.over)}`],
    [
      "FTE",
      edition.fteCappedAtOneYear
        ? "Counts one year, or the contract's length where that is shorter"
        : "Each year of the contract counts",
    ],
    [
      "Offers to ask about",
      `More than ${offerFlags.timesNext} times the next highest, or more than ${offerFlags.shareOfValue}% of the contract's value`,
    ],
    ["Priorities", edition.priorities.map(({ title }) => title).join("\n")],
  ];
}
