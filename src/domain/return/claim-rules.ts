import { hasQuantity, type Measure } from "../framework/edition";
import type { IssueCode, LimitsByCode } from "../issues/catalogue";
import { type Issue, issueOf, type Severity } from "../issues/issue";
import { MOST_FIGURE } from "../values/amount";
import { COMPARED_DECIMALS } from "../contract/accumulation";
import { hasAtMost, rounded } from "../values/decimals";
import { sum } from "../values/shares";
import type { DeclarationDraft, ReturnForm } from "./form";
import type { Claim, ReturnLine } from "./lines";
import { type ClaimLimits, claimLimits, dayInCount, manyTimesOver } from "./claim-limits";

/** A line of a return with its claim, and what that is held against. */
export interface ClaimedLine extends ReturnLine {
  readonly claim: Claim;
  readonly limits: ClaimLimits;
  readonly people: PeopleClaimed;
  /** Whether the return says that there is nothing to report. */
  readonly isNil: boolean;
}

/** People of the measures that count some among the local people employed, and those local people. */
export interface PeopleClaimed {
  /** Whether the line is of one of those measures, and the form asks for local jobs. */
  readonly isAmongLocalJobs: boolean;
  readonly among: number;
  /** Undefined where no local jobs are claimed. */
  readonly localJobs: number | undefined;
}

export const LOCAL_JOBS = "local-jobs";

/** The measure that the ledger proves. */
export const LOCAL_SPEND = "local-spend";

/** The least that a quarter's figure can be: local spend is net of credit notes, which may be more than the payments. */
export function leastClaim({ id }: Pick<Measure, "id">): number {
  return id === LOCAL_SPEND ? -MOST_FIGURE : 0;
}

/** Employees of the contract by what was hard for them: they are among its local jobs, and nobody is in two (policy, measures 9 to 13). */
export const AMONG_LOCAL_JOBS: readonly string[] = [
  "care-leavers",
  "neets",
  "young-offenders",
  "long-term-unemployed",
  "disabled-adults",
];

/** A rule of a claim: what breaks it, and what is said then. */
interface Rule<Id extends string, Code extends IssueCode> {
  readonly id: Id;
  readonly code: Code;
  /** An error is refused; a warning is taken, and to be looked at again. */
  readonly severity: Severity;
  /** The entry that is to be changed. */
  readonly entry: keyof Claim;
  /** True of a rule without which the others say nothing. */
  readonly stops?: true;
  /** Whether a claim is of a size that can hardly be: one such reason is enough. */
  readonly isOfSize?: true;
  readonly breaks: (line: ClaimedLine) => boolean;
  readonly limits: (line: ClaimedLine) => LimitsByCode[Code];
}

function rule<const Id extends string, Code extends IssueCode>(of: Rule<Id, Code>) {
  const { id, severity, entry, breaks, stops = false, isOfSize = false, code, limits } = of;
  return {
    ...{ id, code, severity, entry, breaks, stops, isOfSize },
    issue: (line: ClaimedLine, path: readonly (string | number)[]): Issue =>
      issueOf(severity, { path: [...path, entry] }, code, limits(line)),
  };
}

const LABEL = "This quarter";

/**
 * The rules of a claim that is counted, in the order in which they are told: errors first. The form's To do, its
 * validation and its reader all go by them.
 */
export const CLAIM_RULES = [
  rule({
    id: "missing",
    code: "claim-missing",
    severity: "error",
    entry: "quantity",
    stops: true,
    breaks: ({ claim, isNil }) => claim.quantity === undefined && !isNil,
    limits: () => ({}),
  }),
  rule({
    id: "below-0",
    code: "too-low",
    severity: "error",
    entry: "quantity",
    stops: true,
    breaks: ({ claim: { quantity = 0 }, measure }) => quantity < 0 && leastClaim(measure) === 0,
    limits: () => ({ label: LABEL, minimum: 0 }),
  }),
  rule({
    id: "beyond",
    code: "figure-beyond",
    severity: "error",
    entry: "quantity",
    stops: true,
    breaks: ({ claim: { quantity = 0 } }) => Math.abs(quantity) > MOST_FIGURE,
    limits: () => ({ label: LABEL, maximum: MOST_FIGURE }),
  }),
  rule({
    id: "decimals",
    code: "too-many-decimals",
    severity: "error",
    entry: "quantity",
    breaks: ({ claim: { quantity = 0 }, measure }) => !hasAtMost(quantity, decimalsOf(measure)),
    limits: ({ measure }) => ({ label: LABEL, decimals: decimalsOf(measure) }),
  }),
  rule({
    id: "net-of-credits",
    code: "claim-below-0",
    severity: "warning",
    entry: "quantity",
    isOfSize: true,
    breaks: ({ claim: { quantity = 0 } }) => quantity < 0,
    limits: ({ claim: { quantity = 0 } }) => ({ quantity }),
  }),
  rule({
    id: "date",
    code: "claim-is-date",
    severity: "warning",
    entry: "quantity",
    isOfSize: true,
    breaks: (line) => dayOf(line) !== undefined,
    limits: (line) => ({ quantity: line.claim.quantity ?? 0, day: dayOf(line) ?? "" }),
  }),
  rule({
    id: "many-times",
    code: "claim-many-times",
    severity: "warning",
    entry: "quantity",
    isOfSize: true,
    breaks: (line) => timesOf(line) !== undefined,
    limits: (line) => ({ ...(timesOf(line) ?? NO_TIMES), quantity: line.claim.quantity ?? 0 }),
  }),
  rule({
    id: "above-value",
    code: "claim-above-value",
    severity: "warning",
    entry: "quantity",
    isOfSize: true,
    breaks: ({ claim: { quantity = 0 }, limits: { value } }) => value !== undefined && quantity > value,
    limits: ({ claim: { quantity = 0 }, limits: { value = 0 } }) => ({ quantity, value }),
  }),
  rule({
    id: "above-committed",
    code: "claim-above-committed",
    severity: "warning",
    entry: "quantity",
    isOfSize: true,
    breaks: ({ claim: { quantity = 0 }, limits: { whole } }) =>
      whole !== undefined && compared(quantity) > whole,
    limits: ({ claim: { quantity = 0 }, countsAs, commitment }) => ({
      quantity,
      counted: compared(quantity * countsAs),
      committed: commitment.quantity,
    }),
  }),
  rule({
    id: "above-local-jobs",
    code: "claim-above-local-jobs",
    severity: "warning",
    entry: "quantity",
    breaks: ({ claim: { quantity = 0 }, people: { isAmongLocalJobs, among, localJobs } }) =>
      isAmongLocalJobs && quantity > 0 && localJobs !== undefined && compared(among) > compared(localJobs),
    limits: ({ people: { among, localJobs = 0 } }) => ({ among: compared(among), localJobs }),
  }),
  rule({
    id: "no-evidence",
    code: "claim-not-evidenced",
    severity: "warning",
    entry: "evidence",
    breaks: ({ claim: { quantity = 0, evidence } }) => quantity !== 0 && evidence === undefined,
    limits: ({ claim: { quantity = 0 } }) => ({ quantity }),
  }),
] as const;

