import { DefaultButton } from "office-ui-fabric-react";
import { useState } from "react";
import type { AlteredCell } from "../../workbook/altered";
import { canRestore, type RestoreOutcome, restoreWorkbook } from "./restore";
import { whileAtWork } from "../parts/while-at-work";

type State =
  { readonly state: "idle" | "at-work" } | { readonly state: "ended"; readonly outcome: RestoreOutcome };

/** Offers to put altered formulas and locks back, and says how that ended. */
export function RestoreFormulas(props: {
  readonly altered: readonly AlteredCell[];
  readonly onRestored: () => void;
}) {
  const [progress, setProgress] = useState<State>({ state: "idle" });
  const restore = async () => {
    setProgress({ state: "at-work" });
    const outcome = await restoreWorkbook();
    setProgress({ state: "ended", outcome });
    props.onRestored();
  };
  const offered = canRestore(props.altered);
  if (!offered && progress.state === "idle") return null;
  return (
    <section aria-labelledby="restore-title">
      <h2 id="restore-title">Formulas and locks</h2>
      {offered && (
        <>
          <p>
            Formulas or locked cells are not as they were inserted. Restoring puts them back, locks them and
            protects their sheets again. What was typed into the yellow cells stays. Excel&apos;s undo list is
            cleared.
          </p>
          <DefaultButton
            text="Restore formulas"
            {...whileAtWork(progress.state === "at-work")}
            onClick={() => void restore()}
          />
        </>
      )}
      {progress.state === "ended" && (
        <p role="status" className={progress.outcome.ok ? undefined : "sv-errors"}>
          {progress.outcome.message}
        </p>
      )}
    </section>
  );
}
