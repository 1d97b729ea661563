/** What the pane keeps in the browser's storage of its own origin, by these names. */
export type KeptName =
  | "council"
  | "editions"
  | "edition-choice"
  | "last-job"
  | "assessment-draft"
  | "review-draft"
  | "tender-draft";

/** What was kept; undefined where nothing was, or the browser gives no storage. */
export function kept(name: KeptName): unknown {
  try {
    const text = localStorage.getItem(keyOf(name));
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    // Storage that is switched off throws when it is touched, and text of someone else may be no JSON: nothing was kept.
    return undefined;
  }
}

/** Keeps a value, or forgets it where it is undefined; false where the browser has no room or no storage. */
export function keep(name: KeptName, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Excel on the web keeps the storage of each site that shows an add-in apart by a key of its own. */
function keyOf(name: KeptName): string {
  const { partitionKey } = Office.context as { readonly partitionKey?: string };
  return `${partitionKey ?? ""}social-value-${name}`;
}
