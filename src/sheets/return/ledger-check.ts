import { type Tier, TIER_WORDS } from "../../domain/council/tiers";
import { poundsText } from "../../domain/framework/words";
import type { Severity } from "../../domain/issues/issue";
import { type PaidLine, SPEND_RULES, type SpendRuleId } from "../../domain/return/spend-rules";
import type { SpendLine } from "../../domain/return/spend-lines";
import { MOST_FIGURE } from "../../domain/values/amount";
import { YES_NO_UNKNOWN } from "../../domain/values/answer";
import type { At } from "../language/block";
import { hasMoreDecimals } from "../language/figure-tests";
import { allOf, isNumber } from "../language/formulas";
import { type Fault, firstFault, formulaOf, onlyInSheet, type Verdict, wordsOf } from "../language/verdict";
import { isBeyond, isBlankEntry, isNoneOf, isNoSum, looksElsewhere } from "./entry-tests";
import type { ReturnModel } from "./model";
import { FIRST_DAY, LAST_DAY } from "./names";
import { LOOK_AGAIN, saidBy } from "./to-do";

export const LEDGER_OK = "OK";

/** What a form's check of its lines goes by. */
export type CheckedFor = Pick<ReturnModel, "firstDay" | "lastDay" | "contract">;

/** The cells of a line that its check looks at. */
type CheckedCells = At<
  "date" | "supplier" | "net" | "creditNote" | "sme" | "vcse" | "used" | "tidy" | "form" | "tier"
>;

type LineFault = Fault<PaidLine, CheckedCells>;

interface InForm {
  readonly says: string;
  readonly formula: (at: CheckedCells) => string;
}

/** The domain's rules of a ledger's line as the form tests and tells them. */
function inForm({ contract }: CheckedFor): { readonly [Rule in SpendRuleId]: InForm } {
  return {
    "no-date": { says: "Enter the date of payment", formula: (at) => isBlankEntry(at("date")) },
    "date-outside": {
      says: "The date is outside the quarter",
      formula: (at) => `OR(${at("date")}<${FIRST_DAY},${at("date")}>=${LAST_DAY}+1)`,
    },
    "no-supplier": { says: "Enter the supplier", formula: (at) => isBlankEntry(at("supplier")) },
    "no-amount": { says: "Enter the amount as a number", formula: (at) => isBlankEntry(at("net")) },
    "amount-beyond": {
      says: `Enter an amount of ${MOST_FIGURE.toLocaleString("en-GB")} or lower`,
      formula: (at) => isBeyond(at("net")),
    },
    "part-pence": {
      says: "Use pounds and pence: two decimals at most",
      formula: (at) => hasMoreDecimals(at("net"), 2),
    },
    "credit-note-unmarked": {
      says: "Say Yes under Credit note, or leave out the minus",
      formula: (at) => `AND(${at("net")}<0,${at("creditNote")}<>"Yes")`,
    },
    "credit-note-positive": {
      says: "Put a minus before the credit note's amount",
      formula: (at) => `AND(${at("net")}>0,${at("creditNote")}="Yes")`,
    },
    "above-value": {
      says: `More than the contract's value, ${poundsText(contract.value)}`,
      formula: (at) => `ABS(${at("net")})>${contract.value}`,
    },
    "no-postcode": { says: "Enter the postcode", formula: (at) => `${at("tidy")}=""` },
    "postcode-not-in-form": {
      says: "Write the postcode in full, such as S60 1AB (0, not O)",
      formula: (at) => `${at("form")}=0`,
    },
    "postcode-not-in-use": {
      says: "The postcode is not in use",
      formula: (at) => `${at("tier")}="${TIER_WORDS.unknown}"`,
    },
    "no-sme": {
      says: "Choose Yes, No or Unknown under SME",
      formula: (at) => isBlankEntry(at("sme")),
    },
    "no-vcse": {
      says: "Choose Yes, No or Unknown under VCSE",
      formula: (at) => isBlankEntry(at("vcse")),
    },
  };
}

const IN_SHEET = (says: string, formula: LineFault["formula"]): LineFault => ({
  says,
  ...onlyInSheet,
  formula,
});

/** What only a sheet can hold of each entry, told before what the rules say of it. */
const ONLY_IN_SHEET: { readonly [Rule in SpendRuleId]?: readonly LineFault[] } = {
  "date-outside": [
    IN_SHEET("Type the date again, as 05/06/2026: it is text", (at) => `NOT(${isNumber(at("date"))})`),
    IN_SHEET("Type the date itself, as 05/06/2026", (at) => looksElsewhere(at("date"))),
  ],
  "amount-beyond": [
    IN_SHEET("Enter the amount as a number", (at) => `NOT(${isNumber(at("net"))})`),
    IN_SHEET("Type the amount itself, or a sum of numbers", (at) => isNoSum(at("net"))),
  ],
  "credit-note-unmarked": [
    IN_SHEET("Choose Yes under Credit note, or leave it empty", (at) => wrong(at("creditNote"), ["Yes"])),
    IN_SHEET("Choose Yes, No or Unknown under SME", (at) => wrong(at("sme"), YES_NO_UNKNOWN)),
    IN_SHEET("Choose Yes, No or Unknown under VCSE", (at) => wrong(at("vcse"), YES_NO_UNKNOWN)),
  ],
};

function wrong(cell: string, choices: readonly string[]): string {
  return allOf(`NOT(${isBlankEntry(cell)})`, isNoneOf(cell, choices));
}

function checkOf(form: CheckedFor): Verdict<PaidLine, CheckedCells> {
  const words = inForm(form);
  const of = (wanted: Severity) =>
    SPEND_RULES.filter(({ severity }) => severity === wanted).flatMap(({ id, severity, breaks }) => {
      const { says, formula } = words[id];
      return [...(ONLY_IN_SHEET[id] ?? []), { says: saidBy(severity, says), holds: breaks, formula }];
    });
  return firstFault([...of("error"), ...of("warning")], LEDGER_OK);
}

export function ledgerCheck(line: SpendLine, tier: Tier, form: CheckedFor): string {
  return wordsOf(checkOf(form), { line, tier, form });
}

/** Of a line without an entry nothing is said. */
export function ledgerCheckFormula(at: CheckedCells, form: CheckedFor): string {
  return `IF(${at("used")}=0,"",${formulaOf(checkOf(form), at)})`;
}

/** Whether a line is taken as it is: nothing is said of it, or only that it is to be looked at again. */
export function isTaken(said: string): boolean {
  return said === LEDGER_OK || said.startsWith(LOOK_AGAIN);
}
