/** The element at an index that the caller knows to exist. */
export function elementAt<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`no element: ${index}`);
  return found;
}
