/** Days by which a workbook that counts dates from 1904 is behind one that counts them from 1900. */
const BEHIND = 1462;

/** A date's serial number counted from 1900, of a workbook that may count from 1904. */
export function countedFrom1900(serial: number, date1904: boolean): number {
  return date1904 ? serial + BEHIND : serial;
}

/** A serial number counted from 1900 as the workbook itself counts. */
export function countedAs(serial: number, date1904: boolean): number {
  return date1904 ? serial - BEHIND : serial;
}
