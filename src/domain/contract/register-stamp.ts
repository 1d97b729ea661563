import * as z from "zod";
import { Area } from "../council/area";
import { Framework, Measure } from "../framework/edition";

/** What no cell has room for: areas that contracts hold whole, bespoke measures by reference, and the editions of the council's own. */
export const ContractsStamp = z.strictObject({
  areas: z.array(z.strictObject({ name: z.string(), area: Area })).readonly(),
  bespoke: z
    .array(z.strictObject({ reference: z.string(), measures: z.array(Measure).readonly() }))
    .readonly(),
  editions: z.array(Framework).readonly(),
});
export type ContractsStamp = z.infer<typeof ContractsStamp>;
