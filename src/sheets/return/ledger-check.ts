import { type Tier, TIER_WORDS } from "../../domain/council/area";
import type { SpendLine } from "../../domain/return/spend-lines";
import { normalisePostcode, tidyPostcode } from "../../domain/values/postcodes";
import type { At } from "../language/block";
import { isBlank, isNumber } from "../language/formulas";
import { type Fault, firstFault, formulaOf, wordsOf } from "../language/verdict";
import { FIRST_DAY, LAST_DAY } from "./names";
import type { ReturnModel } from "./model";
import { hasAtMost } from "../../domain/values/decimals";
import { hasMoreDecimals } from "../language/figure-tests";
import { YES_NO_UNKNOWN } from "../../domain/values/answer";

export const LEDGER_OK = "OK";

/** A payment's line with the tier of its postcode, in a form for its days. */
interface CheckedLine {
  readonly line: SpendLine;
  readonly tier: Tier;
  readonly days: Pick<ReturnModel, "firstDay" | "lastDay">;
}

/** The cells of a line that its check looks at. */
type CheckedCells = At<
  "date" | "supplier" | "net" | "creditNote" | "sme" | "vcse" | "used" | "tidy" | "form" | "tier"
>;

/** What a line can lack, the first of which is shown; in the order in which a line is filled in. */
const FAULTS: readonly Fault<CheckedLine, CheckedCells>[] = [
  {
    says: "Enter the date of payment",
    holds: ({ line: { date } }) => date === undefined,
    formula: (at) => `NOT(${isNumber(at("date"))})`,
  },
  {
    says: "The date is outside the quarter",
    holds: ({ line: { date = "" }, days: { firstDay, lastDay } }) => date < firstDay || date > lastDay,
    formula: (at) => `OR(${at("date")}<${FIRST_DAY},${at("date")}>=${LAST_DAY}+1)`,
  },
  {
    says: "Enter the supplier",
    holds: ({ line: { supplier } }) => supplier === undefined,
    formula: (at) => isBlank(at("supplier")),
  },
  {
    says: "Enter the amount as a number",
    holds: ({ line: { net } }) => net === undefined,
    formula: (at) => `NOT(${isNumber(at("net"))})`,
  },
  {
    says: "Use pounds and pence: two decimals at most",
    holds: ({ line: { net = 0 } }) => !hasAtMost(net, 2),
    formula: (at) => hasMoreDecimals(at("net"), 2),
  },
  {
    says: "Say Yes under Credit note, or leave out the minus",
    holds: ({ line: { net = 0, creditNote } }) => net < 0 && !creditNote,
    formula: (at) => `AND(${at("net")}<0,${at("creditNote")}<>"Yes")`,
  },
  {
    says: "Put a minus before the credit note's amount",
    holds: ({ line: { net = 0, creditNote } }) => net > 0 && creditNote === true,
    formula: (at) => `AND(${at("net")}>0,${at("creditNote")}="Yes")`,
  },
  {
    says: "Enter the postcode",
    holds: ({ line: { postcode = "" } }) => tidyPostcode(postcode) === "",
    formula: (at) => isBlank(at("tidy")),
  },
  {
    says: "Write the postcode in full, such as S60 1AB",
    holds: ({ line: { postcode = "" } }) => normalisePostcode(postcode) === undefined,
    formula: (at) => `${at("form")}=0`,
  },
  {
    says: "Check the postcode: it is not in use",
    holds: ({ tier }) => tier === "unknown",
    formula: (at) => `${at("tier")}="${TIER_WORDS.unknown}"`,
  },
  {
    says: "Choose Yes, No or Unknown under SME",
    holds: ({ line: { sme } }) => sme === undefined,
    formula: (at) => noAnswer(at("sme")),
  },
  {
    says: "Choose Yes, No or Unknown under VCSE",
    holds: ({ line: { vcse } }) => vcse === undefined,
    formula: (at) => noAnswer(at("vcse")),
  },
];

function noAnswer(cell: string): string {
  return `AND(${YES_NO_UNKNOWN.map((answer) => `${cell}<>"${answer}"`).join(",")})`;
}

const CHECK = firstFault(FAULTS, LEDGER_OK);

export function ledgerCheck(line: SpendLine, tier: Tier, days: CheckedLine["days"]): string {
  return wordsOf(CHECK, { line, tier, days });
}

/** Of a line without an entry nothing is said. */
export function ledgerCheckFormula(at: CheckedCells): string {
  return `IF(${at("used")}=0,"",${formulaOf(CHECK, at)})`;
}
