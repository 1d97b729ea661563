import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import { useState } from "react";
import { lotWorkbooks } from "../../jobs/lot-files";
import type { TenderToScore } from "../../jobs/tender";
import { Footer } from "../parts/footer";
import { handOverZip, type Said } from "../parts/hand-over";
import { SaidLine } from "../parts/said";
import { unlessCancelled, useWork } from "../parts/use-work";
import { whileAtWork } from "../parts/while-at-work";
import { WorkProgress } from "../parts/work-progress";

/** The workbooks of a tender in lots, which cannot stand in one: as one zip among the user's downloads. */
export function LotBundle(props: {
  /** "Makes 3 workbooks, one for each lot." */
  readonly does: string;
  /** The tender of each lot; undefined where something is wrong, which is then shown. */
  readonly onLots: () => readonly TenderToScore[] | undefined;
  readonly onBack: () => void;
}) {
  const [said, setSaid] = useState<Said>();
  const { progress, run, cancel } = useWork();
  const make = () =>
    run(async (options) => {
      setSaid(undefined);
      const lots = props.onLots();
      if (!lots) return;
      const files = await unlessCancelled(lotWorkbooks(lots, options), options.signal);
      setSaid(files ? handOverZip(files, "Lots.zip") : { ok: true, message: "Cancelled. Nothing was made." });
    });
  return (
    <>
      <p>A workbook holds one tender, so the lots are not added to this one. Open each lot&apos;s own.</p>
      <SaidLine said={said} />
      <Footer does={props.does}>
        <WorkProgress progress={progress} label="Making the workbooks" things="lots" onCancel={cancel} />
        <PrimaryButton
          text="Make the workbook of each lot"
          {...whileAtWork(progress.state === "at-work")}
          onClick={() => void make()}
        />
        <DefaultButton text="Back" onClick={props.onBack} />
      </Footer>
    </>
  );
}
