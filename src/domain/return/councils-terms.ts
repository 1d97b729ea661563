import { type Contract } from "../contract/contract";
import { contractMeasures } from "../contract/measures";
import type { Framework, Measure } from "../framework/edition";
import type { Issue } from "../issues/issue";
import { warningAt } from "../issues/schema-issues";
import { sameJson } from "../values/same-json";
import type { ReturnForm } from "./form";
import type { ReturnLine } from "./lines";

/** The contract as it stands at the council, and the edition that it is of where that is at hand. */
export interface CouncilsTerms {
  readonly contract: Contract;
  readonly edition: Framework | undefined;
}

/**
 * The form with the council's terms, against which its entries are checked: what the contract is worth, and in what and
 * how finely each measure is counted. A difference of the form's own copy is told.
 */
export function withCouncilsTerms<Form extends ReturnForm>(
  form: Form,
  terms: CouncilsTerms | undefined,
): { readonly form: Form; readonly issues: readonly Issue[] } {
  if (!terms) return { form, issues: [] };
  const { contract, edition } = terms;
  const own = edition && contractMeasures(contract, edition);
  const lines = form.lines.map((line): ReturnLine => {
    const measure = own?.get(line.commitment.measure) ?? line.measure;
    return { ...line, measure: countedAs(line.measure, measure) };
  });
  const differing = [
    ...(contract.value === form.contract.value ? [] : ["the contract's value"]),
    ...form.lines.flatMap(({ measure }, index) =>
      sameJson(measure, lines[index]?.measure) ? [] : [`how ${measure.headline} is counted`],
    ),
  ];
  const what = [...new Set(differing)].join(", ");
  const issues = what === "" ? [] : [warningAt([], "return-terms-differ", { what })];
  return { form: { ...form, contract: { ...form.contract, value: contract.value }, lines }, issues };
}

/** The form's words, and the council's way of counting. */
function countedAs(words: Measure, { unit, decimals, accumulation }: Measure): Measure {
  const { decimals: _, ...rest } = words;
  return { ...rest, unit, accumulation, ...(decimals === undefined ? {} : { decimals }) };
}
