import type { Settings } from "../../domain/council/settings";
import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { readOpenWorkbook } from "../../excel/read";
import { assessmentIn, beginTender } from "../../jobs/assess";
import type { Grid } from "../../workbook/grid";
import { wordReason } from "../parts/word-reason";
import type { Draft } from "../tender/draft";
import { fromTenderJson } from "../tender/tender-json";

/** A tender's form filled from the assessment in the workbook. */
export interface StartedDraft {
  readonly draft: Draft;
  /** The edition that the assessment was made with. */
  readonly edition: Framework;
  readonly chosen: number;
  /** What the assessment leaves open. */
  readonly warnings: readonly Issue[];
}

export type AssessmentRead =
  | { readonly ok: true; readonly started: StartedDraft }
  | { readonly ok: false; readonly message: string; readonly issues: readonly Issue[] };

export async function startFromWorkbook(council?: Settings): Promise<AssessmentRead> {
  const read = await readOpenWorkbook();
  return read.ok
    ? startFrom(read.value, council)
    : { ok: false, message: wordReason(read.reason), issues: [] };
}

/** The tender begins with what the council begins its tenders with. */
export function startFrom(grid: Grid, council?: Settings): AssessmentRead {
  const read = assessmentIn(grid);
  if (!read.ok) {
    const message = read.issues.some(({ place }) => place.cell !== undefined) ? MEND : "";
    return { ok: false, message, issues: read.issues };
  }
  const { tender, chosen, warnings: ofTender } = beginTender(read.value, council);
  const { edition } = read.value;
  const told = new Set(read.issues.map(({ code }) => code));
  const warnings = [...read.issues, ...ofTender.filter(({ code }) => !told.has(code))];
  const draft = { ...fromTenderJson(tender), recommended: tender.measures.map(({ id }) => id) };
  return { ok: true, started: { draft, edition, chosen, warnings } };
}

const MEND = "Mend this in the assessment's sheets, then try again.";
