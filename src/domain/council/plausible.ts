import * as z from "zod";
import { labelled } from "../issues/labels";
import { TELLING_TIMES } from "../values/magnitude";

/** What a council chose about figures that can hardly be. */
export const Plausible = z.strictObject({
  /** A claim of more than so many times what is due, committed or was claimed before is pointed out. */
  times: labelled("multiple that is pointed out", z.number().min(2).max(1000)),
});
export type Plausible = z.infer<typeof Plausible>;

export const STANDARD_PLAUSIBLE: Plausible = { times: TELLING_TIMES };
