import * as z from "zod";
import { Settings } from "./settings";

/** The parts of the stamp of a workbook of settings, from which its sheets can be placed again. */
export const CouncilStamp = z.strictObject({
  settings: Settings,
  /** Measures for which a target can be set. */
  measures: z.array(z.strictObject({ id: z.string(), headline: z.string() })).readonly(),
});
export type CouncilStamp = z.infer<typeof CouncilStamp>;
