import type { MadeChoice } from "../../domain/register/side-by-side";
import { NO_CONTRACTS, type OpenedContracts } from "../contracts/contract-files";
import { type Held, heldText } from "../parts/held";
import type { PickedSetup } from "../work/consolidate";
import { NOTHING_CHOSEN, type Reading } from "./reading";

/** What stays chosen and typed for the register of a quarter while the pane is open. */
export const CONSOLIDATION: {
  readonly opened: Held<OpenedContracts>;
  readonly quarter: Held<string>;
  readonly reading: Held<Reading>;
  readonly choices: Held<readonly MadeChoice[]>;
  readonly setup: Held<PickedSetup>;
  readonly asOf: Held<string>;
  /** The council file that the returns were read with. */
  readonly readFor: Held<File | undefined>;
} = {
  opened: { first: NO_CONTRACTS },
  quarter: heldText(),
  reading: { first: NOTHING_CHOSEN },
  choices: { first: [] },
  setup: { first: {} },
  asOf: heldText(),
  readFor: { first: undefined },
};
