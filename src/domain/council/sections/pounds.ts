import { labelled } from "../../issues/labels";
import { line } from "../../values/fields";

export const poundsFields = {
  /** The path of a proxy pack, relative to the settings. */
  proxyPack: labelled("proxy pack", line).optional(),
};
