import type { Tier } from "../council/tiers";
import type { IssueCode, LimitsByCode } from "../issues/catalogue";
import { type Issue, issueOf, type Severity } from "../issues/issue";
import { MOST_FIGURE } from "../values/amount";
import { hasAtMost } from "../values/decimals";
import { isPossiblePostcode, tidyPostcode } from "../values/postcodes";
import type { ReturnForm } from "./form";
import type { SpendLine } from "./spend-lines";

/** A payment of a return's ledger, with what it is held against. */
export interface PaidLine {
  readonly line: SpendLine;
  readonly tier: Tier;
  readonly form: Pick<ReturnForm, "firstDay" | "lastDay" | "contract">;
}

interface Rule<Id extends string, Code extends IssueCode> {
  readonly id: Id;
  readonly code: Code;
  /** An error is refused: without a date or an amount a payment is none. What is only warned of leaves it unknown, or is to be looked at. */
  readonly severity: Severity;
  /** The entry that is to be changed. */
  readonly entry: keyof SpendLine;
  readonly breaks: (of: PaidLine) => boolean;
  readonly limits: (of: PaidLine) => LimitsByCode[Code];
}

function rule<const Id extends string, Code extends IssueCode>(of: Rule<Id, Code>) {
  const { id, severity, entry, breaks, code, limits } = of;
  return {
    ...{ id, severity, entry, breaks },
    issue: (paid: PaidLine, path: readonly (string | number)[]): Issue =>
      issueOf(severity, { path: [...path, entry] }, code, limits(paid)),
  };
}

const NET = "Net of VAT";

/**
 * The rules of a ledger's line, in the order in which the form tells them: errors first, each kind in the order in which
 * a line is filled in. The form's Check and its reader both go by them.
 */
export const SPEND_RULES = [
  rule({
    id: "no-date",
    code: "missing",
    severity: "error",
    entry: "date",
    breaks: ({ line: { date } }) => date === undefined,
    limits: () => ({ label: "date of payment" }),
  }),
  rule({
    id: "date-outside",
    code: "spend-date-outside",
    severity: "error",
    entry: "date",
    breaks: ({ line: { date }, form: { firstDay, lastDay } }) =>
      date !== undefined && (date < firstDay || date > lastDay),
    limits: ({ line: { date = "" }, form: { firstDay, lastDay } }) => ({ firstDay, lastDay, date }),
  }),
  rule({
    id: "no-supplier",
    code: "missing",
    severity: "error",
    entry: "supplier",
    breaks: ({ line: { supplier } }) => supplier === undefined,
    limits: () => ({ label: "supplier" }),
  }),
  rule({
    id: "no-amount",
    code: "missing",
    severity: "error",
    entry: "net",
    breaks: ({ line: { net } }) => net === undefined,
    limits: () => ({ label: "amount without VAT" }),
  }),
  rule({
    id: "amount-beyond",
    code: "figure-beyond",
    severity: "error",
    entry: "net",
    breaks: ({ line: { net = 0 } }) => Math.abs(net) > MOST_FIGURE,
    limits: () => ({ label: NET, maximum: MOST_FIGURE }),
  }),
  rule({
    id: "part-pence",
    code: "too-many-decimals",
    severity: "error",
    entry: "net",
    breaks: ({ line: { net = 0 } }) => !hasAtMost(net, 2),
    limits: () => ({ label: NET, decimals: 2 }),
  }),
  rule({
    id: "credit-note-unmarked",
    code: "credit-note-unmarked",
    severity: "error",
    entry: "net",
    breaks: ({ line: { net = 0, creditNote } }) => net < 0 && !creditNote,
    limits: ({ line: { net = 0 } }) => ({ net }),
  }),
  rule({
    id: "credit-note-positive",
    code: "credit-note-positive",
    severity: "error",
    entry: "net",
    breaks: ({ line: { net = 0, creditNote } }) => net > 0 && creditNote === true,
    limits: ({ line: { net = 0 } }) => ({ net }),
  }),
  rule({
    id: "above-value",
    code: "payment-above-value",
    severity: "warning",
    entry: "net",
    breaks: ({ line: { net = 0 }, form: { contract } }) =>
      Math.abs(net) > contract.value && Math.abs(net) <= MOST_FIGURE,
    limits: ({ line: { net = 0 }, form: { contract } }) => ({ net, value: contract.value }),
  }),
  rule({
    id: "no-postcode",
    code: "spend-unknown",
    severity: "warning",
    entry: "postcode",
    breaks: ({ line: { postcode = "" } }) => tidyPostcode(postcode) === "",
    limits: () => ({ label: "postcode" }),
  }),
  rule({
    id: "postcode-not-in-form",
    code: "postcode-not-in-form",
    severity: "warning",
    entry: "postcode",
    breaks: ({ line: { postcode = "" } }) => tidyPostcode(postcode) !== "" && !isPossiblePostcode(postcode),
    limits: ({ line: { postcode = "" } }) => ({ postcode }),
  }),
  rule({
    id: "postcode-not-in-use",
    code: "postcode-not-in-use",
    severity: "warning",
    entry: "postcode",
    breaks: ({ line: { postcode = "" }, tier }) => isPossiblePostcode(postcode) && tier === "unknown",
    limits: ({ line: { postcode = "" } }) => ({ postcode }),
  }),
  rule({
    id: "no-sme",
    code: "spend-unknown",
    severity: "warning",
    entry: "sme",
    breaks: ({ line: { sme } }) => sme === undefined,
    limits: () => ({ label: "answer under SME" }),
  }),
  rule({
    id: "no-vcse",
    code: "spend-unknown",
    severity: "warning",
    entry: "vcse",
    breaks: ({ line: { vcse } }) => vcse === undefined,
    limits: () => ({ label: "answer under VCSE" }),
  }),
] as const;

export type SpendRuleId = (typeof SPEND_RULES)[number]["id"];

/** What is wrong or doubtful in a ledger's line; `path` is the line's. */
export function brokenSpendRules(paid: PaidLine, path: readonly (string | number)[]): readonly Issue[] {
  return SPEND_RULES.filter(({ breaks }) => breaks(paid)).map(({ issue }) => issue(paid, path));
}
