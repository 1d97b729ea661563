import { atMostDecimals } from "../../domain/values/decimals";
import { poundsText } from "../../domain/framework/words";
import { hasQuantity } from "../../domain/framework/edition";
import {
  CLAIM_RULES,
  type ClaimRuleId,
  decimalsOf,
  leastClaim,
  TOLD_RULES,
} from "../../domain/return/claim-rules";
import { LESS_THAN_A_PENNY } from "../../domain/return/check";
import { MOST_FIGURE } from "../../domain/values/amount";
import { COMPARED_DECIMALS } from "../../domain/contract/accumulation";
import type { Severity } from "../../domain/issues/issue";
import type { At } from "../language/block";
import { hasMoreDecimals } from "../language/figure-tests";
import { allOf, isNumber, quoted } from "../language/formulas";
import { DONE_WORDS } from "../../domain/return/done";
import {
  DONE,
  type Fault,
  firstFault,
  formulaOf,
  onlyInSheet,
  type Verdict,
  wordsOf,
} from "../language/verdict";
import { brokenRule, refusedOf } from "../framework/rule-tests";
import { isBeyond, isBlankEntry, isNoSum } from "./entry-tests";
import type { FormLine } from "./model";
import { IS_NIL } from "./names";

/** The cells of a line that a supplier fills in, and the figure that it counts by. */
type LineCells = At<"claimed" | "evidence" | "narrative">;

type LineFault = Fault<FormLine, LineCells>;

/** Before what is taken all the same, and is to be looked at once more. */
export const LOOK_AGAIN = "Look again: ";

/** What is said of a rule of the domain's that is broken; one that is only warned of is taken all the same. */
export function saidBy(severity: Severity, says: string): string {
  return severity === "error" ? says : `${LOOK_AGAIN}${says.charAt(0).toLowerCase()}${says.slice(1)}`;
}

interface InForm {
  readonly says: string;
  /** Undefined where the form holds nothing that the figure could be held against. */
  readonly formula: ((at: LineCells) => string) | undefined;
}

const compared = (figure: string) => `ROUND(${figure},${COMPARED_DECIMALS})`;

/** The domain's rules of a claim as the form tests and tells them. */
const IN_FORM: { readonly [Rule in ClaimRuleId]: (line: FormLine) => InForm } = {
  missing: () => ({
    says: "Enter this quarter's figure; 0 where there is none",
    formula: (at) => allOf(isBlankEntry(at("claimed")), `NOT(${IS_NIL})`),
  }),
  "below-0": ({ measure }) => ({
    says: ENTER_NUMBER,
    formula: leastClaim(measure) === 0 ? (at) => `${at("claimed")}<0` : undefined,
  }),
  "net-of-credits": ({ measure }) => ({
    says: "Below 0: local credit notes are more than local payments",
    formula: leastClaim(measure) < 0 ? (at) => `${at("claimed")}<0` : undefined,
  }),
  beyond: () => ({
    says: `Enter a figure of ${MOST_FIGURE.toLocaleString("en-GB")} or lower`,
    formula: (at) => isBeyond(at("claimed")),
  }),
  decimals: ({ measure }) => ({
    says: decimalsOf(measure) === 0 ? "Enter a whole number" : `Use ${atMostDecimals(decimalsOf(measure))}`,
    formula: (at) => hasMoreDecimals(at("claimed"), decimalsOf(measure)),
  }),
  date: ({ limits: { dates }, commitment }) => ({
    says: "This is the number of a date; type one half as 0.5",
    formula:
      dates &&
      ((at) =>
        allOf(
          `${at("claimed")}=INT(${at("claimed")})`,
          `${at("claimed")}>${commitment.quantity}`,
          `${at("claimed")}>=${dates.first}`,
          `${at("claimed")}<=${dates.last}`,
        )),
  }),
  "many-times": ({ limits: { manyTimes } }) => ({
    says: `More than ${leastOf(manyTimes).toLocaleString("en-GB")}: many times what is due, committed or was before`,
    formula: manyTimes.length === 0 ? undefined : (at) => `${compared(at("claimed"))}>${leastOf(manyTimes)}`,
  }),
  "above-value": ({ limits: { value } }) => ({
    says: `More than the contract's value, ${poundsText(value ?? 0)}`,
    formula: value === undefined ? undefined : (at) => `${at("claimed")}>${value}`,
  }),
  "above-committed": ({ limits: { whole } }) => ({
    says: "In one quarter more than the whole contract commits",
    formula: whole === undefined ? undefined : (at) => `${compared(at("claimed"))}>${whole}`,
  }),
  "above-local-jobs": ({ peopleFigures }) => ({
    says: "More of these people than local jobs, which they are among",
    formula:
      peopleFigures &&
      ((at) =>
        allOf(
          `${at("claimed")}>0`,
          peopleFigures.localJobs.isGiven,
          `${compared(peopleFigures.among)}>${compared(peopleFigures.localJobs.sum)}`,
        )),
  }),
  "no-evidence": () => ({
    says: "No evidence reference yet",
    formula: (at) => allOf(`${at("claimed")}<>0`, isBlankEntry(at("evidence"))),
  }),
};

