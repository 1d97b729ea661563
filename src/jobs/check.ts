import type { BidEvaluation } from "../domain/evaluation/score-tender";
import { errorsFirst } from "../domain/issues/errors-first";
import { withoutFile } from "../domain/issues/in-file";
import type { Issue } from "../domain/issues/issue";
import { counted } from "../domain/issues/words/sentences";
import type { Day } from "../domain/values/day";
import type { LaterKind, WorkbookKind } from "../domain/values/workbook-kind";
import { checkWorkbook, type CheckedWorkbook } from "../sheets/check-workbook";
import { lostRuleIssues } from "../sheets/language/check-locks";
import type { Grid } from "../workbook/grid";
import { readWorkbook } from "./read-workbook";
import type { Source } from "./source";

/** What the check of a file found. */
export interface CheckedFile {
  readonly file: string;
  /** As its stamp says: "return"; null where the file cannot be read or was not made here. */
  readonly kind: CheckedWorkbook["kind"];
  /** Errors before warnings; they do not repeat the file's name. */
  readonly issues: readonly Issue[];
}

/** Checks a workbook on a day, and changes nothing in it. */
export async function checkFile(source: Source, today?: Day): Promise<CheckedFile> {
  const read = await readWorkbook(source);
  const { kind, issues } = read.ok ? checkWorkbook(read.value, today) : { kind: null, issues: read.issues };
  return { file: source.name, kind, issues: issues.map(withoutFile) };
}

/** What people call a workbook of a kind. */
const KINDS: Readonly<Record<WorkbookKind, string>> = {
  assessment: "opportunity assessment",
  commitments: "commitments",
  contracts: "contract register",
  council: "council settings",
  edition: "framework edition",
  evaluator: "evaluator file",
  "local spend": "local spend",
  "supplier register": "supplier register",
  lots: "award by lot",
  register: "register",
  response: "bid response",
  return: "quarterly return",
  scheme: "trial of a scheme",
  summary: "assessment summary",
  tender: "tender",
};

/** "quarterly return"; of a kind that a later version makes, as its stamp says it. */
export function wordKind(kind: WorkbookKind | LaterKind): string {
  return typeof kind === "string" ? KINDS[kind] : kind.later;
}

/** "quarterly return, 2 errors, 1 warning" */
export function wordChecked({ kind, issues }: CheckedFile): string {
  if (kind === null) return "cannot be checked";
  const name = wordKind(kind);
  return issues.length === 0 ? `${name}, no mistakes were found` : `${name}, ${wordCount(issues)}`;
}

/** "2 errors, 1 warning" */
export function wordCount(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  return `${counted(errors, "error")}, ${counted(issues.length - errors, "warning")}`;
}

/** What a workbook that is open holds so far. */
export interface Findings extends CheckedWorkbook {
  /** Empty while entries are wrong, and for other kinds than tenders. */
  readonly bids: readonly BidEvaluation[];
}

/** The same findings, with the cells that refuse wrong entries no longer: `grid` holds the rules of cells so far as Excel says them. */
export function withLostRules(findings: Findings, grid: Grid): Findings {
  const { plan, issues } = findings;
  return plan ? { ...findings, issues: errorsFirst([...issues, ...lostRuleIssues(plan, grid)]) } : findings;
}

/** Checks a workbook that is open, and scores its tender as far as it goes. */
export function findIn(grid: Grid, today?: Day): Findings {
  return { bids: [], ...checkWorkbook(grid, today) };
}
