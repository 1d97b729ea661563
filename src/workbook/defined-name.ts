import { parseRange } from "./address";
import { LIMITS } from "./limits";

// "Names in formulas" (Microsoft Support): a letter, _ or \ first, then letters, digits, . and _; not like a reference;
// not R or C. Names that begin with _xl are Excel's own ([MS-OI29500] 2.1.568 m).
const FORM = /^(?!_xl)[\p{L}_\\][\p{L}\p{N}._\\?]*$/iu;

/** Whether Excel takes a name for cells or a table; it repairs a file with another. */
export function isDefinedName(name: string): boolean {
  if (!FORM.test(name) || name.length > LIMITS.name) return false;
  return parseRange(name) === undefined && !/^(r|c)$/i.test(name) && !/^r\d+c\d+$/i.test(name);
}
