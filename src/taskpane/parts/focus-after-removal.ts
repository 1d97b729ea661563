/**
 * Gives the focus to what stands in a list where a row was taken out: the next row's field, else the one before, else where a
 * row is added. Once the list is drawn again, since the focus falls to the page with the button that had it.
 */
export function focusAfterRemoval(fields: readonly string[], removed: number, add: string): void {
  const next = fields[removed + 1] ?? fields[removed - 1] ?? add;
  requestAnimationFrame(() => document.getElementById(next)?.focus());
}
