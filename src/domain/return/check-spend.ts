import { sameNameKey } from "../spend/supplier-register";
import { tierOf } from "../council/places";
import type { Issue } from "../issues/issue";
import { personalDataIn } from "../values/personal-data";
import type { DraftSpend, ReturnForm } from "./form";
import { warningAt } from "../issues/schema-issues";
import { brokenSpendRules } from "./spend-rules";

/** What is wrong or doubtful in a ledger, by line: `["spend", 0, "net"]`. */
export function checkSpend(form: ReturnForm, spend: readonly DraftSpend[]): readonly Issue[] {
  const full = spend.length >= form.lineCount;
  return [
    ...spend.flatMap((line, index) => [
      ...brokenSpendRules({ line, tier: tierOf(line.postcode, form.places), form }, ["spend", index]),
      ...checkText(line, index),
    ]),
    ...repeatedInvoices(spend),
    ...(full ? [warningAt(["spend"], "ledger-full", { lines: form.lineCount })] : []),
  ];
}

function checkText({ supplier = "" }: DraftSpend, index: number): readonly Issue[] {
  const sign = personalDataIn(supplier);
  return sign === undefined ? [] : [warningAt(["spend", index, "supplier"], "personal-data", { sign })];
}

/** The same invoice of a supplier for the same amount; an invoice paid in parts has other amounts or is to be looked at. */
function repeatedInvoices(spend: readonly DraftSpend[]): readonly Issue[] {
  const first = new Map<string, number>();
  return spend.flatMap(({ invoice, supplier, net, row }, index) => {
    if (invoice === undefined) return [];
    const key = JSON.stringify([invoice.toLowerCase(), supplier && sameNameKey(supplier), net]);
    const other = first.get(key);
    if (other === undefined) first.set(key, row);
    return other === undefined
      ? []
      : [warningAt(["spend", index, "invoice"], "invoice-repeated", { invoice, row: other })];
  });
}
