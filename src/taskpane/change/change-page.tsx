import { useState } from "react";
import { Page } from "../parts/page";
import { useTender } from "../parts/use-tender";
import { WithTender } from "../parts/with-tender";
import { ChangeForm } from "./change-form";
import { titleOf } from "../start/stages";

/** Changes the tender that the workbook holds, with its entries kept. */
export function ChangePage({ onBack }: { readonly onBack: () => void }) {
  const { found, read } = useTender();
  const [openings, setOpenings] = useState(0);
  const readAgain = () => void read().then(() => setOpenings((before) => before + 1));
  return (
    <Page title={titleOf("change")} onBack={onBack}>
      <p>
        Change questions, measures, bidders, evaluators, weights or methods of the tender in this workbook.
        What was typed into the sheets is kept. Excel&apos;s undo list is cleared where sheets have to be made
        again.
      </p>
      <WithTender found={found} read={read}>
        {(here) => <ChangeForm key={openings} here={here} onReadAgain={readAgain} />}
      </WithTender>
    </Page>
  );
}
