import type { EarlierQuarters } from "../../domain/return/earlier";
import { quarterInWords } from "../../domain/values/calendar";

/** Stands where a figure of earlier quarters would. */
export const NOT_KNOWN = "Not known";

/** From where a form knows the quarters before, and in which of them nothing was accepted. */
export function earlierWords(earlier: EarlierQuarters): string {
  switch (earlier.state) {
    case "none":
      return "none: this is the contract's first quarter";
    case "unknown":
      return "not known: what was accepted before was not at hand when this form was made";
    case "known": {
      const without = earlier.without.map(quarterInWords).join(", ");
      return `from ${earlier.from}${without === "" ? "" : `; no return was accepted for ${without}`}`;
    }
  }
}
