import { tierOf } from "../council/places";
import { hasAtMost } from "../values/decimals";
import type { Issue } from "../issues/issue";
import { personalDataIn } from "../values/personal-data";
import { normalisePostcode } from "../values/postcodes";
import type { DraftSpend, ReturnForm } from "./form";
import { errorAt, warningAt } from "../issues/schema-issues";

/** What is wrong or doubtful in a ledger, by line: `["spend", 0, "net"]`. */
export function checkSpend(form: ReturnForm, spend: readonly DraftSpend[]): readonly Issue[] {
  const full = spend.length >= form.lineCount;
  return [
    ...spend.flatMap((line, index) => [
      ...checkParts(line, index),
      ...checkDay(line, index, form),
      ...checkAmount(line, index),
      ...checkPostcode(line, index, form),
      ...checkText(line, index),
    ]),
    ...repeatedInvoices(spend),
    ...(full ? [warningAt(["spend"], "ledger-full", { lines: form.lineCount })] : []),
  ];
}

/** Without a date or an amount a payment is none; what else is missing leaves it unknown. */
function checkParts(line: DraftSpend, index: number): readonly Issue[] {
  const lacks = (field: keyof DraftSpend) => line[field] === undefined;
  const missing = (field: keyof DraftSpend, label: string) =>
    lacks(field) ? [errorAt(["spend", index, field], "missing", { label })] : [];
  const unknown = (field: keyof DraftSpend, label: string) =>
    lacks(field) ? [warningAt(["spend", index, field], "spend-unknown", { label })] : [];
  return [
    ...missing("date", "date of payment"),
    ...missing("supplier", "supplier"),
    ...missing("net", "amount without VAT"),
    ...unknown("postcode", "postcode"),
    ...unknown("sme", "answer under SME"),
    ...unknown("vcse", "answer under VCSE"),
  ];
}

function checkDay({ date }: DraftSpend, index: number, { firstDay, lastDay }: ReturnForm): readonly Issue[] {
  if (date === undefined || (date >= firstDay && date <= lastDay)) return [];
  return [errorAt(["spend", index, "date"], "spend-date-outside", { firstDay, lastDay, date })];
}

function checkAmount({ net, creditNote }: DraftSpend, index: number): readonly Issue[] {
  if (net === undefined) return [];
  const path = ["spend", index, "net"];
  const fine = hasAtMost(net, 2);
  return [
    ...(fine ? [] : [errorAt(path, "too-many-decimals", { label: "Net of VAT", decimals: 2 })]),
    ...(net < 0 && !creditNote ? [errorAt(path, "credit-note-unmarked", { net })] : []),
    ...(net > 0 && creditNote ? [errorAt(path, "credit-note-positive", { net })] : []),
  ];
}

function checkPostcode({ postcode }: DraftSpend, index: number, form: ReturnForm): readonly Issue[] {
  if (postcode === undefined) return [];
  const path = ["spend", index, "postcode"];
  if (normalisePostcode(postcode) === undefined)
    return [warningAt(path, "postcode-not-in-form", { postcode })];
  const known = tierOf(postcode, form.places) !== "unknown";
  return known ? [] : [warningAt(path, "postcode-not-in-use", { postcode })];
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
    const key = JSON.stringify([invoice.toLowerCase(), supplier?.toLowerCase(), net]);
    const other = first.get(key);
    if (other === undefined) first.set(key, row);
    return other === undefined
      ? []
      : [warningAt(["spend", index, "invoice"], "invoice-repeated", { invoice, row: other })];
  });
}
