import type { Issue, Result } from "../../domain/issues/issue";
import type { Worked } from "../work/in-worker";
import type { SpendPart, SpendTold, SuppliersFiles } from "../work/local-spend";

/** What came of making the figures, so far. */
export type Made =
  | { readonly state: "none" }
  | { readonly state: "said"; readonly message: string }
  | { readonly state: "refused"; readonly issues: readonly Issue[] }
  | ({ readonly state: "made" } & SpendMade);

/** With what has been worked out since. */
export function withPart(made: Made, part: SpendPart): Made {
  if ("told" in part) return { state: "made", ...part, suppliers: undefined, workbook: { state: "written" } };
  return made.state === "made" ? { ...made, ...part } : made;
}

/** How it ended. What was worked out before stays where the rest was cancelled or failed. */
export function withEnd(made: Made, worked: Worked<Result<Blob | undefined>>): Made {
  if (worked.state === "done") {
    if (!worked.gives.ok) return { state: "refused", issues: worked.gives.issues };
    return made.state === "made" ? { ...made, workbook: { state: "done", file: worked.gives.value } } : made;
  }
  const message = worked.state === "failed" ? worked.message : "Cancelled.";
  if (made.state !== "made") return { state: "said", message };
  const kept = `${message} ${worked.state === "failed" ? FIGURES_STAY_FAILED : FIGURES_STAY}`;
  return { ...made, workbook: { state: "stopped", message: kept } };
}

const FIGURES_STAY = "The figures stay; the workbook was not written.";
const FIGURES_STAY_FAILED =
  "The figures stay; the workbook was not written. The command line (social-value spend) writes one of as many lines as a sheet of Excel has.";

/** What is worked out so far: the figures, then their files. */
export interface SpendMade {
  readonly told: SpendTold;
  readonly suppliers: SuppliersFiles | undefined;
  readonly workbook:
    | { readonly state: "written" }
    /** There is no file where the lines are more than a sheet holds, as an issue says. */
    | { readonly state: "done"; readonly file: Blob | undefined }
    | { readonly state: "stopped"; readonly message: string };
}
