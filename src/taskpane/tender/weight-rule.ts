import { frameworkApplies, type Framework, leastWeight, valueOn } from "../../domain/framework/edition";
import { labelAt } from "../../domain/issues/labels";
import { readPounds } from "../../domain/values/typed-in-a-field";
import { TenderFile } from "../../domain/tender/file";
import type { Draft } from "./draft";

/** What the framework asks of the social value weight for a contract of the typed values, in words. */
export function weightRule(
  edition: Framework,
  draft: Pick<Draft, "value" | "valueIncludingVat" | "valueWithOptions">,
): { readonly applies: boolean; readonly least: number; readonly words: string } {
  const { threshold, socialValueWeight: least } = edition;
  const amount = `£${threshold.amount.toLocaleString("en-GB")}`;
  const over = threshold.comparison === "more-than" ? `more than ${amount}` : `${amount} or more`;
  const typed = valueOn(threshold.basis, {
    value: pounds(draft.value) ?? NaN,
    valueIncludingVat: pounds(draft.valueIncludingVat),
    valueWithOptions: pounds(draft.valueWithOptions),
  });
  if (typed === undefined || Number.isNaN(typed)) {
    const by =
      threshold.basis === "excluding-vat" ? "" : ` by the ${labelAt(TenderFile, [FIELD[threshold.basis]])}`;
    const words = `The framework applies to contracts of ${over}${by}. Social value then weighs at least ${least}.`;
    return { applies: false, least, words };
  }
  if (!frameworkApplies(edition, typed)) {
    const words = `The framework does not apply, because the contract is not for ${over}. Social value may weigh less than ${least}.`;
    return { applies: false, least, words };
  }
  const asked = leastWeight(edition, typed);
  const reach =
    threshold.amount === 0
      ? "The framework applies, whatever the contract's value"
      : `The framework applies, because the contract is for ${over}`;
  const words = `${reach}. Social value must weigh at least ${asked}.`;
  return { applies: true, least: asked, words };
}

const FIELD = { "including-vat": "valueIncludingVat", "with-options": "valueWithOptions" } as const;

function pounds(typed: string): number | undefined {
  const read = readPounds(typed);
  return typeof read === "number" ? read : undefined;
}
