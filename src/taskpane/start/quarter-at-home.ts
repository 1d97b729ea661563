import { useState } from "react";
import { type Held, useAllHeld } from "../parts/held";
import type { Said } from "../parts/hand-over";

/** The example of a quarter, as Home knows it. */
export interface QuarterAtHome {
  /** Whether its files are chosen in the jobs that they are for. */
  readonly isChosen: boolean;
  readonly choose: () => Promise<Said>;
  readonly takeOut: () => Promise<void>;
}

const CHOSEN: Held<boolean> = { first: false };

/** Fetched when it is asked for: it brings the rules and the sheets with it. */
const example = () => import("./example-quarter");

export function useQuarterAtHome(): QuarterAtHome {
  const held = useAllHeld();
  const [isChosen, setChosen] = useState(() => held.of(CHOSEN));
  const set = (value: boolean) => {
    held.hold(CHOSEN, value);
    setChosen(value);
  };
  return {
    isChosen,
    choose: async () => {
      const { chooseExampleQuarter } = await example();
      const ok = await chooseExampleQuarter(held);
      if (ok) set(true);
      return ok
        ? { ok, message: "The example's files are chosen." }
        : {
            ok,
            message: "Take out the files that you chose in Consolidate returns and in Local spend first.",
          };
    },
    takeOut: async () => {
      const { takeOutExampleQuarter } = await example();
      takeOutExampleQuarter(held);
      set(false);
    },
  };
}
