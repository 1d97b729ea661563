import { refusedFile } from "../../domain/issues/in-file";
import type { Result } from "../../domain/issues/issue";
import type { WorkbookKind } from "../../domain/values/workbook-kind";
import type { readStamp, Stamp } from "./stamp";

/** What a reader takes for its own. */
export interface ExpectedStamp {
  readonly kind: WorkbookKind;
  /** The newest form that is read. */
  readonly known: number;
  /** Refuses a workbook without a stamp, or of another kind. */
  readonly another: (found?: Stamp) => Result<never>;
  /** Refuses a stamp that cannot be read, where more is to be said than that. */
  readonly damaged?: () => Result<never>;
}

/** The stamp of a workbook where it is of the kind and of a form that its reader knows, or the issue that says why not. */
export function expectStamp(
  file: string,
  stamp: ReturnType<typeof readStamp>,
  { kind, known, another, damaged = () => refusedFile(file, "stamp-damaged") }: ExpectedStamp,
): Result<Stamp> {
  if (stamp === "none") return another();
  if (stamp === "damaged") return damaged();
  if (stamp.kind !== kind) return another(stamp);
  const { formVersion: version } = stamp;
  return version > known
    ? refusedFile(file, "form-too-new", { version, known })
    : { ok: true, value: stamp, issues: [] };
}
