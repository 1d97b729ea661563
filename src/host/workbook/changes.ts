import type { RangeAddress } from "../../workbook/address";
import type { CellValue } from "../../workbook/plan";
import type { Sheet } from "./sheet";

/** Who made a change: a person at the grid, or the add-in through the API. */
export type Author = "user" | "addin";

export type Change =
  | {
      readonly kind: "edited";
      readonly sheet: Sheet;
      readonly area: RangeAddress;
      readonly author: Author;
      /** For a single cell only, as in Excel. */
      readonly details?: { readonly before: CellValue; readonly after: CellValue };
    }
  | { readonly kind: "selected"; readonly sheet: Sheet; readonly area: RangeAddress }
  | { readonly kind: "activated" | "deactivated" | "added" | "deleted"; readonly sheet: Sheet }
  /** Looks, widths, names, rules: nothing that Excel reports, but a page must draw it. */
  | { readonly kind: "redrawn" }
  /** `Excel.createWorkbook`: the bytes of a new workbook that Excel would open in a window of its own. */
  | { readonly kind: "workbook-created"; readonly base64: string };

export type ChangeListener = (change: Change) => void;

/** Tells listeners of changes; what happens within a batch is told when the batch is done. */
export class Changes {
  private readonly listeners = new Set<ChangeListener>();
  private held: Change[] | undefined;

  /** Gives back what ends the listening. */
  listen(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: Change): void {
    if (this.held) this.held.push(change);
    else for (const listener of [...this.listeners]) listener(change);
  }

  /** Runs `work` and tells its changes afterwards. */
  hold<R>(work: () => R): R {
    if (this.held) return work();
    this.held = [];
    try {
      return work();
    } finally {
      const changes = this.held;
      this.held = undefined;
      for (const change of changes) this.tell(change);
    }
  }
}
