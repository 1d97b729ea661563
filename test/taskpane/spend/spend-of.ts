import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { type Made, withEnd, withPart } from "../../../src/taskpane/spend/made";
import { WORKER_JOBS } from "../../../src/taskpane/work/jobs";
import type { SpendPart, SpendRequest } from "../../../src/taskpane/work/local-spend";

const silent = () => undefined;
const area = [new File([JSON.stringify(rotherhamArea)], "area.json")];

/** What the pane has when local spend is worked out, in Rotherham where nothing else is asked for: the figures, and as `made` all that it shows. */
export async function spendOf(
  asked: SpendRequest,
  onProgress: (done: number, total: number) => void = silent,
) {
  const parts: SpendPart[] = [];
  const gives = await WORKER_JOBS.localSpend({ area, ...asked }, onProgress, (part) =>
    parts.push(structuredClone(part)),
  );
  const begun = parts.reduce(withPart, { state: "none" } satisfies Made as Made);
  const made = withEnd(begun, { state: "done", gives });
  if (made.state !== "made") return { ok: false, issues: gives.issues } as const;
  const { state: _, ...shown } = made;
  const workbook = shown.workbook.state === "done" ? shown.workbook.file : undefined;
  return { ok: true, value: { ...shown.told, workbook, made: shown }, issues: shown.told.issues } as const;
}