function leastOf(manyTimes: FormLine["limits"]["manyTimes"]): number {
  return Math.min(...manyTimes.map(({ most }) => most));
}

const ENTER_NUMBER = "Enter a number, 0 or higher";

const IS_ERROR: LineFault = {
  says: "Type this quarter's entry again: it is an error",
  ...onlyInSheet,
  formula: (at) => `ISERROR(${at("claimed")})`,
};

/** What only a sheet can hold. */
const NO_FIGURE: readonly LineFault[] = [
  IS_ERROR,
  {
    says: ENTER_NUMBER,
    ...onlyInSheet,
    formula: (at) => allOf(`NOT(${isBlankEntry(at("claimed"))})`, `NOT(${isNumber(at("claimed"))})`),
  },
  {
    says: "Type the figure itself, or a sum of numbers",
    ...onlyInSheet,
    formula: (at) => isNoSum(at("claimed")),
  },
];

/** Of the measure that the ledger proves. */
function differingSpend({ localSpend }: FormLine): readonly LineFault[] {
  if (!localSpend) return [];
  const { claimed, ledger, isDifferent } = localSpend;
  return [
    {
      says: "Must be the ledger's: see Local on Spend totals",
      holds: () => isDifferent,
      formula: () => `ABS(${claimed}-${ledger})>=${LESS_THAN_A_PENNY}`,
    },
  ];
}

/** Of a measure that is counted. */
function counted(line: FormLine): Verdict<FormLine, LineCells> {
  const faults = CLAIM_RULES.flatMap(
    ({ id, severity, breaks }): { severity: Severity; fault: LineFault }[] => {
      const { says, formula } = IN_FORM[id](line);
      return formula ? [{ severity, fault: { says: saidBy(severity, says), holds: breaks, formula } }] : [];
    },
  );
  const of = (wanted: Severity) => faults.filter(({ severity }) => severity === wanted);
  return firstFault(
    [
      ...NO_FIGURE,
      ...of("error").map(({ fault }) => fault),
      ...refusedOf(line.tests).map(brokenRule),
      ...differingSpend(line),
      ...of("warning").map(({ fault }) => fault),
    ],
    DONE,
  );
}

/** The rules of a measure that is told in words, as the form tests and tells them. */
const TOLD_IN_FORM: Readonly<
  Record<(typeof TOLD_RULES)[number]["id"], { readonly says: string; readonly entry: keyof typeof ENTRIES }>
> = {
  "not-answered": { says: "Choose whether it was done", entry: "done" },
  "not-told": { says: "Say what was done", entry: "narrative" },
};

const ENTRIES = { done: "claimed", narrative: "narrative" } as const;

/** Of a measure that is told in words. */
const TOLD: Verdict<FormLine, LineCells> = firstFault<FormLine, LineCells>(
  [
    IS_ERROR,
    {
      says: TOLD_IN_FORM["not-answered"].says,
      ...onlyInSheet,
      formula: (at) =>
        allOf(
          `NOT(${isBlankEntry(at("claimed"))})`,
          ...Object.values(DONE_WORDS).map((words) => `TRIM(${at("claimed")})<>${quoted(words)}`),
        ),
    },
    ...TOLD_RULES.map(({ id, severity, breaks }) => {
      const { says, entry } = TOLD_IN_FORM[id];
      return {
        says: saidBy(severity, says),
        holds: breaks,
        formula: (at: LineCells) => allOf(isBlankEntry(at(ENTRIES[entry])), `NOT(${IS_NIL})`),
      };
    }),
  ],
  DONE,
);

function verdict(line: FormLine): Verdict<FormLine, LineCells> {
  return hasQuantity(line.measure) ? counted(line) : TOLD;
}

export function toDo(line: FormLine): string {
  return wordsOf(verdict(line), line);
}

export function toDoFormula(line: FormLine, at: LineCells): string {
  return formulaOf(verdict(line), at);
}
