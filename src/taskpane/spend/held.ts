import type { ChosenColumns } from "../../domain/spend/columns";
import { type Held, heldFiles } from "../parts/held";
import type { LedgersTold, PickedFiles } from "../work/local-spend";

/** Ledgers whose columns are known. */
export interface Opened extends LedgersTold {
  readonly files: readonly File[];
}

/** What stays chosen for local spend while the pane is open. */
export const SPEND: {
  readonly files: Held<readonly File[]>;
  readonly opened: Held<Opened | undefined>;
  /** By table. */
  readonly chosen: Held<Readonly<Record<string, ChosenColumns>>>;
  readonly others: Held<PickedFiles>;
} = {
  files: heldFiles(),
  opened: { first: undefined },
  chosen: { first: {} },
  others: { first: {} },
};
