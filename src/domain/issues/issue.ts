/** Where a user finds what an issue speaks of; every part is optional and is worded in `words.ts`. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  /** A1 address, "C14". */
  readonly cell?: string;
  /** What the row or entry is about, in the user's words: "Apprenticeships", "Bidder 2". */
  readonly subject?: string;
  /** The path within a JSON file: ["weights", "price"]. */
  readonly path?: readonly (string | number)[];
}

/**
 * A user's mistake: collected, never thrown. `code` is a key of the catalogue in `words.ts`, `limits` what its
 * sentence needs (the label, the highest mark, the sum that was found).
 */
export interface Issue {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly place: Place;
  readonly limits: Readonly<Record<string, string | number>>;
}

/** What a step gives that can be refused for foreseeable reasons. Warnings come with the value. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };
