import { frameworkApplies, type Framework } from "../../domain/framework/edition";
import { readNumber } from "../../domain/values/typed-in-a-field";

/** What the framework asks of the social value weight for a contract of this typed value, in words. */
export function weightRule(
  edition: Framework,
  value: string,
): { readonly applies: boolean; readonly words: string } {
  const { threshold, socialValueWeight } = edition;
  const amount = `£${threshold.amount.toLocaleString("en-GB")}`;
  const over = threshold.comparison === "more-than" ? `more than ${amount}` : `${amount} or more`;
  const pounds = readNumber(value);
  if (typeof pounds !== "number") {
    const words = `The framework applies to contracts of ${over}. Social value then weighs at least ${socialValueWeight}.`;
    return { applies: false, words };
  }
  const applies = frameworkApplies(edition, pounds);
  return {
    applies,
    words: applies
      ? `The framework applies, because the contract is for ${over}. Social value must weigh at least ${socialValueWeight}.`
      : `The framework does not apply, because the contract is not for ${over}. Social value may weigh less than ${socialValueWeight}.`,
  };
}
