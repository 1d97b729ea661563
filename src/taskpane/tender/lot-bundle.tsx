import { PrimaryButton } from "office-ui-fabric-react";
import { useState } from "react";
import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { lotWorkbooks } from "../../jobs/lot-files";
import type { FieldError } from "../parts/error-summary";
import { handOverZip, type Said } from "../parts/hand-over";
import { SaidLine } from "../parts/said";
import { unlessCancelled, useWork } from "../parts/use-work";
import { Warnings } from "../parts/warnings";
import { WorkProgress } from "../parts/work-progress";
import { useTenderForm } from "./form-context";
import { readLots } from "./read-setup";
import { whileAtWork } from "../parts/while-at-work";

/** The workbooks of a tender in lots, which cannot stand in one: as one zip among the user's downloads. */
export function LotBundle(props: {
  readonly editions: readonly Framework[];
  readonly onErrors: (errors: readonly FieldError[]) => void;
}) {
  const { draft } = useTenderForm();
  const [said, setSaid] = useState<Said>();
  const [warnings, setWarnings] = useState<readonly Issue[]>([]);
  const { progress, run, cancel } = useWork();
  const make = () =>
    run(async (options) => {
      setSaid(undefined);
      const setups = readLots(draft, props.editions);
      props.onErrors(setups.ok ? [] : setups.errors);
      setWarnings(setups.ok ? setups.warnings : []);
      if (!setups.ok) return;
      const files = await unlessCancelled(lotWorkbooks(setups.lots, options), options.signal);
      setSaid(files ? handOverZip(files, "Lots.zip") : { ok: true, message: "Cancelled. Nothing was made." });
    });
  return (
    <>
      <p>A workbook holds one tender, so the lots are not added to this one. Open each lot&apos;s own.</p>
      <PrimaryButton
        text="Make the workbook of each lot"
        {...whileAtWork(progress.state === "at-work")}
        onClick={() => void make()}
      />
      <WorkProgress progress={progress} label="Making the workbooks" things="lots" onCancel={cancel} />
      <SaidLine said={said} />
      <Warnings issues={warnings} />
    </>
  );
}
