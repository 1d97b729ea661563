import { dayOfSerial } from "../../domain/values/day";
import { momentOfSerial } from "../../domain/values/moment";
import { countedFrom1900 } from "../../workbook/date-system";

type Typed = string | number | boolean;

/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;

/** The day that a cell's serial number means; text, or a number that is no day, stays as it is. */
export function dayMeant(typed: Typed, date1904 = false): Typed {
  return isSerial(typed) && Number.isInteger(typed) ? dayOfSerial(countedFrom1900(typed, date1904)) : typed;
}

/** The moment that a cell's serial number means, to the minute; what is no moment stays as it is. */
export function momentMeant(typed: Typed, date1904 = false): Typed {
  return isSerial(typed) ? momentOfSerial(countedFrom1900(typed, date1904)) : typed;
}

function isSerial(typed: Typed): typed is number {
  return typeof typed === "number" && typed >= 1 && typed <= LAST_SERIAL;
}
