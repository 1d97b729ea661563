import { type Tier, TIER_WORDS } from "../../domain/council/area";
import type { SpendLine } from "../../domain/return/spend-lines";
import { normalisePostcode, tidyPostcode } from "../../domain/values/postcodes";
import type { At } from "../language/block";
import { FIRST_DAY, LAST_DAY } from "./names";
import type { ReturnModel } from "./model";
import { hasAtMost } from "../../domain/values/decimals";
import { hasMoreDecimals } from "../language/figure-tests";

export const LEDGER_OK = "OK";

interface Check {
  readonly words: string;
  /** True where the line has the fault. */
  readonly fault: (line: SpendLine, tier: Tier, model: ReturnModel) => boolean;
  /** The same as a formula. */
  readonly formula: (at: At) => string;
}

const blank = (cell: string) => `LEN(TRIM(${cell}))=0`;

/** What a line can lack, the first of which is shown; in the order in which a line is filled in. */
const CHECKS: readonly Check[] = [
  {
    words: "Enter the date of payment",
    fault: ({ date }) => date === undefined,
    formula: (at) => `NOT(ISNUMBER(${at("date")}))`,
  },
  {
    words: "The date is outside the quarter",
    fault: ({ date = "" }, _, { firstDay, lastDay }) => date < firstDay || date > lastDay,
    formula: (at) => `OR(${at("date")}<${FIRST_DAY},${at("date")}>=${LAST_DAY}+1)`,
  },
  {
    words: "Enter the supplier",
    fault: ({ supplier }) => supplier === undefined,
    formula: (at) => blank(at("supplier")),
  },
  {
    words: "Enter the amount as a number",
    fault: ({ net }) => net === undefined,
    formula: (at) => `NOT(ISNUMBER(${at("net")}))`,
  },
  {
    words: "Use pounds and pence: two decimals at most",
    fault: ({ net = 0 }) => !hasAtMost(net, 2),
    formula: (at) => hasMoreDecimals(at("net"), 2),
  },
  {
    words: "Say Yes under Credit note, or leave out the minus",
    fault: ({ net = 0, creditNote }) => net < 0 && !creditNote,
    formula: (at) => `AND(${at("net")}<0,${at("creditNote")}<>"Yes")`,
  },
  {
    words: "Put a minus before the credit note's amount",
    fault: ({ net = 0, creditNote }) => net > 0 && creditNote === true,
    formula: (at) => `AND(${at("net")}>0,${at("creditNote")}="Yes")`,
  },
  {
    words: "Enter the postcode",
    fault: ({ postcode = "" }) => tidyPostcode(postcode) === "",
    formula: (at) => blank(at("tidy")),
  },
  {
    words: "Write the postcode in full, such as S60 1AB",
    fault: ({ postcode = "" }) => normalisePostcode(postcode) === undefined,
    formula: (at) => `${at("form")}=0`,
  },
  {
    words: "Check the postcode: it is not in use",
    fault: (_, tier) => tier === "unknown",
    formula: (at) => `${at("tier")}="${TIER_WORDS.unknown}"`,
  },
  {
    words: "Choose Yes, No or Unknown under SME",
    fault: ({ sme }) => sme === undefined,
    formula: (at) => noAnswer(at("sme")),
  },
  {
    words: "Choose Yes, No or Unknown under VCSE",
    fault: ({ vcse }) => vcse === undefined,
    formula: (at) => noAnswer(at("vcse")),
  },
];

function noAnswer(cell: string): string {
  return `AND(${cell}<>"Yes",${cell}<>"No",${cell}<>"Unknown")`;
}

export function ledgerCheck(line: SpendLine, tier: Tier, model: ReturnModel): string {
  return CHECKS.find(({ fault }) => fault(line, tier, model))?.words ?? LEDGER_OK;
}

export function ledgerCheckFormula(at: At): string {
  const tests = CHECKS.map(({ words, formula }) => `IF(${formula(at)},"${words}",`);
  return `IF(${at("used")}=0,"",${tests.join("")}"${LEDGER_OK}"${")".repeat(CHECKS.length + 1)}`;
}
