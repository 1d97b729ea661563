import { firstPlace } from "../domain/evaluation/first-place";
import type { BidEvaluation } from "../domain/evaluation/score-tender";
import { isOut } from "../domain/evaluation/status";
import type { Issue } from "../domain/issues/issue";
import { capital, counted } from "../domain/issues/words/sentences";
import type { Day } from "../domain/values/day";
import type { WorkbookKind } from "../domain/values/workbook-kind";
import { checkWorkbook, type CheckedWorkbook } from "../sheets/check-workbook";
import { ASSESSMENT_STAMP, readStamp, STAMP } from "../sheets/language/stamp";
import type { Grid } from "../workbook/grid";
import { wordKind } from "./check";
import { EXAMPLE_REFERENCE } from "./example-tender";

/** The stages of a contract's life, in their order. */
const STAGES = ["before", "tender", "evaluation", "award", "contract"] as const;
export type StageOfContract = (typeof STAGES)[number];

/** "not here" is what the workbook keeps no record of, whether it was done or not. */
export type Standing = "done" | "in hand" | "not yet" | "not here";

/** What can come next in a workbook: a cell to go to, or a job to open. */
export type NextStep =
  | { readonly words: string; readonly sheet: string; readonly cell: string }
  | { readonly words: string; readonly job: NextJob };

export type NextJob =
  | "assess"
  | "award"
  | "check"
  | "consolidate"
  | "editions"
  | "evaluators"
  | "responses"
  | "returns"
  | "settings"
  | "spend"
  | "summaries";

/** What a workbook is, and how far it is. */
export interface AtHand {
  /** "Tender T-2026-014, Grounds maintenance". */
  readonly title: string;
  /** Whole sentences: "3 of 5 bids are complete." */
  readonly progress: readonly string[];
  readonly next: NextStep | undefined;
  /** Of a workbook that belongs to no stage, none. */
  readonly standing: Readonly<Partial<Record<StageOfContract, Standing>>>;
  /** It holds the example, which can be taken out again. */
  readonly isExample?: boolean;
}

/** Whether these names of a workbook's cells are those of a workbook made here, so that it is worth reading. */
export function isMadeHere(names: readonly string[]): boolean {
  return names.includes(STAMP) || names.includes(ASSESSMENT_STAMP);
}

/** What the open workbook is and what comes next in it; undefined where it was not made here. */
export function atHand(grid: Grid, today: Day): AtHand | undefined {
  const checked = checkWorkbook(grid, today);
  if (checked.kind === null) return undefined;
  const isAssessed = readStamp(grid, [ASSESSMENT_STAMP]) !== "none";
  const isAgreed = grid.names.some(({ name }) => name === AGREED);
  if (checked.kind === "tender") return tenderAtHand(checked, { isAssessed, isAgreed });
  const { kind } = checked;
  const known = typeof kind === "string" ? OTHER_KINDS[kind] : undefined;
  return {
    title: capital(wordKind(kind)),
    progress: found(checked.issues),
    next: mend(checked.issues) ?? known?.next,
    standing: known ? standingAt(known.stage, isAssessed) : {},
  };
}

/** What is to be done with the other kinds once nothing in them is wrong, and the stage that they belong to. */
const OTHER_KINDS: Readonly<
  Partial<Record<WorkbookKind, { readonly stage: StageOfContract; readonly next?: NextStep }>>
> = {
  assessment: { stage: "before", next: { words: "Start its tender", job: "assess" } },
  council: { stage: "before", next: { words: "Work for this council", job: "settings" } },
  edition: { stage: "before", next: { words: "Load this edition", job: "editions" } },
  scheme: { stage: "tender" },
  response: { stage: "tender", next: { words: "Take in responses", job: "responses" } },
  evaluator: { stage: "evaluation", next: { words: "Take in marks", job: "evaluators" } },
  lots: { stage: "award", next: { words: "Make the contracts", job: "award" } },
  summary: { stage: "award" },
  commitments: { stage: "contract", next: { words: "Make quarterly returns", job: "returns" } },
  contracts: { stage: "contract", next: { words: "Make quarterly returns", job: "returns" } },
  return: { stage: "contract" },
  register: { stage: "contract", next: { words: "Consolidate returns", job: "consolidate" } },
  "supplier register": { stage: "contract", next: { words: "Count local spend", job: "spend" } },
};

