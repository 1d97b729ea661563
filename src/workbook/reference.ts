import { parseRange, type RangeAddress } from "./address";

/** A rectangle of a named sheet. */
export interface SheetRange {
  readonly sheet: string;
  readonly range: RangeAddress;
}

const REFERENCE = /^=?(?:'((?:[^']|'')+)'|([^'!,\s[\]]+))!([^!]+)$/;

/** Reads "'Bid log'!$B$3:$B$9", "Scoring!B3" or the same after "="; undefined for anything but one rectangle. */
export function parseReference(text: string): SheetRange | undefined {
  const match = REFERENCE.exec(text);
  const range = match && parseRange(match[3] ?? "");
  if (!match || !range) return undefined;
  return { sheet: (match[1] ?? match[2] ?? "").replaceAll("''", "'"), range };
}
