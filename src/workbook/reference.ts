import { parseRange, type RangeAddress } from "./address";

/** Reads "'Bid log'!$B$3:$B$9", with or without quotes or a leading "="; undefined for anything but one rectangle with its sheet, such as "#REF!$B$3". */
export function parseReference(
  text: string,
): { readonly sheet: string; readonly range: RangeAddress } | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!"#()\s[\],]+))!([^!]+)$/.exec(text);
  const range = match && parseRange(match[3] ?? "");
  if (!match || !range) return undefined;
  return { sheet: (match[1] ?? match[2] ?? "").replaceAll("''", "'"), range };
}
