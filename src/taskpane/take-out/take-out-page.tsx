import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import { useState } from "react";
import type { TakenOut } from "../../jobs/take-out";
import type { Said } from "../parts/hand-over";
import { Page } from "../parts/page";
import { Done, Refusal, SaidLine } from "../parts/said";
import { useReading } from "../parts/use-reading";
import { keepAsFiles, openAsWorkbooks, readTakenOut, takeOut } from "./take-out";
import { titleOf } from "../start/stages";

/** Takes what was added out of the workbook again: the entries are saved as files first. */
export function TakeOutPage({ onBack }: { readonly onBack: () => void }) {
  const { found, read } = useReading(readTakenOut);
  const [done, setDone] = useState<string>();
  const taken = (message: string) => {
    setDone(message);
    void read();
  };
  return (
    <Page title={titleOf("take-out")} onBack={onBack}>
      <p>
        The sheets that this add-in put into the workbook go as a whole, with their names. Your own sheets
        stay as they are. Save the entries as a file first; Excel cannot undo this.
      </p>
      {done !== undefined && (
        <Done>
          <p>{done}</p>
        </Done>
      )}
      {!found && <p role="status">Reading the workbook.</p>}
      {found && !found.ok && (
        <Refusal title="The workbook could not be read">
          <p>{found.message}</p>
        </Refusal>
      )}
      {found?.ok && !found.here && <p>Nothing in this workbook was added by this add-in.</p>}
      {found?.ok && found.here && <Here here={found.here} read={read} onTaken={taken} />}
    </Page>
  );
}

function Here(props: {
  readonly here: TakenOut;
  readonly read: () => Promise<void>;
  readonly onTaken: (message: string) => void;
}) {
  const { here, read, onTaken } = props;
  const [saved, setSaved] = useState<Said>();
  const [refused, setRefused] = useState<Said>();
  const [isTaking, setTaking] = useState(false);
  const stands = here.referring.length === 0 && here.rearranged.length === 0;
  const take = async () => {
    setTaking(true);
    setRefused(undefined);
    const said = await takeOut(here);
    setTaking(false);
    if (said.ok) return onTaken(said.message);
    setSaved(undefined);
    setRefused(said);
    await read();
  };
  return (
    <>
      <h2>What goes</h2>
      <ul>
        {here.parts.map(({ what, sheets }) => (
          <li key={what}>
            {what}: {sheets.join(", ")}
          </li>
        ))}
      </ul>
      <InTheWay here={here} />
      {stands && (
        <>
          <PrimaryButton
            text="Save the entries as a file"
            onClick={() => void keepAsFiles(here).then(setSaved)}
          />
          <DefaultButton
            text="Open them as a new workbook"
            onClick={() => void openAsWorkbooks(here).then(setSaved)}
          />
        </>
      )}
      {!stands && <DefaultButton text="Read again" onClick={() => void read()} />}
      <SaidLine said={saved} />
      {saved?.ok && (
        <>
          <p>See that what was saved is there and opens. Then take out what was added.</p>
          <DefaultButton text="Take it out now" disabled={isTaking} onClick={() => void take()} />
        </>
      )}
      <SaidLine said={refused} />
    </>
  );
}

/** What has to be changed by hand before anything can go. */
function InTheWay({ here: { referring, rearranged } }: { readonly here: TakenOut }) {
  return (
    <>
      {referring.length > 0 && (
        <Refusal title="Change your own formulas first">
          <p>These cells or names of yours refer to what would go, and would show #REF!:</p>
          <ul>
            {referring.map((cell) => (
              <li key={cell}>{cell}</li>
            ))}
          </ul>
        </Refusal>
      )}
      {rearranged.length > 0 && (
        <Refusal title="Check this workbook first">
          <p>
            Rows or columns were moved on {rearranged.join(", ")}, and what was typed there cannot be read.
            Use Check to see what is wrong, put it right, then try again.
          </p>
        </Refusal>
      )}
    </>
  );
}