/** What comes later tells that there was a tender, and not that its contract was assessed before. */
function standingAt(stage: StageOfContract, isAssessed: boolean): AtHand["standing"] {
  const at = STAGES.indexOf(stage);
  const standing = (index: number): Standing => {
    if (index >= at) return index === at ? "in hand" : "not yet";
    return STAGES[index] === "before" && !isAssessed ? "not here" : "done";
  };
  return Object.fromEntries(STAGES.map((each, index) => [each, standing(index)]));
}

/** Of a contract's commitments, which may stand beside its tender: the first of their names. */
const AGREED = "Commitment_Measure";

function tenderAtHand(
  { issues, bids = [], setup: tender }: CheckedWorkbook,
  { isAssessed, isAgreed }: { readonly isAssessed: boolean; readonly isAgreed: boolean },
): AtHand {
  if (!tender) return { title: "Tender", progress: found(issues), next: mend(issues), standing: {} };
  const open = bids.filter(({ status }) => status === "Incomplete").length;
  const isScored = bids.length > 0 && open === 0;
  const reached = isScored ? "award" : "evaluation";
  const next = isAgreed
    ? OTHER_KINDS.commitments?.next
    : nextInTender(issues, bids, tender.evaluators.length > 0);
  return {
    title: `Tender ${tender.reference}, ${tender.title}`,
    progress: bids.length > 0 ? [complete(bids), firstPlace(bids) ?? []].flat() : found(issues),
    next: mend(issues) ?? next,
    standing: standingAt(isAgreed ? "contract" : reached, isAssessed),
    isExample: tender.reference === EXAMPLE_REFERENCE,
  };
}

/** "3 of 5 bids are complete." Bids that are out need nothing more. */
function complete(bids: readonly BidEvaluation[]): string {
  const asked = bids.filter(({ status }) => !isOut(status));
  const done = asked.filter(({ status }) => status === "Complete").length;
  const out = bids.length - asked.length;
  const others = out === 0 ? "" : ` ${counted(out, "bid")} ${out === 1 ? "is" : "are"} out.`;
  return `${done} of ${counted(asked.length, "bid")} ${done === 1 ? "is" : "are"} complete.${others}`;
}

/** In the order in which a tender is filled: prices, quantities, marks; then the award. */
function nextInTender(
  issues: readonly Issue[],
  bids: readonly BidEvaluation[],
  hasEvaluators: boolean,
): NextStep | undefined {
  if (bids.length === 0) return undefined;
  const unpriced = bids.filter(({ status, price }) => status === "Incomplete" && price === null).length;
  const missing = issues.filter(({ code }) => code === "entry-missing" || code === "bid-not-entered");
  const prices = missing.filter((issue) => labelOf(issue) === "price");
  if (prices.length > 0) return goTo(prices, `Enter the prices of ${counted(unpriced, "bidder")}`);
  const quantities = missing.filter((issue) => labelOf(issue).startsWith("quantit"));
  if (quantities.length > 0)
    return goTo(quantities, `Enter ${counted(quantities.length, "quantity", "quantities")}`);
  const agreed = missing.filter((issue) => labelOf(issue).startsWith("agreed"));
  const marks = missing.filter((issue) => !agreed.includes(issue));
  const [one, more] = hasEvaluators ? ["evaluator's mark", "evaluators' marks"] : ["mark", "marks"];
  if (marks.length > 0) return goTo(marks, `Enter ${counted(marks.length, one, more)}`);
  if (agreed.length > 0) return goTo(agreed, `Agree ${counted(agreed.length, "mark")}`);
  return { words: "Name the preferred bidder", job: "summaries" };
}

/** A bid without any entry is told of at its price. */
function labelOf(issue: Issue): string {
  return issue.code === "entry-missing" ? issue.limits.label : "price";
}

/** Errors come before all else; the first that has a cell leads there, others to their list. */
function mend(issues: readonly Issue[]): NextStep | undefined {
  const errors = issues.filter(({ severity }) => severity === "error");
  return errors.length > 0 ? goTo(errors, `Mend ${counted(errors.length, "entry", "entries")}`) : undefined;
}

function goTo(issues: readonly Issue[], words: string): NextStep {
  const place = issues
    .map((issue) => issue.place)
    .find(({ sheet, cell }) => sheet !== undefined && cell !== undefined);
  return place?.sheet !== undefined && place.cell !== undefined
    ? { words, sheet: place.sheet, cell: place.cell }
    : { words: "See what is wrong", job: "check" };
}

function found(issues: readonly Issue[]): readonly string[] {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const warnings = issues.length - errors;
  return [
    ...(errors > 0 ? [`${counted(errors, "entry", "entries")} to mend.`] : []),
    ...(warnings > 0 ? [`${counted(warnings, "thing")} to look at.`] : []),
  ];
}
