import { isChosen } from "../../domain/assessment/assessment";
import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { startTender } from "../../domain/assessment/tender-start";
import { readWorkbook } from "../../excel/read";
import { readAssessment, readAssessmentStamp } from "../../sheets/assessment/read";
import type { Grid } from "../../workbook/grid";
import { wordReason } from "../parts/word-reason";
import type { Draft } from "../tender/draft";
import { fromTenderJson } from "../tender/tender-json";

/** A tender's form filled from the assessment in the workbook. */
export interface StartedTender {
  readonly draft: Draft;
  /** The edition that the assessment was made with. */
  readonly edition: Framework;
  readonly chosen: number;
  /** What the assessment leaves open. */
  readonly warnings: readonly Issue[];
}

export type AssessmentRead =
  | { readonly ok: true; readonly started: StartedTender }
  | { readonly ok: false; readonly message: string; readonly issues: readonly Issue[] };

export async function startFromWorkbook(): Promise<AssessmentRead> {
  const read = await readWorkbook();
  return read.ok ? startFrom(read.grid) : { ok: false, message: wordReason(read.reason), issues: [] };
}

export function startFrom(grid: Grid): AssessmentRead {
  const stamp = readAssessmentStamp(grid);
  const read = readAssessment(grid);
  if (!stamp.ok || !read.ok) {
    const message = "Mend this in the assessment's sheets, then try again.";
    return { ok: false, message: stamp.ok ? message : "", issues: read.issues };
  }
  const { edition } = stamp.value;
  return {
    ok: true,
    started: {
      draft: fromTenderJson(startTender(read.value, edition)),
      edition,
      chosen: read.value.measures.filter(isChosen).length,
      warnings: read.issues,
    },
  };
}
