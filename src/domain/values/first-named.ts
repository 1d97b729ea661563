/** As many names as a sentence has room for. */
const MOST = 6;

/** The first of some names in one text, and how many others there are. */
export function firstNamed(names: readonly string[]): { readonly named: string; readonly others: number } {
  return { named: names.slice(0, MOST).join(", "), others: Math.max(0, names.length - MOST) };
}