export type ClaimRuleId = (typeof CLAIM_RULES)[number]["id"];

/** Codes of the warnings that what is claimed is hardly meant. */
export const UNLIKELY_CLAIMS: ReadonlySet<IssueCode> = new Set(
  CLAIM_RULES.flatMap(({ code, severity, entry }) =>
    severity === "warning" && entry === "quantity" ? [code] : [],
  ),
);

/** The rules of a measure that is told in words. */
export const TOLD_RULES = [
  rule({
    id: "not-answered",
    code: "claim-not-answered",
    severity: "error",
    entry: "done",
    breaks: ({ claim, isNil }) => claim.done === undefined && !isNil,
    limits: () => ({}),
  }),
  rule({
    id: "not-told",
    code: "claim-not-described",
    severity: "warning",
    entry: "narrative",
    breaks: ({ claim, isNil }) => claim.narrative === undefined && !isNil,
    limits: () => ({}),
  }),
] as const;

function rulesOf({
  measure,
}: Pick<ClaimedLine, "measure">): readonly (typeof CLAIM_RULES | typeof TOLD_RULES)[number][] {
  return hasQuantity(measure) ? CLAIM_RULES : TOLD_RULES;
}

const NO_TIMES = { most: 0, of: 0, called: "" };

function timesOf({ claim: { quantity = 0 }, limits }: ClaimedLine) {
  return manyTimesOver(limits, quantity);
}

function dayOf({ claim: { quantity = 0 }, limits, commitment }: ClaimedLine): string | undefined {
  return dayInCount(limits, quantity, commitment.quantity);
}

export function decimalsOf({ decimals = 2 }: Pick<Measure, "decimals">): number {
  return decimals;
}

function compared(figure: number): number {
  return rounded(figure, COMPARED_DECIMALS);
}

/** What is wrong or doubtful in a line's claim; `path` is the claim's. */
export function brokenRules(line: ClaimedLine, path: readonly (string | number)[]): readonly Issue[] {
  const broken = rulesOf(line).filter(({ breaks }) => breaks(line));
  const stop = broken.findIndex(({ stops }) => stops);
  const told = stop < 0 ? broken : broken.slice(0, stop + 1);
  const size = told.find(({ isOfSize }) => isOfSize);
  return told.filter((each) => !each.isOfSize || each === size).map(({ issue }) => issue(line, path));
}

/** The form's lines with their claims, in the form's order. */
export function claimedLines(
  form: Pick<ReturnForm, "contract" | "quarter" | "plausible" | "lines">,
  claims: readonly Claim[],
  { nil: isNil = false }: Pick<DeclarationDraft, "nil"> = {},
): readonly ClaimedLine[] {
  const of = (isOf: (measure: string) => boolean) =>
    form.lines.flatMap(({ commitment }, index) => {
      const quantity = isOf(commitment.measure) ? claims[index]?.quantity : undefined;
      return quantity === undefined ? [] : [quantity];
    });
  const localJobs = of((measure) => measure === LOCAL_JOBS);
  const people = {
    among: sum(of((measure) => AMONG_LOCAL_JOBS.includes(measure))),
    localJobs: localJobs.length === 0 ? undefined : sum(localJobs),
  };
  return form.lines.map((line, index) => ({
    ...line,
    claim: claims[index] ?? {},
    limits: claimLimits(line, form),
    isNil,
    people: { ...people, isAmongLocalJobs: AMONG_LOCAL_JOBS.includes(line.commitment.measure) },
  }));
}
