import * as z from "zod";
import type { Issue } from "../../issues/issue";
import { labelled } from "../../issues/labels";
import { day, line, prose } from "../../values/fields";
import { eachOnce } from "./each-once";

const LaterPack = z.strictObject({
  /** The quarter that has this day, and those after it, are valued by it. */
  from: labelled("first day", day),
  /** The path of a proxy pack, relative to the settings. */
  proxyPack: labelled("proxy pack", line),
  reason: labelled("reason", prose),
});
type LaterPack = z.infer<typeof LaterPack>;

export const poundsFields = {
  /** The path of a proxy pack, relative to the settings. */
  proxyPack: labelled("proxy pack", line).optional(),
  /** Packs that take its place from a day on: a choice with its reason. Pounds by those before stay beside. */
  laterPacks: labelled(
    "later proxy packs",
    z.array(labelled("later proxy pack", LaterPack)).max(20).readonly(),
  ).optional(),
};

export function checkLaterPacks({
  laterPacks = [],
}: {
  readonly laterPacks?: readonly LaterPack[] | undefined;
}): readonly Issue[] {
  return eachOnce(
    "laterPacks",
    laterPacks.map(({ from }) => from),
  );
}
