import { useEffect } from "react";
import { ContractFiles, type OpenedContracts } from "../contracts/contract-files";
import { quarterChoices } from "../contracts/quarters";
import { useCouncil } from "../parts/council";
import { useHeld } from "../parts/held";
import { Page } from "../parts/page";
import { today } from "../parts/today";
import { ConsolidateForm } from "./consolidate-form";
import { finishedQuarter } from "./finished-quarter";
import { CONSOLIDATION } from "./held";
import { useConsolidation } from "./use-consolidation";
import { titleOf } from "../start/stages";

/** Makes the register of a quarter from the returns that came. */
export function ConsolidatePage({ onBack }: { readonly onBack: () => void }) {
  const [opened, setOpened] = useHeld(CONSOLIDATION.opened);
  const [quarter, setQuarter] = useHeld(CONSOLIDATION.quarter);
  const consolidation = useConsolidation();
  const { file } = useCouncil();
  const [readFor, setReadFor] = useHeld(CONSOLIDATION.readFor);
  // Returns are held against the council's settings: those of another council are read again.
  useEffect(() => {
    if (readFor === file) return;
    setReadFor(file);
    consolidation.readAgain();
  }, [readFor, file, setReadFor, consolidation]);
  const open = (next: OpenedContracts) => {
    setOpened(next);
    setQuarter(finishedQuarter(quarterChoices(next.contracts.map(({ contract }) => contract)), today()));
    consolidation.readAgain();
  };
  return (
    <Page title={titleOf("consolidate")} onBack={onBack}>
      <p>
        Choose the contracts, then the quarterly returns that suppliers sent. They are read beside the pane,
        and one register is made of them. No file is changed, and nothing leaves this computer.
      </p>
      <ContractFiles
        id="consolidate-contracts"
        opened={opened}
        disabled={consolidation.progress.state === "at-work"}
        onOpened={open}
      />
      {opened.contracts.length > 0 && (
        <ConsolidateForm
          contracts={opened.contracts}
          quarter={quarter}
          onQuarter={setQuarter}
          consolidation={consolidation}
        />
      )}
    </Page>
  );
}
