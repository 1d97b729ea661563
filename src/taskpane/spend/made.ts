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
  if ("told" in part)
    return { state: "made", ...part, workbook: { state: "written" }, suppliers: { state: "written" } };
  return made.state === "made" ? { ...made, workbook: { state: "done", file: part.workbook } } : made;
}

/** How it ended. What was worked out before stays where the rest was cancelled or failed. */
export function withEnd(made: Made, worked: Worked<Result<SuppliersFiles>>): Made {
  if (worked.state === "done") {
    if (!worked.gives.ok) return { state: "refused", issues: worked.gives.issues };
    return made.state === "made" ? { ...made, suppliers: { state: "done", file: worked.gives.value } } : made;
  }
  const message = worked.state === "failed" ? worked.message : "Cancelled.";
  if (made.state !== "made") return { state: "said", message };
  const failed = worked.state === "failed";
  const stopped = (kept: string, way: string) =>
    ({ state: "stopped", message: `${message} ${kept}${failed ? ` ${way}` : ""}` }) as const;
  const suppliers = stopped(REGISTER_MISSING, REGISTER_WAY);
  if (made.workbook.state === "done") return { ...made, suppliers };
  return { ...made, workbook: stopped(WORKBOOK_MISSING, WORKBOOK_WAY), suppliers };
}

const WORKBOOK_MISSING = "The figures stay; the workbook was not written.";
const WORKBOOK_WAY =
  "The command line (social-value spend) writes one of as many lines as a sheet of Excel has.";
const REGISTER_MISSING = "The next supplier register was not written.";
const REGISTER_WAY = "The command line (social-value spend --next-suppliers) writes it as data too.";

/** A file that is written after the figures are there. */
type Following<File> =
  | { readonly state: "written" }
  | { readonly state: "done"; readonly file: File }
  | { readonly state: "stopped"; readonly message: string };

/** What is worked out so far: the figures, then their files. */
export interface SpendMade {
  readonly told: SpendTold;
  /** There is no file where the lines are more than a sheet holds, as an issue says. */
  readonly workbook: Following<Blob | undefined>;
  readonly suppliers: Following<SuppliersFiles>;
}
