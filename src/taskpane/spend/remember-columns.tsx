import { DefaultButton } from "office-ui-fabric-react";
import { useState } from "react";
import type { ChosenColumns } from "../../domain/spend/columns";
import { withKept } from "../../domain/spend/kept-headings";
import { councilWords, useCouncil } from "../parts/council";

/** Offers to keep the headings that the user chose for the council's next ledger; nothing where none was chosen. */
export function RememberColumns({ chosen }: { readonly chosen: readonly ChosenColumns[] }) {
  const { council, work } = useCouncil();
  const [said, setSaid] = useState("");
  const kept = withKept(council?.ledgerColumns, chosen);
  const remember = () => {
    if (!kept) return;
    const isKept = work({ ...council, ledgerColumns: kept });
    setSaid(isKept ? "The next ledger will be read by these columns." : "The browser keeps nothing of it.");
  };
  return (
    <>
      {kept && (
        <section aria-labelledby="spend-remember">
          <h2 id="spend-remember">The next ledger</h2>
          <p>
            You chose columns that were not recognised by themselves. Keep their headings in the council file
            {council ? ` of ${councilWords(council)}` : ""}, and the next ledger with such headings is read by
            them.
          </p>
          <DefaultButton text="Remember these columns" onClick={remember} />
        </section>
      )}
      <p role="status">{said}</p>
    </>
  );
}
